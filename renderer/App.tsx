import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ConsoleProvider } from './console/console-context';
import { ConsoleWindow } from './console/ConsoleWindow/ConsoleWindow';
import type { ConsoleStore } from './stores/console-store';
import { useSystemTheme } from './theme';

const useStyles = makeStyles({ root: { height: '100%' } });

/** The program's window in the system's theme. */
export function App({ store }: { readonly store: ConsoleStore }) {
  const styles = useStyles();
  const theme = useSystemTheme();
  useEffect(() => {
    // For tests and measurements: the first list is on the screen and answers.
    document.documentElement.dataset.ready = 'true';
    performance.mark('console-usable');
  }, []);
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <ConsoleProvider value={store}>
        <ConsoleWindow />
      </ConsoleProvider>
    </FluentProvider>
  );
}
