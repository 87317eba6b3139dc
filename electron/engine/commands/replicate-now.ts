import { carriedOut } from '../decision';
import type { Decision } from '../decision';
import { arrivalOf, deliver } from '../forest/replication';
import type { World } from '../forest/world';

/**
 * All replication between running servers happens now; who believes what is left to their next polls.
 *
 * One delivery can make the next one possible, where a server passes on what another wrote before it went off.
 */
export function replicateNow(world: World): Decision<'replicate-now'> {
  let now = world;
  for (;;) {
    const possible = now.deliveries.filter((delivery) => arrivalOf(now, delivery) !== null);
    if (possible.length === 0) return carriedOut(null, now);
    now = deliver(now, possible);
  }
}
