import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';
import { inStatus, rolloverEvent, written } from '../keys/rollover/rollover-step';
import type { RolloverPlace } from './rollover-place';
import { rolloverPlace, startProblem } from './rollover-place';

/** The descriptor in the queue, with the mark that somebody put it there. */
function queued(world: World, { place, descriptor }: RolloverPlace): ReturnType<typeof written> {
  const after = inStatus(world, descriptor, 'queued');
  const byHand = { ...after, rollover: { ...after.rollover, isManual: true } };
  const event = rolloverEvent(world, place, 'rollover-triggered', descriptor);
  return written(world, place, descriptor, byHand, { events: [event] });
}

/**
 * Puts a key into the rollover queue of its zone, on the Key Master (MS-DNSP 3.1.4.1, PerformZoneKeyRollover; 531).
 *
 * Where no other key of the zone rolls, its turn has come at once.
 */
export function startRollover(
  world: World,
  command: CommandOf<'start-rollover'>,
): Decision<'start-rollover'> {
  const found = rolloverPlace(world, command);
  if (found.kind === 'refused') return turnedDown(world, found.problem);
  const problem = startProblem(world, found.value);
  if (problem !== null) return turnedDown(world, problem);
  const waiting = queued(world, found.value);
  const begun = passTime(waiting.world, world.time);
  return carriedOut(null, begun.world, { events: [...waiting.events, ...begun.events] });
}
