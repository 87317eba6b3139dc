import type { KeyboardEvent, SyntheticEvent } from 'react';

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
      if (event.key !== 'Enter') return;
      event.preventDefault(); // else the button that gets the focus now would be pressed by the same Enter
      onEnter();
    },
  };
}

const openingKeys = ['ArrowDown', 'ArrowUp', 'F4'];

/** Does an event ask for the list? A click into the text and a typed character only edit, as in Windows. */
export function asksForList(event: SyntheticEvent | Event): boolean {
  const { target } = event;
  if ('key' in event && typeof event.key === 'string') return openingKeys.includes(event.key);
  return !(target instanceof HTMLInputElement);
}
