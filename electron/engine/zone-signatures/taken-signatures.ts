import { entry, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName, ZoneSignatures } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { sameSignatures, withCopyStates } from './copy-state';
import type { CopyState } from './copy-state';

function signaturesOn(world: World, server: ServerName, zone: string): ZoneSignatures | null {
  const holder = entry(world.servers, server);
  return (holder && entry(holder.signatures, zoneKey(zone))) ?? null;
}

/** A secondary gets its master's signatures with the zone, whenever it reaches it. */
function byTransfer(world: World, server: Server): readonly CopyState[] {
  return Object.values(server.localZones).flatMap((zone): readonly CopyState[] => {
    if (zone.kind !== 'secondary' || !canReach(world, server.name, zone.master)) return [];
    // A master that has no such zone any more transfers nothing.
    if (zoneCopy(world, zone.master, zone.name) === null) return [];
    const signatures = zone.isSigned ? signaturesOn(world, zone.master, zone.name) : null;
    return [{ server: server.name, zone: zone.name, signatures, due: null }];
  });
}

/** Could a read-only domain controller load a signed zone from that server? Only from one that has it, and knows DNSSEC. */
function isSource(world: World, server: Server, source: Server, zone: string): boolean {
  return (
    source.role === 'domain-controller' &&
    knowsKeyMasters(source.version) &&
    canReach(world, server.name, source.name) &&
    findZoneObject(world, source, zone) !== null
  );
}

/** The writable domain controllers from which a read-only one could get a zone now, by name. */
function sourcesFor(world: World, server: Server, zone: string): readonly Server[] {
  return Object.values(world.servers)
    .filter((source) => isSource(world, server, source, zone))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The signatures that a read-only domain controller loads: those it has as long as they are somewhere, else the newest. */
function loadable(world: World, server: Server, zone: string): ZoneSignatures | null | undefined {
  const offered = sourcesFor(world, server, zone).map(({ name }) => signaturesOn(world, name, zone));
  if (offered.length === 0) return undefined;
  const had = signaturesOn(world, server.name, zone);
  const signed = offered.filter((signatures) => signatures !== null);
  if (had !== null && signed.some((each) => sameSignatures(each, had))) return had;
  return signed.reduce<ZoneSignatures | null>(
    (best, each) => (best === null || each.signedAt > best.signedAt ? each : best),
    null,
  );
}

/**
 * A read-only domain controller has no private keys: it loads a signed zone as a secondary does (dialogs.md section 7),
 * with the signatures of a writable one.
 */
function byReadOnly(world: World, server: Server, zones: readonly string[]): readonly CopyState[] {
  return zones.flatMap((zone): readonly CopyState[] => {
    const signatures = loadable(world, server, zone);
    return signatures === undefined ? [] : [{ server: server.name, zone, signatures, due: null }];
  });
}

/**
 * Lets every server that signs nothing itself take what it can get of these zones.
 *
 * Read-only domain controllers first, because secondaries may have them as masters.
 */
export function takeSignatures(world: World, zonesOfReadOnly: (server: Server) => readonly string[]): World {
  const running = Object.values(world.servers).filter(({ running: isOn }) => isOn);
  const loaded = running
    .filter(({ role }) => role === 'read-only-domain-controller')
    .flatMap((server) => byReadOnly(world, server, zonesOfReadOnly(server)));
  const next = withCopyStates(world, loaded);
  return withCopyStates(
    next,
    running.flatMap((server) => byTransfer(next, server)),
  );
}
