import type { KeyboardEvent } from 'react';
import type { DnssecDialog } from '../store/dnssec-dialog';

/** Do these controls need Enter for themselves? A tab does not: it is chosen when it has the focus. */
function usesEnter(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('button:not([role="tab"]), a[href], [role="listbox"]') !== null
  );
}

/** Key presses in a message box bubble up to the sheet through React's tree; they are none of its business. */
function isFromWithin({ target, currentTarget }: KeyboardEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

function cycleDirection(event: KeyboardEvent): 1 | -1 | undefined {
  if (!event.ctrlKey || event.altKey) return undefined;
  if (event.key === 'Tab') return event.shiftKey ? -1 : 1;
  if (event.key === 'PageDown') return 1;
  if (event.key === 'PageUp') return -1;
  return undefined;
}

/** Property sheet keys: Enter presses OK, Ctrl+Tab and Ctrl+Page Up or Down change the tab. Esc is the dialog's own. */
export function useSheetKeys(dialog: DnssecDialog): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isDefaultPrevented() || !isFromWithin(event)) return;
    const direction = cycleDirection(event);
    if (direction !== undefined) {
      event.preventDefault();
      dialog.cycleTab(direction);
    } else if (event.key === 'Enter' && !usesEnter(event.target)) {
      event.preventDefault();
      void dialog.submit('ok');
    }
  };
}
