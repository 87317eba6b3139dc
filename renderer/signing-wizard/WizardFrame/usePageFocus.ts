import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The control of a page that one begins with: what the page names, what is chosen, else what comes first. */
const beginnings = [
  '[data-first-focus]',
  'input[type="radio"]:checked:enabled',
  'input:enabled, button:enabled, tr[tabindex="0"]',
];

function isIntroduction(page: HTMLElement): boolean {
  return page.querySelector('[data-wizard-explains]') !== null;
}

function beginningOf(page: HTMLElement): HTMLElement | null {
  for (const selector of beginnings) {
    const control = page.querySelector<HTMLElement>(selector);
    if (control !== null) return control;
  }
  return null;
}

/**
 * Gives the focus to a page when it comes: to its first control, or to Next where the page only explains.
 *
 * `page` names the page; the ref is for the element around it, which the buttons follow.
 */
export function usePageFocus(page: string): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const next = element.parentElement?.querySelector<HTMLElement>('[data-wizard-default]');
    const beginning = isIntroduction(element) ? null : beginningOf(element);
    (beginning ?? next)?.focus();
  }, [page]);
  return root;
}
