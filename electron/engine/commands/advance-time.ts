import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { passTime } from '../forest/time';
import type { Passage } from '../key-master/poll';
import type { World } from '../forest/world';

function timeRefused(world: World): Decision<'advance-time'> {
  return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'to' } });
}

/**
 * The decision about a jump in time whose way somebody has gone already, step by step (`passingTime`): the same as
 * `advanceTime` comes to.
 */
export function arriveAt(
  world: World,
  { to }: CommandOf<'advance-time'>,
  { world: later, events }: Passage,
): Decision<'advance-time'> {
  if (!Number.isFinite(to) || to <= world.time) return timeRefused(world);
  return carriedOut(null, { ...later, time: to, timeShift: world.timeShift + (to - world.time) }, { events });
}

/**
 * Somebody moves the lab's time ahead: everything that falls due until then happens in order, and the world stays ahead
 * of the machine's clock by that much.
 */
export function advanceTime(world: World, command: CommandOf<'advance-time'>): Decision<'advance-time'> {
  if (!Number.isFinite(command.to) || command.to <= world.time) return timeRefused(world);
  return arriveAt(world, command, passTime(world, command.to));
}
