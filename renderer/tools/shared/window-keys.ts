import type { KeyboardEvent } from 'react';

const plainKeys: readonly string[] = ['F5', 'Delete', 'Backspace'];
const altKeys: readonly string[] = ['Enter', 'ArrowLeft', 'ArrowRight'];

/** Would the console act on this key, were it to hear of it? A tool keeps such keys to itself. */
export function isConsoleKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  return (altKey ? altKeys : plainKeys).includes(key);
}

/**
 * F6 goes to the next part of the window, Shift+F6 to the one before, also out of a text field, whose keys the window
 * does not hear. Answers whether the key was that.
 */
export function leavePane(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey) return false;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex(
    (pane) => pane.contains(document.activeElement) || event.currentTarget.contains(pane),
  );
  panes.at((here + (event.shiftKey ? -1 : 1)) % panes.length)?.focus();
  event.preventDefault();
  event.stopPropagation();
  return true;
}
