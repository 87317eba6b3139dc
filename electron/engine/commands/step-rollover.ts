import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { step } from '../keys/rollover/ksk-parent-wait';
import { rolloverPlace, stepProblem } from './rollover-place';

/**
 * Lets a KSK go on that waits for its DS at the parent, because somebody knows that it is there (MS-DNSP 3.1.4.1,
 * PokeZoneKeyRollover; 533).
 */
export function stepRollover(world: World, command: CommandOf<'step-rollover'>): Decision<'step-rollover'> {
  const found = rolloverPlace(world, command);
  if (found.kind === 'refused') return turnedDown(world, found.problem);
  const problem = stepProblem(world, found.value);
  if (problem !== null) return turnedDown(world, problem);
  const { place, descriptor } = found.value;
  const stepped = step(world, place, descriptor);
  return carriedOut(null, stepped.world, { events: stepped.events });
}
