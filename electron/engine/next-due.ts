import type { Instant } from './forest/directory';
import { arrivalOf } from './forest/replication';
import type { World } from './forest/world';
import { pollDue } from './key-master/poll-time';

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>(
    (first, instant) => (instant !== null && (first === null || instant < first) ? instant : first),
    null,
  );
}

/**
 * When something will happen in the world by itself, `null` when nothing will.
 *
 * The runner sleeps until then. Polls that can find nothing do not count, so a quiet world never wakes it.
 */
export function nextDue(world: World): Instant | null {
  const arrivals = world.deliveries.map((delivery) => arrivalOf(world, delivery));
  const polls = Object.values(world.servers).map((server) => pollDue(world.forest, server));
  return earliest([...arrivals, ...polls]);
}
