import type { Outcome } from '../../../shared/contract/outcome';
import type { TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';

/** To be written. */
export function trustAnchorMatrix(
  world: World,
  server: ServerName,
  zone: string,
): Outcome<TrustAnchorMatrix> {
  throw new Error(`${world.time} ${server}${zone}`);
}
