import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { useConsoleState } from '../console-context';
import { ConsoleTree } from '../ConsoleTree/ConsoleTree';
import { ItemList } from '../ItemList/ItemList';
import { StatusBar } from '../StatusBar/StatusBar';
import { ToolBar } from '../ToolBar/ToolBar';
import { Splitter } from './Splitter';
import { useWindowKeys } from './useWindowKeys';

// Menus and dialogs are read when the first one opens: none of them is needed to see the console.
const ContextMenu = lazy(() =>
  import('../ContextMenu/ContextMenu').then((module) => ({ default: module.ContextMenu })),
);
const ConsoleDialog = lazy(() =>
  import('../dialogs/ConsoleDialog').then((module) => ({ default: module.ConsoleDialog })),
);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  tree: { flexShrink: 0, minWidth: 0, maxWidth: '60vw' },
  list: { flexGrow: 1, minWidth: 0 },
});

/** The window of DNS Manager: tool bar, tree, list, status bar. */
export function ConsoleWindow() {
  const styles = useStyles();
  const treeVisible = useConsoleState((state) => state.treeVisible);
  const treeWidth = useConsoleState((state) => state.treeWidth);
  const menuOpen = useConsoleState((state) => state.menu !== null);
  const dialogOpen = useConsoleState((state) => state.dialog !== null);
  useWindowKeys();
  return (
    <div className={styles.root}>
      <ToolBar />
      <main className={styles.panes}>
        {treeVisible ? (
          <>
            <div className={styles.tree} style={{ width: treeWidth }}>
              <ConsoleTree />
            </div>
            <Splitter />
          </>
        ) : null}
        <div className={styles.list}>
          <ItemList />
        </div>
      </main>
      <StatusBar />
      <Suspense fallback={null}>
        {menuOpen ? <ContextMenu /> : null}
        {dialogOpen ? <ConsoleDialog /> : null}
      </Suspense>
    </div>
  );
}
