/** By the command of old, because the window grants no page the clipboard. */
function copySelection(): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the successor needs the permission that is denied
  return document.execCommand('copy');
}

/** Copies what an element shows, and leaves it selected. Answers whether that went well. */
export function copyTextOf(element: HTMLElement | null): boolean {
  if (element === null) return false;
  getSelection()?.selectAllChildren(element);
  return copySelection();
}

/** Copies a text that stands nowhere, or not in one piece. Answers whether that went well. */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  try {
    return copySelection();
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
