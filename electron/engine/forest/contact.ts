import type { Instant } from './directory';
import { findServer } from './lookup';
import { canReach, takesChanges } from './reachability';
import type { Server, ServerName } from './server';
import type { World } from './world';

/** Can changes come to this server now? Another writable domain controller is reached, and nothing is held. */
export function canReplicate(world: World, server: Server): boolean {
  return (
    takesChanges(server) &&
    Object.values(world.servers).some(
      ({ name, role }) =>
        name !== server.name && role === 'domain-controller' && canReach(world, server.name, name),
    )
  );
}

/**
 * When a server last could replicate with another domain controller: now, while it can.
 *
 * That is the age of what it knows: "the settings that were configured during the last successful replication" (brief).
 * A stand-alone server, and the only domain controller of a forest, never could: since their beginning.
 *
 * @returns milliseconds since the epoch
 */
export function lastContactOf(world: World, serverName: ServerName): Instant {
  const server = findServer(world, serverName);
  if (server === null) throw new Error(`There is no server ${serverName}`);
  return canReplicate(world, server) ? world.time : server.lastContact;
}

/**
 * The world after a command that changed who reaches whom, with the last contact of every server that lost it noted.
 *
 * Who still has contact needs no note, and who gains it none either; so only what is lost is written down, at the
 * moment it is lost.
 *
 * @param before the world before the command, at the same time
 */
export function withContactNoted(before: World, after: World): World {
  const lost = Object.values(before.servers).filter((server) => {
    const now = findServer(after, server.name);
    return canReplicate(before, server) && now !== null && !canReplicate(after, now);
  });
  if (lost.length === 0) return after;
  const servers = { ...after.servers };
  for (const { name } of lost) {
    const server = servers[name];
    if (server !== undefined) servers[name] = { ...server, lastContact: before.time };
  }
  return { ...after, servers };
}
