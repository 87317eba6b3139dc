import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api';
import { describeProblem } from '../../messages';
import type { OpenMenu } from '../../stores/console-state';
import { useConsole, useConsoleState } from '../console-context';
import type { ConsoleNode } from '../model/console-node';
import { propertiesOf } from '../properties-of';
import { useExportList } from '../useExportList';
import { menuEntriesOf } from './menu-items';
import type { MenuAction, MenuEntry } from './menu-items';

const useStyles = makeStyles({
  item: { minHeight: '28px', paddingTop: '4px', paddingBottom: '4px' },
  popover: { maxWidth: '420px' },
});

function useMenuActions(): (action: MenuAction, node: ConsoleNode) => void {
  const console = useConsole();
  const exportList = useExportList();
  const setRunning = async (node: ConsoleNode, running: boolean): Promise<void> => {
    if (!('server' in node)) return;
    const outcome = await api.setServerRunning({ server: node.server, running });
    if (outcome.kind === 'refused') console.say(describeProblem(outcome.problem).title);
    await console.refresh();
  };
  return (action, node) => {
    switch (action) {
      case 'open':
        console.select(node);
        console.expand(node, true);
        return;
      case 'dnssec-properties':
        if (node.kind === 'zone')
          console.openDialog({ kind: 'dnssec-properties', server: node.server, zone: node.zone });
        return;
      case 'properties': {
        const dialog = propertiesOf(node);
        if (dialog !== null) console.openDialog(dialog);
        return;
      }
      case 'refresh':
        void console.refresh();
        return;
      case 'export-list':
        void exportList();
        return;
      case 'import-zone':
        if ('server' in node) console.openDialog({ kind: 'import-zone', server: node.server });
        return;
      case 'start-service':
        void setRunning(node, true);
        return;
      case 'stop-service':
        void setRunning(node, false);
        return;
      case 'toggle-tree':
        console.toggleTree();
        return;
      case 'help':
        console.openDialog({ kind: 'about' });
        return;
    }
  };
}

interface EntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (action: MenuAction) => void;
}

function Entries({ entries, onChoose }: EntriesProps) {
  const styles = useStyles();
  return (
    <MenuList>
      {entries.map((entry, index) => {
        if (entry.kind === 'divider') return <MenuDivider key={index} />;
        if (entry.kind === 'submenu') return <Submenu key={index} entry={entry} onChoose={onChoose} />;
        const { action, label } = entry;
        return (
          <MenuItem
            key={index}
            className={styles.item}
            disabled={action === null}
            onClick={() => {
              if (action !== null) onChoose(action);
            }}
          >
            {label}
          </MenuItem>
        );
      })}
    </MenuList>
  );
}

function Submenu({
  entry,
  onChoose,
}: { readonly entry: MenuEntry & { readonly kind: 'submenu' } } & Pick<EntriesProps, 'onChoose'>) {
  const styles = useStyles();
  if (!entry.enabled) {
    return (
      <MenuItem className={styles.item} disabled hasSubmenu>
        {entry.label}
      </MenuItem>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem className={styles.item}>{entry.label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <Entries entries={entry.entries} onChoose={onChoose} />
      </MenuPopover>
    </Menu>
  );
}

/** A point of the window, in the shape that Fluent positions a popover by. */
function pointOf({ x, y }: OpenMenu) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

/** The context menu of the row or node that was clicked. The focus goes back to where it was. */
export function ContextMenu() {
  const styles = useStyles();
  const console = useConsole();
  const menu = useConsoleState((state) => state.menu);
  const data = useConsoleState((state) => state.data);
  const act = useMenuActions();
  const [before] = useState(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  );
  if (menu === null) return null;
  const choose = (action: MenuAction): void => {
    console.closeMenu();
    before?.focus();
    act(action, menu.node);
  };
  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      open
      positioning={{ target: pointOf(menu), position: 'below', align: 'start' }}
      onOpenChange={(_event, { open }) => {
        if (open) return;
        console.closeMenu();
        before?.focus();
      }}
    >
      <MenuPopover className={styles.popover}>
        <Entries entries={menuEntriesOf(data, menu.node)} onChoose={choose} />
      </MenuPopover>
    </Menu>
  );
}
