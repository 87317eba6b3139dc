import type { CommandOf } from '../command';
import { turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** Refused until the zone's rollovers are known. */
export function startRollover(
  world: World,
  { zone, server }: CommandOf<'start-rollover'>,
): Decision<'start-rollover'> {
  return turnedDown(world, { code: 'key-master-required', parameters: { zone, server } });
}
