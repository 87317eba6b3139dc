import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';

/** Time passes; it never runs backwards. */
export function advance(world: World, { to }: CommandOf<'advance'>): Decision<'advance'> {
  if (!Number.isFinite(to) || to < world.time) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'to' } });
  }
  const { world: later, events } = passTime(world, to);
  return carriedOut(null, later, { events });
}
