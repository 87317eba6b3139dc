import { useEffect } from 'react';
import { ConsoleProvider } from './console/console-context';
import { ConsoleWindow } from './console/ConsoleWindow/ConsoleWindow';
import type { ConsoleStore } from './stores/console-store';

/** The program's window. */
export function App({ store }: { readonly store: ConsoleStore }) {
  useEffect(() => {
    // For tests and measurements: the first list is on the screen and answers.
    document.documentElement.dataset.ready = 'true';
    performance.mark('console-usable');
  }, []);
  return (
    <ConsoleProvider value={store}>
      <ConsoleWindow />
    </ConsoleProvider>
  );
}
