import type { CommandOf } from '../command';
import { turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** Refused until the zone's rollovers are known. */
export function stepRollover(
  world: World,
  { zone, server }: CommandOf<'step-rollover'>,
): Decision<'step-rollover'> {
  return turnedDown(world, { code: 'key-master-required', parameters: { zone, server } });
}
