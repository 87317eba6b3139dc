import type { Outcome } from '../../../shared/contract/outcome';
import type { MoveResult } from '../../../shared/model/key-master';
import type { CommandOf } from '../command';
import { decide } from '../decide';
import type { World } from '../forest/world';

/**
 * What a move would do, told by the very decision that would do it, taken on a copy that is thrown away.
 *
 * The world is a value, so the copy costs nothing; and a plan that its result does not follow would be a bug.
 */
export function plan(world: World, command: CommandOf<'move-key-master'>): Outcome<MoveResult> {
  return decide<'move-key-master'>(world, command).outcome;
}
