import type { SigningProgress } from '../adapters/signatures/sign-zone';

/** Where the line is shown: a stream such as stderr. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Percent between two lines where a line can not be overwritten. */
const wideStep = 10;

/**
 * Shows how far a signing is, in one line of a terminal that is written over, and in a line for each tenth elsewhere.
 *
 * @returns takes the progress; and once `null`, when nothing more comes
 */
export function progressLine(terminal: Terminal): (progress: SigningProgress | null) => void {
  const isTerminal = terminal.isTTY === true;
  let shown = '';
  return (progress) => {
    if (progress === null) {
      if (isTerminal && shown !== '') terminal.write('\n');
      return;
    }
    const { step, done, of } = progress;
    const percent = Math.floor((100 * done) / Math.max(of, 1));
    const text = `${step} ${isTerminal ? percent : percent - (percent % wideStep)}%`;
    if (text === shown) return;
    shown = text;
    terminal.write(isTerminal ? `\r${text.padEnd(14)}` : `${text}\n`);
  };
}
