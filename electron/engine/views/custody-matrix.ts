import type { Outcome } from '../../../shared/contract/outcome';
import type { CustodyMatrix } from '../../../shared/model/custody';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';

/** To be written. */
export function custodyMatrix(world: World, server: ServerName, zone: string): Outcome<CustodyMatrix> {
  throw new Error(`${world.time} ${server}${zone}`);
}
