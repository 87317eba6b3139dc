import { carriedOut } from '../decision';
import type { Decision } from '../decision';
import { arrivalOf, deliver } from '../forest/replication';
import type { World } from '../forest/world';

/** All replication that is possible happens now; who believes what is left to the next polls. */
export function replicateNow(world: World): Decision<'replicate-now'> {
  const possible = world.deliveries.filter((delivery) => arrivalOf(world, delivery) !== null);
  return carriedOut(null, possible.length === 0 ? world : deliver(world, possible));
}
