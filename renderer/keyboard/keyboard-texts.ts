import type { ShortcutArea, ShortcutId } from './shortcuts';

/** Wording of the sheet of keys. All of it is ours. */
export const keyboardTexts = {
  title: 'Keyboard Shortcuts',
  close: 'Close',
  between: ' or ',
  modifiers: { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' },
  /** Names of keys that are not what is printed on them. */
  keys: {
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    ContextMenu: 'Apps key',
    Escape: 'Esc',
    ' ': 'Space',
    '+': 'Plus',
    '-': 'Minus',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
  } as Readonly<Record<string, string>>,
  /** Keys that are no chord. */
  letters: 'Letters',
  numberPadPlus: 'Ctrl+Plus (number pad)',
  underlined: 'Alt+underlined letter',
} as const;

/** The parts of the program. */
export const areaTexts: Readonly<Record<ShortcutArea, string>> = {
  program: 'Everywhere',
  console: 'Console',
  tree: 'Console tree',
  list: 'List',
  dialog: 'Dialogs',
  sheet: 'DNSSEC properties',
  tool: 'Pages of the Tools menu',
  palette: 'Command palette',
  powershell: 'PowerShell',
};

/** What each shortcut does. */
export const shortcutTexts: Readonly<Record<ShortcutId, string>> = {
  palette: 'Command palette: everything one can do, and every zone',
  settings: 'Settings',
  powershell: 'Open and close PowerShell',
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  'zoom-reset': 'Actual size',
  help: 'About DNS Manager',
  keys: 'Keyboard shortcuts',
  refresh: 'Refresh',
  find: 'Find in the list',
  properties: 'Properties',
  delete: 'Delete',
  'up-one-level': 'Up one level',
  back: 'Back',
  forward: 'Forward',
  'next-pane': 'Go to the next part of the window',
  'previous-pane': 'Go to the part before',
  'context-menu': 'Context menu',
  expand: 'Expand a folder, go into it',
  collapse: 'Collapse a folder, go to the one above',
  'expand-siblings': 'Expand all folders of the same kind',
  'type-ahead': 'Go to the next item that begins with them',
  open: 'Open the selected item',
  'column-width': 'Change the width of a column, on its head',
  'fit-columns': 'Fit all columns to their content',
  accept: 'OK, or the colored button',
  cancel: 'Cancel, close',
  'access-key': 'Press a button, choose a box',
  'next-tab': 'Next tab',
  'previous-tab': 'Tab before',
  'close-tool': 'Close the page',
  'reload-tool': 'Read the page again',
  'choose-next': 'Go through the choices',
  choose: 'Do it, or go there',
  complete: 'Complete a name',
  'list-candidates': 'List what could stand here',
  'command-before': 'Command before',
  'clear-screen': 'Clear the screen',
};
