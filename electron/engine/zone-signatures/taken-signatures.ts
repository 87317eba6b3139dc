import { entry, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName, ZoneSignatures } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { sameSignatures, withSignatures } from './copy-signing';

function signaturesOn(world: World, server: ServerName, zone: string): ZoneSignatures | null {
  const holder = entry(world.servers, server);
  return (holder && entry(holder.signatures, zoneKey(zone))) ?? null;
}

/** A secondary gets its master's signatures with the zone, whenever it reaches it. */
function takenByTransfer(world: World, server: Server): World {
  return Object.values(server.localZones).reduce((next, zone) => {
    if (zone.kind !== 'secondary' || !canReach(next, server.name, zone.master)) return next;
    const signatures = zone.isSigned ? signaturesOn(next, zone.master, zone.name) : null;
    return withSignatures(next, { server, copy: zone }, signatures, null);
  }, world);
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
function takenByReadOnly(world: World, server: Server, zones: readonly string[]): World {
  return zones.reduce((next, zone) => {
    const signatures = loadable(next, server, zone);
    return signatures === undefined
      ? next
      : withSignatures(next, { server, copy: { name: zone } }, signatures, null);
  }, world);
}

function runningNames(world: World): readonly ServerName[] {
  return Object.values(world.servers)
    .filter(({ running }) => running)
    .map(({ name }) => name);
}

/**
 * Lets every server that signs nothing itself take what it can get of these zones.
 *
 * Read-only domain controllers first, because secondaries may have them as masters.
 */
export function takeSignatures(world: World, zonesOfReadOnly: (server: Server) => readonly string[]): World {
  const names = runningNames(world);
  const loaded = names.reduce((next, name) => {
    const server = entry(next.servers, name);
    return server?.role === 'read-only-domain-controller'
      ? takenByReadOnly(next, server, zonesOfReadOnly(server))
      : next;
  }, world);
  return names.reduce((next, name) => {
    const server = entry(next.servers, name);
    return server === undefined ? next : takenByTransfer(next, server);
  }, loaded);
}
