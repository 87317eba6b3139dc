import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSystemTheme } from '../../theme';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '100%',
    minWidth: '0',
    minHeight: '0',
  },
});

/**
 * Fluent's theme around a tool page or a docked pane, which fills what contains it.
 *
 * Like `FluentSurface` around dialogs, and with a size: dialogs float, tools are part of the window.
 */
export function ToolSurface({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useSystemTheme()} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
