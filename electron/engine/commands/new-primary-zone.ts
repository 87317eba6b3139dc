import { assertNever } from '../../../shared/assert-never';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import { dnKey, zoneDn } from '../forest/distinguished-name';
import { entry, withServer, zoneKey } from '../forest/lookup';
import { newFileZone, newZoneObject } from '../forest/new-zone';
import { findObject, findZoneObject, trustAnchorsDn, zonePartitions } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneContent } from '../records/zone-content';

/** A primary zone that is to be made. */
export interface NewPrimaryZone {
  readonly zone: string;
  readonly storage: ZoneStorage;
  readonly content: ZoneContent;
}

/** The partition a zone is stored in, `null` for a file. */
function partitionOf(world: World, storage: ZoneStorage): string | null {
  const { domainDns, forestDns } = world.forest.partitions;
  switch (storage) {
    case 'directory-domain':
      return domainDns;
    case 'directory-forest':
      return forestDns;
    case 'file':
      return null;
    default:
      return assertNever(storage);
  }
}

/**
 * Is there an object where the zone would be? What was deleted is in nobody's way; the place of the forest's trust anchors
 * is theirs, also while there are none.
 */
function isDnTaken(world: World, server: Server, zone: string, partition: string): boolean {
  const dn = zoneDn(zone, partition);
  if (dnKey(dn) === dnKey(trustAnchorsDn(world))) return true;
  const object = findObject(world, server.name, partition, dn);
  return object !== undefined && object.kind !== 'tombstone';
}

/** Is the name taken, by a zone or by another object where a zone would be? */
function isTaken(world: World, server: Server, zone: string): boolean {
  return (
    findZoneObject(world, server, zone) !== null ||
    entry(server.localZones, zoneKey(zone)) !== undefined ||
    zonePartitions(world, server).some((partition) => isDnTaken(world, server, zone, partition))
  );
}

/** Why a server can not get a new primary zone, `null` where it can. */
export function newZoneProblem(
  world: World,
  server: Server,
  { zone, storage }: Pick<NewPrimaryZone, 'zone' | 'storage'>,
): Problem | null {
  const place = { server: server.name, zone };
  if (isTaken(world, server, zone)) return { code: 'zone-exists', parameters: place };
  const partition = partitionOf(world, storage);
  if (partition === null) return null;
  if (server.role === 'read-only-domain-controller') {
    return { code: 'not-allowed-on-read-only-dc', parameters: place };
  }
  return server.partitions.includes(partition) ? null : { code: 'zone-type-not-allowed', parameters: place };
}

/** Which zone of that name it is, counted from 0: another one than those that were deleted. */
function generationOf(world: World, server: Server, zone: string, partition: string): number {
  const before = findObject(world, server.name, partition, zoneDn(zone, partition));
  return before?.kind === 'tombstone' ? before.generation + 1 : 0;
}

/** Stores a new zone, unsigned and without a Key Master: in the directory, from where it replicates, or in a file. */
export function storeNewZone(
  world: World,
  server: Server,
  { zone, storage, content }: NewPrimaryZone,
): World {
  const contentId = `content-${world.nextSequence}`;
  const next: World = {
    ...world,
    contents: { ...world.contents, [contentId]: content },
    nextSequence: world.nextSequence + 1,
  };
  const partition = partitionOf(world, storage);
  if (partition === null) {
    const localZones = { ...server.localZones, [zoneKey(zone)]: newFileZone(zone, contentId) };
    return withServer(next, { ...server, localZones });
  }
  const writing = { at: world.time, origin: server.name };
  const object = newZoneObject(zone, contentId, writing, generationOf(world, server, zone, partition));
  return writeObject(next, { server: server.name, partition }, zoneDn(zone, partition), object);
}
