import type { PowerShellCompletion } from '../../../shared/model/powershell';

/** A text and where the cursor stands in it. */
export interface EditedLine {
  readonly text: string;
  readonly cursor: number;
}

/** Candidates that are being gone through, and the line they were asked for. */
export interface CompletionCycle {
  readonly base: EditedLine;
  readonly completion: PowerShellCompletion;
  readonly index: number;
  /** Ctrl+Space shows all of them; Tab goes from one to the next unseen. */
  readonly listed: boolean;
}

/** The line with the present candidate in it, and the cursor behind the candidate. */
export function completedLine({ base, completion, index }: CompletionCycle): EditedLine {
  const { replaceFrom, replaceTo, candidates } = completion;
  const before = base.text.slice(0, replaceFrom) + (candidates[index] ?? '');
  return { text: before + base.text.slice(replaceTo), cursor: before.length };
}

/** The next candidate, or the one before; behind the last one the first comes again. */
export function turned(cycle: CompletionCycle, step: 1 | -1): CompletionCycle {
  const count = cycle.completion.candidates.length;
  return { ...cycle, index: (cycle.index + step + count) % count };
}

/** Does the line still show what the cycle put there? A cycle ends with any other change. */
export function isShown(cycle: CompletionCycle, line: EditedLine): boolean {
  const shown = completedLine(cycle);
  return shown.text === line.text && shown.cursor === line.cursor;
}
