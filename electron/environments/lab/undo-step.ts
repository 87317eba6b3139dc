import type { UndoStep } from '../../adapters/ports';
import type { Command, CommandKind } from '../../engine/command';
import type { World } from '../../engine/forest/world';
import type { TimedDecision } from './decide-at';

/** What happens by itself is nobody's act: it is not taken back, and its effects go with the act before it. */
const ownAccord: ReadonlySet<CommandKind> = new Set(['advance', 'complete-key-generation']);

/**
 * The way back from a command, `null` where it is no act of a user or has changed nothing.
 *
 * A command that was refused half-way changed something and can be taken back like any other.
 */
export function undoStepOf(command: Command, decision: TimedDecision<CommandKind>): UndoStep | null {
  const { before, world } = decision;
  if (ownAccord.has(command.kind) || world.revision === before.revision) return null;
  return { act: { act: command.kind, ...placeOf(before, world, command), at: before.time }, world: before };
}

/** Where it happened, spelled as the history has it. */
function placeOf(
  before: World,
  after: World,
  command: Command,
): { readonly server: string | null; readonly zone: string | null } {
  const entry = after.history.entries.find(
    ({ sequence, fact }) => sequence >= before.history.nextSequence && fact.kind === 'act',
  );
  if (entry !== undefined) return { server: entry.server, zone: entry.zone };
  return { server: null, zone: 'zone' in command ? command.zone : null };
}
