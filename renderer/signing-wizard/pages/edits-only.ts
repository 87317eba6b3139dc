import type { KeyboardEvent } from 'react';

interface EditsOnlyProps {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/**
 * Makes a box with a list one that is typed into, as in Windows.
 *
 * While its list is closed, Enter presses the default button of the window and Space is a character; Fluent would open
 * the list by both.
 */
export function editsOnly(open: boolean, onEnter: () => void): EditsOnlyProps {
  return {
    onKeyDownCapture: (event) => {
      if (open || (event.key !== 'Enter' && event.key !== ' ')) return;
      if (!(event.target instanceof HTMLInputElement)) return;
      event.stopPropagation();
      if (event.key === 'Enter') onEnter();
    },
  };
}
