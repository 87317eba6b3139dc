/**
 * Sees to it that the page is hidden from screen readers only while a dialog stands over it.
 *
 * Fluent's focus management (Tabster) sets `aria-hidden` on everything behind a dialog and does not take it back when
 * a sheet closes that had message boxes over it. Answers how to stop.
 */
export function revealPageBehindDialogs(page: HTMLElement): () => void {
  const reveal = (): void => {
    if (document.querySelector('[aria-modal="true"]') === null) page.removeAttribute('aria-hidden');
  };
  const observer = new MutationObserver(reveal);
  observer.observe(page, { attributes: true, attributeFilter: ['aria-hidden'] });
  observer.observe(document.body, { childList: true }); // dialogs come and go as children of the body
  return () => observer.disconnect();
}
