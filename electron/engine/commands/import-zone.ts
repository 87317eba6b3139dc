import { assertNever } from '../../../shared/assert-never';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { zoneDn } from '../forest/distinguished-name';
import { entry, withServer, zoneKey } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import { newFileZone, newZoneObject } from '../forest/new-zone';
import { findObject, findZoneObject, zonePartitions } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { equalNames, withTrailingDot } from '../records/name';

type ImportZone = CommandOf<'import-zone'>;

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

/** Is the name taken, by a zone or by another object where a zone would be? */
function isTaken(world: World, server: Server, zone: string): boolean {
  return (
    findZoneObject(world, server, zone) !== null ||
    entry(server.localZones, zoneKey(zone)) !== undefined ||
    zonePartitions(world, server).some(
      (partition) => findObject(world, server.name, partition, zoneDn(zone, partition)) !== undefined,
    )
  );
}

function problemOf(world: World, server: Server, command: ImportZone): Problem | null {
  const place = { server: server.name, zone: command.zone };
  if (!equalNames(withTrailingDot(command.zone), command.content.origin)) {
    return { code: 'invalid-parameter', parameters: { parameter: 'content' } };
  }
  if (isTaken(world, server, command.zone)) return { code: 'zone-exists', parameters: place };
  const partition = partitionOf(world, command.storage);
  if (partition === null) return null;
  if (server.role === 'read-only-domain-controller') {
    return { code: 'not-allowed-on-read-only-dc', parameters: place };
  }
  return server.partitions.includes(partition) ? null : { code: 'zone-type-not-allowed', parameters: place };
}

function store(world: World, server: Server, { zone, storage, content }: ImportZone): World {
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
  const object = newZoneObject(zone, contentId, { at: world.time, origin: server.name });
  return writeObject(next, { server: server.name, partition }, zoneDn(zone, partition), object);
}

/**
 * A new primary zone with these records: in the directory, from where it replicates, or in a file of the server.
 *
 * It is not signed and has no Key Master. Whether it is a forward or a reverse zone follows from its name.
 */
export function importZone(world: World, command: ImportZone): Decision<'import-zone'> {
  const server = manageableServer(world, command.server, command.zone);
  if (server.kind === 'refused') return turnedDown(world, server.problem);
  const problem = problemOf(world, server.value, command);
  if (problem !== null) return turnedDown(world, problem);
  return carriedOut(null, store(world, server.value, command));
}
