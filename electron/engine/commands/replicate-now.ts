import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { findServer } from '../forest/lookup';
import { arrivalOf, deliver } from '../forest/replication';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import type { Passage } from '../key-master/poll';

/**
 * What arrives can let more arrive: a domain controller passes on what it got from one that is off by now.
 *
 * @param to the only receiver, `null` for all
 */
function replicate(world: World, to: ServerName | null): Passage {
  let passage: Passage = { world, events: [] };
  for (;;) {
    const now = passage.world;
    const possible = now.deliveries.filter(
      (delivery) => (to === null || delivery.to === to) && arrivalOf(now, delivery) !== null,
    );
    if (possible.length === 0) return passage;
    const delivered = deliver(now, possible);
    passage = { world: delivered.world, events: [...passage.events, ...delivered.events] };
  }
}

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
  const { world: replicated, events } = replicate(world, server?.name ?? null);
  return carriedOut(null, replicated, { events });
}
