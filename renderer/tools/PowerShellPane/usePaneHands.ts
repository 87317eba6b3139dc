import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { isConsoleKey, leavePane } from '../shared/window-keys';

function hasSelection(area: HTMLElement | null): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && area?.contains(selection.anchorNode) === true;
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, textarea, [role="option"]') !== null;
}

/** Does a key write, or paste? Then the line wants it. */
function isForTheLine({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || metaKey) return false;
  return ctrlKey ? key.toLowerCase() === 'v' : key.length === 1 || key === 'Enter' || key === 'Escape';
}

/** What mouse and keyboard do beside the line. */
export interface PaneHands {
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Makes the whole pane one console: a click anywhere, or a key while text is selected, goes to the line.
 *
 * A selection is left alone, so that Ctrl+C copies it.
 */
export function usePaneHands(
  area: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
): PaneHands {
  return {
    onClick: ({ target }) => {
      if (!isControl(target) && !hasSelection(area.current)) line.current?.focus({ preventScroll: true });
    },
    onKeyDown: (event) => {
      if (leavePane(event)) return;
      if (isConsoleKey(event)) event.stopPropagation();
      if (isControl(event.target) || !isForTheLine(event)) return;
      getSelection()?.removeAllRanges();
      line.current?.focus();
    },
  };
}
