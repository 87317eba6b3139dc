import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract/events';

/** Hands a chosen command to the console. */
export type ChooseMenuCommand = (command: MenuCommand) => void;

/**
 * An item whose key the console handles itself.
 *
 * The key is shown and not registered: the console knows whether a dialog is open and which list has the focus.
 */
function item(
  choose: ChooseMenuCommand,
  label: string,
  command: MenuCommand,
  accelerator?: string,
): MenuItemConstructorOptions {
  const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
  return { id: command, label, click: () => choose(command), ...shown };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function actionMenu(choose: ChooseMenuCommand): MenuItemConstructorOptions {
  return {
    label: '&Action',
    submenu: [
      item(choose, '&Import Zone...', 'import-zone'),
      separator,
      item(choose, '&Delete', 'delete', 'Delete'),
      item(choose, 'Re&fresh', 'refresh', 'F5'),
      item(choose, 'Export &List...', 'export-list'),
      item(choose, 'F&ind in List', 'find', 'Ctrl+F'),
      separator,
      item(choose, 'P&roperties', 'properties', 'Alt+Enter'),
    ],
  };
}

function viewMenu(choose: ChooseMenuCommand): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = import.meta.env.DEV
    ? [separator, { role: 'toggleDevTools' }, { role: 'forceReload' }]
    : [];
  return {
    label: '&View',
    submenu: [
      item(choose, '&Back', 'back', 'Alt+Left'),
      item(choose, '&Forward', 'forward', 'Alt+Right'),
      item(choose, '&Up One Level', 'up-one-level', 'Backspace'),
      separator,
      item(choose, 'Console &Tree', 'toggle-tree'),
      item(choose, '&Only Zones at Risk', 'filter-at-risk'),
      separator,
      item(choose, '&Actual Size', 'zoom-reset', 'Ctrl+0'),
      item(choose, 'Zoom &In', 'zoom-in', 'Ctrl+Plus'),
      item(choose, 'Zoom &Out', 'zoom-out', 'Ctrl+-'),
      item(choose, '&Settings...', 'settings', 'Ctrl+,'),
      ...developer,
    ],
  };
}

/** What DNS Manager does not have: a menu of its own, so that the others stay as they were. */
function toolsMenu(choose: ChooseMenuCommand): MenuItemConstructorOptions {
  return {
    label: '&Tools',
    submenu: [
      item(choose, '&Key Master Roles...', 'key-master-roles'),
      item(choose, '&Readiness Report...', 'readiness-report'),
      item(choose, '&History...', 'history'),
      separator,
      item(choose, 'Key Roll&overs...', 'key-rollovers'),
      item(choose, '&Trust Anchors...', 'trust-anchors'),
      item(choose, '&Chain of Trust...', 'chain-of-trust'),
      item(choose, '&Advice...', 'advice'),
      separator,
      item(choose, '&PowerShell', 'powershell', 'Ctrl+`'),
      item(choose, 'Co&mmand Palette...', 'palette', 'Ctrl+K'),
      separator,
      item(choose, '&Lab...', 'lab'),
      item(choose, '&Undo Last Act', 'undo'),
    ],
  };
}

/** Sets the application menu: File, Action, View, Help as in DNS Manager, and Tools of our own. */
export function installMenu(choose: ChooseMenuCommand): void {
  const mac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [mac ? { role: 'close' } : { role: 'quit', label: 'E&xit' }] },
    // macOS takes copy and paste from the menu.
    ...(mac ? [{ role: 'editMenu' } as const] : []),
    actionMenu(choose),
    viewMenu(choose),
    toolsMenu(choose),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item(choose, '&Keyboard Shortcuts', 'keys', 'Shift+/'),
        item(choose, '&About DNS Manager', 'about'),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
