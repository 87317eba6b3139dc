/** What a key means on the command line. */
export type LineIntent =
  | 'submit'
  | 'complete-next'
  | 'complete-previous'
  | 'list-candidates'
  | 'next-candidate'
  | 'previous-candidate'
  | 'accept-candidate'
  | 'restore-line'
  | 'history-back'
  | 'history-forward'
  | 'clear-line'
  | 'interrupt'
  | 'clear-screen'
  | 'page-up'
  | 'page-down';

/** The key that was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What the line is like when a key is pressed. */
export interface LineSituation {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  /** A list of candidates is open. */
  readonly listed: boolean;
  /** A question is being answered: there is nothing to complete and nothing to bring back. */
  readonly asking: boolean;
}

const listKeys: Readonly<Record<string, LineIntent>> = {
  ArrowUp: 'previous-candidate',
  ArrowLeft: 'previous-candidate',
  ArrowDown: 'next-candidate',
  ArrowRight: 'next-candidate',
  Enter: 'accept-candidate',
  Escape: 'restore-line',
};

const plainKeys: Readonly<Record<string, LineIntent>> = {
  Enter: 'submit',
  Escape: 'clear-line',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

function controlIntent(key: string, line: LineSituation): LineIntent | null {
  switch (key.toLowerCase()) {
    case 'c': // with a selection it copies, as everywhere
      return line.selectionStart === line.selectionEnd ? 'interrupt' : null;
    case 'l':
      return 'clear-screen';
    case ' ':
      return line.asking ? null : 'list-candidates';
    default:
      return null;
  }
}

/** Tab on an empty line leaves it, so that the keyboard is not caught in the pane. */
function tabIntent(backwards: boolean, line: LineSituation): LineIntent | null {
  if (line.asking || line.text.trim() === '') return null;
  return backwards ? 'complete-previous' : 'complete-next';
}

/** Up and Down move inside of a command of several lines until they come to its first or last one. */
function historyIntent(key: string, line: LineSituation): LineIntent | null {
  if (line.asking) return null;
  if (key === 'ArrowUp')
    return line.text.lastIndexOf('\n', line.selectionStart - 1) < 0 ? 'history-back' : null;
  return line.text.includes('\n', line.selectionEnd) ? null : 'history-forward';
}

/** The meaning of a key, `null` where it is left to the text field. */
export function lineIntent(pressed: PressedKey, line: LineSituation): LineIntent | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = pressed;
  if (altKey || metaKey) return null;
  if (ctrlKey) return shiftKey ? null : controlIntent(key, line);
  if (key === 'Tab') return tabIntent(shiftKey, line);
  if (shiftKey) return null;
  if (line.listed && key in listKeys) return listKeys[key] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return historyIntent(key, line);
  return plainKeys[key] ?? null;
}
