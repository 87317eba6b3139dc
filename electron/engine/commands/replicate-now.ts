import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { findServer } from '../forest/lookup';
import { arrivalOf, deliver } from '../forest/replication';
import type { World } from '../forest/world';

/**
 * All replication that is possible happens now, to one server or to all; who believes what is left to the next polls.
 *
 * It shortens the waiting and nothing else: what is off, cut off or held gets nothing by it.
 */
export function replicateNow(
  world: World,
  { server: name }: CommandOf<'replicate-now'>,
): Decision<'replicate-now'> {
  const server = name === null ? null : findServer(world, name);
  if (name !== null && server === null) {
    return turnedDown(world, { code: 'server-unknown', parameters: { server: name } });
  }
  if (server?.running === false) {
    return turnedDown(world, { code: 'server-unavailable', parameters: { server: server.name } });
  }
  const possible = world.deliveries.filter(
    (delivery) => (server === null || delivery.to === server.name) && arrivalOf(world, delivery) !== null,
  );
  if (possible.length === 0) return carriedOut(null, world);
  const { world: replicated, events } = deliver(world, possible);
  return carriedOut(null, replicated, { events });
}
