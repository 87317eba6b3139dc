/**
 * What jsdom lacks and a browser has.
 *
 * Without layout every element looks invisible (`offsetParent` is `null`), and focus management finds nothing to go
 * to; and the simulated arrow keys on radios need `CSS.escape`.
 */
export function addBrowserShims(): void {
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
