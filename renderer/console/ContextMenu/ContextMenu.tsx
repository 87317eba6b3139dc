import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { FluentSurface } from '../../FluentSurface';
import type { OpenMenu } from '../../stores/console-state';
import type { ConsoleCommand } from '../commands/console-command';
import { runCommand } from '../commands/run-command';
import { useConsole } from '../console-context';
import { useContextMenuStyles } from './ContextMenu.styles';
import { menuEntriesOf } from './menu-entries';
import type { MenuEntry } from './menu-entries';

interface EntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (command: ConsoleCommand) => void;
}

function Entries({ entries, onChoose }: EntriesProps) {
  const styles = useContextMenuStyles();
  return (
    <MenuList className={styles.list}>
      {entries.map((entry, index) => {
        if (entry.kind === 'divider') return <MenuDivider key={index} className={styles.divider} />;
        if (entry.kind === 'submenu') return <Submenu key={index} entry={entry} onChoose={onChoose} />;
        const { command, label, enabled } = entry;
        return (
          <MenuItem
            key={index}
            className={styles.item}
            disabled={!enabled}
            onClick={() => {
              if (enabled && command !== null) onChoose(command);
            }}
          >
            {label}
          </MenuItem>
        );
      })}
    </MenuList>
  );
}

interface SubmenuProps extends Pick<EntriesProps, 'onChoose'> {
  readonly entry: MenuEntry & { readonly kind: 'submenu' };
}

function Submenu({ entry, onChoose }: SubmenuProps) {
  const styles = useContextMenuStyles();
  if (!entry.enabled) {
    return (
      <MenuItem className={styles.item} disabled hasSubmenu>
        {entry.label}
      </MenuItem>
    );
  }
  return (
    <Menu surfaceMotion={null}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem className={styles.item}>{entry.label}</MenuItem>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <Entries entries={entry.entries} onChoose={onChoose} />
      </MenuPopover>
    </Menu>
  );
}

/** A point of the window, in the shape that Fluent positions a popover by. */
function pointOf({ x, y }: OpenMenu) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

interface MenuAtPointProps {
  readonly menu: OpenMenu;
}

function MenuAtPoint({ menu }: MenuAtPointProps) {
  const styles = useContextMenuStyles();
  const console = useConsole();
  const [entries] = useState(() => menuEntriesOf(console.store.getState(), menu.target));
  useRestoreFocus();
  const choose = (command: ConsoleCommand): void => {
    console.closeMenu();
    // After the menu has gone and given the focus back, so that a dialog returns it to the same place.
    setTimeout(() => runCommand(console, command, menu.target));
  };
  return (
    <Menu
      open
      surfaceMotion={null}
      // `after` and `top`: beside the pointer, and moved up as far as needed at the lower edge, like menus of Windows.
      positioning={{ target: pointOf(menu), position: 'after', align: 'top', overflowBoundaryPadding: 4 }}
      onOpenChange={(_event, { open }) => {
        if (!open) console.closeMenu();
      }}
    >
      <MenuPopover className={styles.popover}>
        <Entries entries={entries} onChoose={choose} />
      </MenuPopover>
    </Menu>
  );
}

/** The context menu of what was clicked. The focus goes back to where it was. */
export function ContextMenu() {
  const { store } = useConsole();
  const menu = useStore(store, (state) => state.menu);
  if (menu === null) return null;
  return (
    <FluentSurface>
      <MenuAtPoint key={`${menu.x} ${menu.y}`} menu={menu} />
    </FluentSurface>
  );
}
