import type { DnskeySet, KeyId } from '../../forest/directory';
import { entry, zoneKey } from '../../forest/lookup';
import { findZoneObject } from '../../forest/replica';
import type { Server } from '../../forest/server';
import { knowsKeyMasters } from '../../forest/windows-version';
import type { World } from '../../forest/world';

/** The DNSKEY set with which a server would sign its copy, as its replica or file has it. */
function writtenSet(world: World, server: Server, zone: string): DnskeySet | null {
  const found = findZoneObject(world, server, zone);
  if (found !== null) return found.object.attributes.dnskeySet.value;
  const local = entry(server.localZones, zoneKey(zone));
  return local?.kind === 'file' ? local.dnskeySet : null;
}

/** The DNSKEY set that a server serves with its copy, or will serve when it starts to sign it. */
function servedSet(world: World, server: Server, zone: string): DnskeySet | null {
  if (!knowsKeyMasters(server.version)) return null;
  return entry(server.signatures, zoneKey(zone))?.dnskeySet ?? writtenSet(world, server, zone);
}

/**
 * The DNSKEY sets that validators can meet, one for each server that has a signed copy.
 *
 * Servers that are off or cut off count too: what they served is in caches, and they will serve it again.
 */
function servedSets(world: World, zone: string): readonly DnskeySet[] {
  return Object.values(world.servers).flatMap((server) => servedSet(world, server, zone) ?? []);
}

/** Does every server publish at least one of these keys, so that it can take over? */
export function isPublishedEverywhere(world: World, zone: string, keyIds: readonly KeyId[]): boolean {
  return servedSets(world, zone).every(({ keys }) =>
    keys.some(({ keyId, isRevoked }) => !isRevoked && keyIds.includes(keyId)),
  );
}

/** Has every server stopped to sign records with that key? */
export function signsNowhere(world: World, zone: string, key: KeyId): boolean {
  return servedSets(world, zone).every(({ keys }) =>
    keys.every(({ keyId, signs }) => keyId !== key || signs === 'keys' || signs === 'nothing'),
  );
}
