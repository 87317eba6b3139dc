import { useEffect } from 'react';

const shownAttribute = 'data-access-keys';

function show(shown: boolean): void {
  if (shown) document.documentElement.setAttribute(shownAttribute, 'shown');
  else document.documentElement.removeAttribute(shownAttribute);
}

/** The control with that access key on the topmost surface; surfaces stand in the document in the order they opened. */
function findControl(letter: string): HTMLElement | undefined {
  const surface = [...document.querySelectorAll('[data-access-scope]')].at(-1);
  const controls = surface?.querySelectorAll<HTMLElement>('[data-access-key]') ?? [];
  return [...controls].find((control) => control.getAttribute('data-access-key') === letter);
}

function press(control: HTMLElement): void {
  control.focus();
  if (!control.matches('[aria-haspopup="listbox"]')) control.click();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Alt') show(true);
  if (!event.altKey || event.ctrlKey || event.metaKey || event.key.length !== 1) return;
  const control = findControl(event.key.toLowerCase());
  if (control === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  press(control);
}

function onKeyUp(event: KeyboardEvent): void {
  if (event.key === 'Alt') show(false);
}

function hide(): void {
  show(false);
}

/**
 * Makes Alt and a letter press the control of the topmost surface that carries the letter, and marks the document
 * while Alt is held, so that captions underline it.
 *
 * It listens before everybody else, because the application menu has the same keys and a modal dialog comes first.
 */
export function useAccessKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('keyup', onKeyUp, true);
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('keyup', onKeyUp, true);
      window.removeEventListener('blur', hide);
      hide();
    };
  }, []);
}
