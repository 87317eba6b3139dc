/**
 * What jsdom lacks and a browser has.
 *
 * Without layout every element looks invisible (`offsetParent` is `null`), and focus management finds nothing to go
 * to; the simulated arrow keys on radios need `CSS.escape`; and names are put together from inline elements.
 */
export function addBrowserShims(): void {
  const inline = document.createElement('style');
  inline.textContent = 'span { display: inline } .fui-Tab__content--reserved-space { display: none }';
  document.head.replaceChildren(inline);
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentNode;
    },
  });
  Object.defineProperty(window, 'CSS', {
    configurable: true,
    value: { escape: (text: string) => text.replaceAll(/[^\w-]/gu, (character) => `\\${character}`) },
  });
}
