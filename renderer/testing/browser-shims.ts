import { addBrowserShims } from '../dnssec/testing/browser-shims';

/** Pixels every element has: enough for some rows, so that virtual lists show them. */
const layout = { offsetWidth: 800, offsetHeight: 600, clientWidth: 800, clientHeight: 600 };

function textOf(this: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.readAsText(this);
  });
}

/** Nothing changes its size where nothing has one. */
class NoResizeObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

/** What jsdom lacks and the console asks the browser for: a layout, scrolling, sizes, media queries, idle time, files. */
export function addConsoleShims(): void {
  addBrowserShims();
  for (const [name, value] of Object.entries(layout)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
  for (const name of ['scrollTo', 'scrollIntoView']) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: () => undefined });
  }
  Object.defineProperty(window, 'ResizeObserver', {
    configurable: true,
    writable: true,
    value: NoResizeObserver,
  });
  Object.defineProperty(Blob.prototype, 'text', { configurable: true, value: textOf });
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  Object.defineProperty(window, 'requestIdleCallback', {
    configurable: true,
    // Never idle: what is read ahead would arrive after the test that began it.
    value: () => 0,
  });
}
