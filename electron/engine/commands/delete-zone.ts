import { assertNever } from '../../../shared/assert-never';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { DirectoryObject } from '../forest/directory';
import { withoutLocalZone } from '../forest/forgotten-zone';
import { findServer, withServer } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import { findZoneObject } from '../forest/replica';
import type { FoundZone } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import { withoutUnusedContents } from '../forest/used-contents';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { refreshBeliefs } from '../key-master/poll';
import { deleteFromRoleList, roleLists } from '../key-master/role-lists';
import { hasUnmadeKeys } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';

/** A copy of a zone that can be deleted where it is. */
interface Doomed {
  readonly server: Server;
  readonly copy: ZoneCopy;
}

/** What is to be deleted, or why it can not be. */
function doomedBy(world: World, command: CommandOf<'delete-zone'>): Outcome<Doomed> {
  const server = manageableServer(world, command.server, command.zone);
  if (server.kind === 'refused') return server;
  const copy = zoneCopy(world, server.value.name, command.zone);
  const parameters = { server: server.value.name, zone: command.zone };
  if (copy === null) return refused({ code: 'zone-does-not-exist', parameters });
  if (copy.storage.kind === 'directory' && copy.isReadOnly) {
    return refused({ code: 'not-allowed-on-read-only-dc', parameters });
  }
  // Who makes the keys would find nowhere to put them.
  if (hasUnmadeKeys(world, copy)) {
    return refused({ code: 'zone-locked-for-signing', parameters: { zone: copy.name } });
  }
  return done({ server: server.value, copy });
}

/** The server gives up the private keys of its certificate store that only the zone needed; devices keep theirs. */
function withoutKeys(server: Server, { descriptors }: ZoneCopy): Server {
  const keys = new Set(keyIdsOf(descriptors));
  const certificateStore = server.certificateStore.filter((keyId) => !keys.has(keyId));
  return certificateStore.length === server.certificateStore.length
    ? server
    : { ...server, certificateStore };
}

/** What is left of the zone's object, for other replicas to learn of. */
function tombstoneOf({ object }: FoundZone, { time }: World, { name }: Server): DirectoryObject {
  const version = object.attributes.content.stamp.version + 1;
  return {
    kind: 'tombstone',
    name: object.name,
    generation: object.generation,
    stamp: { version, at: time, origin: name },
  };
}

/** A name that is left in a role list would make somebody Key Master of the next zone of that name. */
function withoutRole(world: World, writer: Server, { dn }: FoundZone): World {
  return roleLists(world, writer).reduce(
    (next, { holder }) => deleteFromRoleList(next, writer, holder, dn),
    world,
  );
}

/** Deletes the object with everything in it: records, settings, descriptors and the private keys of the directory. */
function deleteObject(world: World, { server, copy }: Doomed): World {
  const found = findZoneObject(world, server, copy.name);
  if (found === null) throw new Error(`${server.name} has no object of the zone ${copy.name}`);
  const place = { server: server.name, partition: found.partition };
  const gone = writeObject(world, place, found.dn, tombstoneOf(found, world, server));
  const roleless = withoutRole(gone, server, found);
  return refreshBeliefs(roleless, findServer(roleless, server.name) ?? server).world;
}

function deleted(world: World, { server, copy }: Doomed): World {
  switch (copy.storage.kind) {
    case 'directory':
      return deleteObject(world, { server, copy });
    case 'file':
    case 'secondary':
      return withServer(world, withoutLocalZone(server, copy.name));
    default:
      return assertNever(copy.storage);
  }
}

/**
 * Deletes a zone: from the directory everywhere, else from this server alone.
 *
 * A signed zone goes with its keys. Whoever trusts them, and the parent that vouches for them, go on doing so: as with
 * Windows, trust anchors and DS records are for somebody to take away.
 */
export function deleteZone(world: World, command: CommandOf<'delete-zone'>): Decision<'delete-zone'> {
  const doomed = doomedBy(world, command);
  if (doomed.kind === 'refused') return turnedDown(world, doomed.problem);
  const server = withoutKeys(doomed.value.server, doomed.value.copy);
  const { name: zone } = doomed.value.copy;
  const next = deleted(withServer(world, server), { ...doomed.value, server });
  return carriedOut(null, withoutUnusedContents(next), {
    events: [{ kind: 'zone-deleted', at: world.time, server: server.name, zone }],
  });
}
