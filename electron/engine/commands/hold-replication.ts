import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { withContactNoted } from '../forest/contact';
import { findServer, withServer } from '../forest/lookup';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';

/**
 * Holds the inbound replication of a server, or lets it go on (repadmin /options DISABLE_INBOUND_REPL).
 *
 * What others write waits, also for `replicate-now`; what the server writes itself goes out. When the hold ends, what
 * is overdue arrives at once. It is the lab's switch and asks for no rights.
 */
export function holdReplication(
  world: World,
  { server: name, held }: CommandOf<'hold-replication'>,
): Decision<'hold-replication'> {
  const server = findServer(world, name);
  if (server === null) return turnedDown(world, { code: 'server-unknown', parameters: { server: name } });
  if (server.site === null) {
    return turnedDown(world, { code: 'directory-unavailable', parameters: { server: server.name } });
  }
  if (server.replicationHeld === held) return carriedOut(null, world);
  const changed = withContactNoted(world, withServer(world, { ...server, replicationHeld: held }));
  const { world: caughtUp, events } = passTime(changed, world.time);
  return carriedOut(null, caughtUp, { events });
}
