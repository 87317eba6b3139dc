import { Suspense, useEffect } from 'react';
import { useConsoleState } from '../console-context';
import { ConsoleTree } from '../ConsoleTree/ConsoleTree';
import { ItemList } from '../ItemList/ItemList';
import { StatusBar } from '../StatusBar/StatusBar';
import { ToolBar } from '../ToolBar/ToolBar';
import { useConsoleWindowStyles } from './ConsoleWindow.styles';
import { ConsoleDialog, ContextMenu, PowerShellDock, ToolView, readAheadWhenUsed } from './lazy-parts';
import { revealPageBehindDialogs } from './reveal-page';
import { Splitter } from './Splitter';
import { useWindowKeys } from './useWindowKeys';

/** The keyboard begins in the tree, or in the list when there is no tree. */
function useFirstFocus(): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-pane]')?.focus({ preventScroll: true });
  }, []);
}

function useRevealedPage(): void {
  useEffect(() => {
    const page = document.getElementById('root');
    return page === null ? undefined : revealPageBehindDialogs(page);
  }, []);
}

/** The window of DNS Manager: tool bar, tree, list, status bar. */
export function ConsoleWindow() {
  const styles = useConsoleWindowStyles();
  const treeVisible = useConsoleState((state) => state.treeVisible);
  const treeWidth = useConsoleState((state) => state.treeWidth);
  const menuOpen = useConsoleState((state) => state.menu !== null);
  const tool = useConsoleState((state) => state.tool);
  const powerShell = useConsoleState((state) => state.powerShell);
  const dialogOpen = useConsoleState((state) => state.dialog !== null);
  useRevealedPage();
  useWindowKeys();
  useFirstFocus();
  useEffect(readAheadWhenUsed, []);
  return (
    <div className={styles.root}>
      <header>
        <h1 className={styles.unseen}>DNS Manager</h1>
        <ToolBar />
      </header>
      <main className={styles.panes}>
        {treeVisible ? (
          <>
            <div id="console-tree" className={styles.tree} style={{ width: treeWidth }}>
              <ConsoleTree />
            </div>
            <Splitter />
          </>
        ) : null}
        <div className={styles.list}>
          {tool === null ? (
            <ItemList />
          ) : (
            <Suspense fallback={null}>
              <ToolView tool={tool} />
            </Suspense>
          )}
        </div>
      </main>
      <Suspense fallback={null}>
        {powerShell === null ? null : <PowerShellDock server={powerShell} />}
      </Suspense>
      <StatusBar />
      <Suspense fallback={null}>
        {menuOpen ? <ContextMenu /> : null}
        {dialogOpen ? <ConsoleDialog /> : null}
      </Suspense>
    </div>
  );
}
