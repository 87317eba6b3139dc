import { useEffect, useState } from 'react';

function focusedElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** In the topmost surface that is left: the choice made on its page, else the tab in front. */
function firstControl(): HTMLElement | null | undefined {
  const surface = [...document.querySelectorAll('[data-access-scope]')].at(-1);
  return (
    surface?.querySelector<HTMLElement>('input[type="radio"]:checked:enabled') ??
    surface?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  );
}

/** An element that went, or was disabled meanwhile (Apply after it did its work), cannot take the focus again. */
function canTakeFocus(element: HTMLElement | null): element is HTMLElement {
  return (
    element !== null && element !== document.body && element.isConnected && !element.matches(':disabled')
  );
}

/**
 * Gives the focus back, when the component goes, to the element that had it when the component came.
 *
 * A dialog that opens from code has no trigger Fluent could return to.
 */
export function useRestoreFocus(): void {
  const [previous] = useState(focusedElement);
  useEffect(() => {
    return () => {
      (canTakeFocus(previous) ? previous : firstControl())?.focus();
    };
  }, [previous]);
}
