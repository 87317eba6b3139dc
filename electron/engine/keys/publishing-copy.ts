import { findServer } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { holdersSeenBy } from '../key-master/verb-gates';

/** The copy of the server that the directory names as Key Master, `local` where it can not be reached. */
function keyMasterCopy(world: World, asked: Server, local: ZoneCopy): ZoneCopy {
  const [holder] = holdersSeenBy(world, local);
  if (holder === undefined || !canReach(world, asked.name, holder.name)) return local;
  return zoneCopy(world, holder.name, local.name) ?? local;
}

/** A primary copy on any server that can be reached: the Key Master's own before the others'. */
function reachedCopy(world: World, asked: Server, zone: string): ZoneCopy | null {
  const copies = Object.keys(world.servers)
    .filter((name) => canReach(world, asked.name, name))
    .flatMap((name) => zoneCopy(world, name, zone) ?? [])
    .filter(({ storage, isReadOnly }) => storage.kind !== 'secondary' && !isReadOnly);
  return copies.find(({ isKeyMaster }) => isKeyMaster) ?? copies[0] ?? null;
}

/**
 * The copy of a zone that says which keys it has now, as far as one server can find out; `null` where it finds none.
 *
 * The Key Master's own, because it makes the keys; the server's own while that one can not be reached.
 */
export function publishingCopy(world: World, asked: Server, zone: string): ZoneCopy | null {
  const local = zoneCopy(world, asked.name, zone);
  if (local === null || local.storage.kind === 'secondary') return reachedCopy(world, asked, zone) ?? local;
  return local.storage.kind === 'file' ? local : keyMasterCopy(world, asked, local);
}

/** The server a copy is on. */
export function serverOf(world: World, copy: ZoneCopy): Server {
  const server = findServer(world, copy.server);
  if (server === null) throw new Error(`The server ${copy.server} of the zone ${copy.name} does not exist`);
  return server;
}
