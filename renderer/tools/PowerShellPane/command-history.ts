/** The commands of a pane, and where Up and Down have come to. */
export interface CommandHistory {
  readonly commands: readonly string[];
  /** Index of the command that is shown; the number of commands while it is the line being written. */
  readonly position: number;
  /** The line that was being written before Up was pressed. */
  readonly draft: string;
}

/** Commands that are kept, as many as PowerShell keeps. */
const longest = 4096;

/** A pane in which nothing was entered yet. */
export const emptyHistory: CommandHistory = { commands: [], position: 0, draft: '' };

/** A command was entered; the same one again is kept once. */
export function entered(history: CommandHistory, command: string): CommandHistory {
  const isKept = command.trim() !== '' && command !== history.commands.at(-1);
  const commands = isKept ? [...history.commands, command].slice(-longest) : history.commands;
  return { commands, position: commands.length, draft: '' };
}

/** A step back or forward; `text` is what stands on the line now. `null` where there is nowhere to go. */
export function stepped(
  history: CommandHistory,
  direction: 'back' | 'forward',
  text: string,
): { readonly history: CommandHistory; readonly text: string } | null {
  const { commands, position } = history;
  const next = position + (direction === 'back' ? -1 : 1);
  if (next < 0 || next > commands.length) return null;
  const draft = position === commands.length ? text : history.draft;
  return { history: { commands, position: next, draft }, text: commands[next] ?? draft };
}
