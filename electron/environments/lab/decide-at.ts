import type { CommandKind, CommandOf } from '../../engine/command';
import { decide } from '../../engine/decide';
import type { Decision } from '../../engine/decision';
import type { Instant } from '../../engine/forest/directory';
import type { World } from '../../engine/forest/world';

/** A decision, and the world in which the command itself was decided. */
export type TimedDecision<K extends CommandKind> = Decision<K> & { readonly before: World };

/**
 * Decides a command at a time: first everything that falls due until then, then the command itself.
 *
 * One function for the live run and for the replay of the journal, so that both come to the same world.
 */
export function decideAt<K extends CommandKind>(
  world: World,
  at: Instant,
  command: CommandOf<K>,
): TimedDecision<K> {
  const past = decide<'advance'>(world, { kind: 'advance', to: at });
  return after(past, decide<K>(past.world, command));
}

/** A command's decision, with what fell due before it. */
export function after<K extends CommandKind>(past: Decision, decision: Decision<K>): TimedDecision<K> {
  return {
    ...decision,
    before: past.world,
    actions: [...past.actions, ...decision.actions],
    events: [...past.events, ...decision.events],
  };
}
