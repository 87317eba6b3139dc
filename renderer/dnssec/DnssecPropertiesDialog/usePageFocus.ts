import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { TabName } from '../store/dialog-state';

/** The choice made on a page, or the page itself where nothing can be chosen. */
function focusPage(page: HTMLElement | null): void {
  (page?.querySelector<HTMLElement>('input[type="radio"]:checked:enabled') ?? page)?.focus();
}

/**
 * Keeps the focus in the sheet: on the page's first control when the sheet opens, as in Windows, and on the page in
 * front when the control that had the focus went with its page.
 */
export function usePageFocus(tab: TabName): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focusPage(page.current);
  }, []);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused === page.current) focusPage(page.current);
  }, [tab]);
  return page;
}
