import type { DnskeySet, KeyId } from '../../forest/directory';
import { entry, zoneKey } from '../../forest/lookup';
import { findZoneObject } from '../../forest/replica';
import type { Server } from '../../forest/server';
import { knowsKeyMasters } from '../../forest/windows-version';
import type { World } from '../../forest/world';

/** What validators can get of a zone from one server. */
interface Served {
  readonly keys: DnskeySet['keys'];
  /** The keys by which its records are signed. */
  readonly signedBy: readonly KeyId[];
}

/** The DNSKEY set with which a server would sign its copy, as its replica or file has it. */
function writtenSet(world: World, server: Server, zone: string): DnskeySet | null {
  const found = findZoneObject(world, server, zone);
  if (found !== null) return found.object.attributes.dnskeySet.value;
  const local = entry(server.localZones, zoneKey(zone));
  return local?.kind === 'file' ? local.dnskeySet : null;
}

function recordSigners({ keys }: DnskeySet): readonly KeyId[] {
  return keys.filter(({ signs }) => signs === 'records' || signs === 'both').map(({ keyId }) => keyId);
}

/** What a server serves of its copy, or will serve when it starts to sign it; nothing where it has no signed copy. */
function servedBy(world: World, server: Server, zone: string): readonly Served[] {
  if (!knowsKeyMasters(server.version)) return [];
  const signatures = entry(server.signatures, zoneKey(zone));
  if (signatures !== undefined) return [{ keys: signatures.dnskeySet.keys, signedBy: signatures.signedBy }];
  const set = writtenSet(world, server, zone);
  return set === null ? [] : [{ keys: set.keys, signedBy: recordSigners(set) }];
}

/**
 * What validators can meet of a zone.
 *
 * Servers that are off or cut off count too: what they served is in caches, and they will serve it again.
 */
function servedEverywhere(world: World, zone: string): readonly Served[] {
  return Object.values(world.servers).flatMap((server) => servedBy(world, server, zone));
}

/** Does every server publish at least one of these keys, so that it can take over? */
export function isPublishedEverywhere(world: World, zone: string, keyIds: readonly KeyId[]): boolean {
  return servedEverywhere(world, zone).every(({ keys }) =>
    keys.some(({ keyId, isRevoked }) => !isRevoked && keyIds.includes(keyId)),
  );
}

/** Has every server stopped to sign records with that key? */
export function signsNowhere(world: World, zone: string, key: KeyId): boolean {
  return servedEverywhere(world, zone).every(({ signedBy }) => !signedBy.includes(key));
}
