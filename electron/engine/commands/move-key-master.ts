import { refused } from '../../../shared/contract/outcome';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { moveResult } from '../key-master/move-result';
import { runMove } from '../key-master/move-run';

/**
 * Moves the role of a zone to the server that is asked: a transfer while the present Key Master is there to agree, or a
 * seizure that does not ask it, with or without a look at the keys.
 *
 * A move that is refused leaves everything as it was, except one that failed after the new holder was written: that
 * leaves two holders, as the protocol does.
 */
export function moveKeyMaster(
  world: World,
  command: CommandOf<'move-key-master'>,
): Decision<'move-key-master'> {
  const called = runMove(world, command);
  if (called.kind === 'refused') return turnedDown(world, called.problem);
  const { move, problem } = called.value;
  if (problem === null)
    return carriedOut(moveResult(world, called.value), move.world, { events: move.events });
  if (problem.code !== 'key-master-move-incomplete') return turnedDown(world, problem);
  return { outcome: refused(problem), world: move.world, actions: [], events: move.events };
}
