import type { Outcome } from '../../../shared/contract/outcome';
import type { MoveResult } from '../../../shared/model/key-master';
import type { CommandOf } from '../command';
import { decide } from '../decide';
import type { World } from '../forest/world';

/**
 * What a move would do, told by the very decision that would do it, taken on a copy that is thrown away.
 *
 * The world is a value, so the copy costs nothing; and a plan that its result does not follow would be a bug. Only a
 * fault that is armed comes as a surprise: nobody can foresee that the directory will fail between two writes.
 */
export function plan(world: World, command: CommandOf<'move-key-master'>): Outcome<MoveResult> {
  const foreseen = world.armedFaults.length === 0 ? world : { ...world, armedFaults: [] };
  return decide<'move-key-master'>(foreseen, command).outcome;
}
