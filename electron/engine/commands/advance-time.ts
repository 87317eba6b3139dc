import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';

/**
 * Somebody moves the lab's time ahead: everything that falls due until then happens in order, and the world stays ahead
 * of the machine's clock by that much.
 */
export function advanceTime(world: World, { to }: CommandOf<'advance-time'>): Decision<'advance-time'> {
  if (!Number.isFinite(to) || to <= world.time) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'to' } });
  }
  const { world: later, events } = passTime(world, to);
  return carriedOut(null, { ...later, timeShift: world.timeShift + (to - world.time) }, { events });
}
