import type { ConsoleCommand } from '../console/commands/console-command';
import { isPressed } from './key-chord';
import type { KeyChord } from './key-chord';

/** Where a shortcut works. */
export type ShortcutArea =
  'program' | 'console' | 'tree' | 'list' | 'dialog' | 'sheet' | 'tool' | 'palette' | 'powershell';

interface ShortcutEntry {
  readonly id: string;
  readonly area: ShortcutArea;
  /** Any of them. Empty for keys that are no chord, whose names are the texts'. */
  readonly chords: readonly KeyChord[];
  /** What the window does when it is pressed; the other shortcuts are their own part's. */
  readonly command?: ConsoleCommand;
  /** Does it work also while one writes in a field, or also over an open dialog? Else it is the panes'. */
  readonly reach?: 'fields' | 'dialogs';
}

/**
 * All keys, in one table: the window acts by it, the command palette and the sheet of keys show it.
 */
export const shortcuts = [
  {
    id: 'palette',
    area: 'program',
    chords: [
      { key: 'k', ctrl: true },
      { key: 'p', ctrl: true, shift: true },
    ],
    command: 'palette',
    reach: 'fields',
  },
  {
    id: 'settings',
    area: 'program',
    chords: [{ key: ',', ctrl: true }],
    command: 'settings',
    reach: 'fields',
  },
  {
    id: 'powershell',
    area: 'program',
    chords: [{ key: '`', ctrl: true }],
    command: 'powershell',
    reach: 'fields',
  },
  {
    id: 'zoom-in',
    area: 'program',
    chords: [
      { key: '+', ctrl: true },
      { key: '=', ctrl: true },
    ],
    command: 'zoom-in',
    reach: 'dialogs',
  },
  {
    id: 'zoom-out',
    area: 'program',
    chords: [{ key: '-', ctrl: true }],
    command: 'zoom-out',
    reach: 'dialogs',
  },
  {
    id: 'zoom-reset',
    area: 'program',
    chords: [{ key: '0', ctrl: true }],
    command: 'zoom-reset',
    reach: 'dialogs',
  },
  { id: 'help', area: 'console', chords: [{ key: 'F1' }], command: 'help' },
  { id: 'keys', area: 'console', chords: [{ key: '?' }], command: 'keys' },
  { id: 'refresh', area: 'console', chords: [{ key: 'F5' }], command: 'refresh' },
  { id: 'find', area: 'console', chords: [{ key: 'f', ctrl: true }], command: 'find' },
  { id: 'properties', area: 'console', chords: [{ key: 'Enter', alt: true }], command: 'properties' },
  { id: 'delete', area: 'console', chords: [{ key: 'Delete' }], command: 'delete' },
  { id: 'up-one-level', area: 'console', chords: [{ key: 'Backspace' }], command: 'up-one-level' },
  { id: 'back', area: 'console', chords: [{ key: 'ArrowLeft', alt: true }], command: 'back' },
  { id: 'forward', area: 'console', chords: [{ key: 'ArrowRight', alt: true }], command: 'forward' },
  { id: 'next-pane', area: 'console', chords: [{ key: 'F6' }] },
  { id: 'previous-pane', area: 'console', chords: [{ key: 'F6', shift: true }] },
  { id: 'context-menu', area: 'console', chords: [{ key: 'F10', shift: true }, { key: 'ContextMenu' }] },
  { id: 'type-ahead', area: 'console', chords: [] },
  { id: 'expand', area: 'tree', chords: [{ key: 'ArrowRight' }] },
  { id: 'collapse', area: 'tree', chords: [{ key: 'ArrowLeft' }] },
  { id: 'expand-siblings', area: 'tree', chords: [{ key: '*' }] },
  { id: 'open', area: 'list', chords: [{ key: 'Enter' }] },
  {
    id: 'column-width',
    area: 'list',
    chords: [
      { key: 'ArrowLeft', ctrl: true },
      { key: 'ArrowRight', ctrl: true },
    ],
  },
  { id: 'fit-columns', area: 'list', chords: [] },
  { id: 'accept', area: 'dialog', chords: [{ key: 'Enter' }] },
  { id: 'cancel', area: 'dialog', chords: [{ key: 'Escape' }] },
  {
    id: 'next-tab',
    area: 'sheet',
    chords: [
      { key: 'Tab', ctrl: true },
      { key: 'PageDown', ctrl: true },
    ],
  },
  {
    id: 'previous-tab',
    area: 'sheet',
    chords: [
      { key: 'Tab', ctrl: true, shift: true },
      { key: 'PageUp', ctrl: true },
    ],
  },
  { id: 'access-key', area: 'sheet', chords: [] },
  { id: 'close-tool', area: 'tool', chords: [{ key: 'Escape' }] },
  { id: 'reload-tool', area: 'tool', chords: [{ key: 'F5' }] },
  { id: 'choose-next', area: 'palette', chords: [{ key: 'ArrowDown' }, { key: 'ArrowUp' }] },
  { id: 'choose', area: 'palette', chords: [{ key: 'Enter' }] },
  { id: 'complete', area: 'powershell', chords: [{ key: 'Tab' }] },
  { id: 'list-candidates', area: 'powershell', chords: [{ key: ' ', ctrl: true }] },
  { id: 'command-before', area: 'powershell', chords: [{ key: 'ArrowUp' }] },
  { id: 'clear-screen', area: 'powershell', chords: [{ key: 'l', ctrl: true }] },
] as const satisfies readonly ShortcutEntry[];

/** Names one shortcut. */
export type ShortcutId = (typeof shortcuts)[number]['id'];

/** One line of the table. */
export interface Shortcut extends ShortcutEntry {
  readonly id: ShortcutId;
}

const all: readonly Shortcut[] = shortcuts;

/** The shortcut of the window that is pressed, `undefined` where it is none of the window's. */
export function pressedShortcut(
  event: KeyboardEvent,
): (Shortcut & { readonly command: ConsoleCommand }) | undefined {
  for (const shortcut of all) {
    const { command } = shortcut;
    if (command !== undefined && shortcut.chords.some((chord) => isPressed(chord, event))) {
      return { ...shortcut, command };
    }
  }
  return undefined;
}

/** The shortcut of a command, `undefined` where it has none. */
export function shortcutOf(command: ConsoleCommand): Shortcut | undefined {
  return all.find((shortcut) => shortcut.command === command);
}
