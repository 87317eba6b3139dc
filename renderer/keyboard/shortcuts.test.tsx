// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { done } from '../../shared/contract/outcome';
import { renderLoaded } from '../dnssec/testing/render-dialog';
import { addConsoleShims } from '../testing/browser-shims';
import { list, node, selectedNode, selectedRow, tree } from '../testing/console-queries';
import { renderConsole } from '../testing/render-console';
import type { RenderedConsole } from '../testing/render-console';
import { isPressed } from './key-chord';
import type { KeyChord } from './key-chord';
import { shortcutLabel } from './shortcut-labels';
import { shortcuts } from './shortcuts';
import type { ShortcutId } from './shortcuts';

afterEach(cleanup);

// What opens here is read when it is first needed: a busy machine takes longer for that than any test waits.
beforeAll(async () => {
  addConsoleShims();
  await Promise.all([
    import('../console/dialogs/ConsoleDialog'),
    import('../palette/CommandPalette'),
    import('./KeysSheet'),
    import('../settings/SettingsSheet'),
    import('../console/ContextMenu/ContextMenu'),
    import('../console/SearchBar/SearchBar'),
    import('../tools/ToolView'),
    import('../tools/PowerShellDock'),
  ]);
});

const eventOf = ({ key, ctrl, alt, shift }: KeyChord) => ({
  key,
  ctrlKey: ctrl === true,
  altKey: alt === true,
  shiftKey: shift === true,
});

/** Presses keys where the keyboard is. */
function press(chord: KeyChord): void {
  fireEvent.keyDown(document.activeElement ?? document.body, eventOf(chord));
}

const dialog = (name: string) => screen.findByRole('dialog', { name });
const selectedTab = (): string | null => screen.getByRole('tab', { selected: true }).textContent;

/** Something a shortcut does, on the console with its first list. */
type Check = (console: RenderedConsole, press: () => void) => Promise<void> | void;

const opens =
  (name: string): Check =>
  async (_console, pressIt) => {
    pressIt();
    expect(await dialog(name)).toBeTruthy();
  };

const zooms =
  (to: number): Check =>
  ({ console }, pressIt) => {
    pressIt();
    expect(console.store.getState().appearance.zoom).toBe(to);
  };

async function openPowerShell(): Promise<HTMLElement> {
  press({ key: '`', ctrl: true });
  return screen.findByRole('textbox', { name: /command/iu });
}

async function showTool({ emit }: RenderedConsole): Promise<void> {
  emit('menuCommandChosen', { command: 'readiness-report' });
  const page = await screen.findByRole('region', { name: 'Readiness Report' });
  await vi.waitFor(() => expect(document.activeElement).toBe(page));
}

/** Every line of the table, tried. */
const checks: Readonly<Record<ShortcutId, Check>> = {
  palette: async (_console, pressIt) => {
    pressIt();
    expect(await screen.findByRole('combobox')).toBeTruthy();
  },
  settings: opens('Settings'),
  powershell: async (_console, pressIt) => {
    pressIt();
    expect(await screen.findByRole('textbox', { name: /command/iu })).toBeTruthy();
  },
  'zoom-in': zooms(110),
  'zoom-out': zooms(90),
  'zoom-reset': ({ console }, pressIt) => {
    console.setAppearance({ zoom: 150 });
    pressIt();
    expect(console.store.getState().appearance.zoom).toBe(100);
  },
  help: opens('About DNS Manager'),
  keys: opens('Keyboard Shortcuts'),
  refresh: async ({ callsOf }, pressIt) => {
    const before = callsOf('listServers').length;
    pressIt();
    await vi.waitFor(() => expect(callsOf('listServers').length).toBe(before + 1));
  },
  find: async (_console, pressIt) => {
    pressIt();
    expect(await screen.findByRole('search')).toBeTruthy();
  },
  properties: async ({ user }, pressIt) => {
    await user.click(node('DC1'));
    pressIt();
    expect(await dialog('DC1 Properties')).toBeTruthy();
  },
  delete: async ({ user, console }, pressIt) => {
    await user.click(node('secure.contoso.com'));
    pressIt();
    expect(console.store.getState().dialog).toMatchObject({
      kind: 'zone-dialog',
      dialog: { kind: 'delete' },
    });
  },
  'up-one-level': (_console, pressIt) => {
    pressIt();
    expect(selectedNode()).toBe('DC1');
  },
  back: async ({ user }, pressIt) => {
    await user.click(node('DC1'));
    pressIt();
    expect(selectedNode()).toBe('Forward Lookup Zones');
  },
  forward: async ({ user, console }, pressIt) => {
    await user.click(node('DC1'));
    console.step('back');
    pressIt();
    expect(selectedNode()).toBe('DC1');
  },
  'next-pane': (_console, pressIt) => {
    pressIt();
    expect(document.activeElement).toBe(list());
  },
  'previous-pane': ({ console }, pressIt) => {
    list().focus();
    console.activate('list');
    pressIt();
    expect(document.activeElement).toBe(tree());
  },
  'context-menu': async (_console, pressIt) => {
    pressIt();
    expect(await screen.findByRole('menu')).toBeTruthy();
  },
  'type-ahead': () => {
    press({ key: 'r' });
    expect(selectedNode()).toBe('Reverse Lookup Zones');
  },
  expand: async ({ user }, pressIt) => {
    await user.click(node('DC2'));
    pressIt();
    expect(node('DC2').getAttribute('aria-expanded')).toBe('true');
  },
  collapse: (_console, pressIt) => {
    pressIt();
    expect(node('Forward Lookup Zones').getAttribute('aria-expanded')).toBe('false');
  },
  'expand-siblings': async ({ user }, pressIt) => {
    await user.click(node('DC1'));
    pressIt();
    expect(node('DC2').getAttribute('aria-expanded')).toBe('true');
  },
  open: async ({ user }, pressIt) => {
    list().focus();
    await user.keyboard('{ArrowDown}');
    const name = selectedRow() ?? '';
    press({ key: 'Enter' });
    expect(name).toContain(selectedNode());
    pressIt();
  },
  'column-width': ({ console }, pressIt) => {
    within(list()).getByRole('button', { name: 'Name' }).focus();
    pressIt();
    expect(Object.keys(console.store.getState().columnWidths)).toContain('zones/Name');
  },
  'fit-columns': ({ console }) => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null); // jsdom measures no text
    list().focus();
    fireEvent.keyDown(list(), { key: '+', code: 'NumpadAdd', ctrlKey: true });
    expect(Object.keys(console.store.getState().columnWidths).length).toBeGreaterThan(0);
    expect(console.store.getState().appearance.zoom).toBe(100);
  },
  accept: async (_console, pressIt) => {
    press({ key: ',', ctrl: true });
    (await dialog('Settings')).focus();
    pressIt();
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
  cancel: async (_console, pressIt) => {
    press({ key: ',', ctrl: true });
    await dialog('Settings');
    pressIt();
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
  'next-tab': async (_console, pressIt) => {
    cleanup();
    await renderLoaded();
    pressIt();
    expect(selectedTab()).toBe('KSK');
  },
  'previous-tab': async (_console, pressIt) => {
    cleanup();
    await renderLoaded();
    pressIt();
    expect(selectedTab()).toBe('Advanced');
  },
  'access-key': async () => {
    cleanup();
    await renderLoaded();
    press({ key: 'u', alt: true });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Use the following/u }).checked).toBe(true);
  },
  'close-tool': async (console, pressIt) => {
    await showTool(console);
    pressIt();
    await vi.waitFor(() => expect(screen.queryByRole('heading', { name: 'Readiness Report' })).toBeNull());
  },
  'reload-tool': async (console, pressIt) => {
    await showTool(console);
    const before = console.callsOf('readReadiness').length;
    pressIt();
    await vi.waitFor(() => expect(console.callsOf('readReadiness').length).toBe(before + 1));
  },
  'choose-next': async (_console, pressIt) => {
    press({ key: 'k', ctrl: true });
    const field = await screen.findByRole('combobox');
    press({ key: 'ArrowDown' });
    press({ key: 'ArrowDown' });
    const before = field.getAttribute('aria-activedescendant');
    pressIt();
    expect(field.getAttribute('aria-activedescendant')).not.toBe(before);
  },
  choose: async (_console, pressIt) => {
    press({ key: 'k', ctrl: true });
    await screen.findByRole('combobox');
    pressIt();
    expect(screen.queryByRole('combobox')).toBeNull();
  },
  complete: async ({ callsOf, user }, pressIt) => {
    await user.type(await openPowerShell(), 'G');
    pressIt();
    await vi.waitFor(() => expect(callsOf('completePowerShell')).toHaveLength(1));
  },
  'list-candidates': async ({ answer, user }, pressIt) => {
    answer('completePowerShell', done({ replaceFrom: 0, replaceTo: 1, candidates: ['Get-A', 'Get-B'] }));
    const line = await openPowerShell();
    await user.type(line, 'G');
    pressIt();
    expect(await screen.findByRole('listbox')).toBeTruthy();
  },
  'command-before': async ({ user }, pressIt) => {
    const line = await openPowerShell();
    await user.type(line, 'Get-One{Enter}');
    pressIt();
    await vi.waitFor(() => expect(screen.getByDisplayValue('Get-One')).toBeTruthy());
  },
  'clear-screen': async ({ user }, pressIt) => {
    const line = await openPowerShell();
    await user.type(line, 'Get-One{Enter}');
    await vi.waitFor(() => expect(screen.getByRole('log').textContent).toContain('Get-One'));
    pressIt();
    await vi.waitFor(() => expect(screen.getByRole('log').textContent).not.toContain('Get-One'));
  },
};

describe('every key in the table is really handled', () => {
  const lines = shortcuts.flatMap(({ id, chords }) => {
    const all: readonly (KeyChord | null)[] = chords.length === 0 ? [null] : chords;
    return all.map((chord) => ({
      id,
      label: shortcutLabel({ id, chords: chord === null ? [] : [chord] }),
      chord,
    }));
  });

  it.each(lines)('$id: $label', async ({ id, chord }) => {
    const rendered = await renderConsole();
    await checks[id](rendered, () => {
      if (chord !== null) press(chord);
    });
  });
});

describe('keys that are pressed together', () => {
  const pressed = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

  it('are those and no others', () => {
    expect(isPressed({ key: 'F6' }, { ...pressed, key: 'F6', shiftKey: true })).toBe(false);
    expect(isPressed({ key: 'k', ctrl: true }, { ...pressed, key: 'K', ctrlKey: true })).toBe(true);
    expect(isPressed({ key: 'k', ctrl: true }, { ...pressed, key: 'k', ctrlKey: true, altKey: true })).toBe(
      false,
    );
    expect(isPressed({ key: 'k', ctrl: true }, { ...pressed, key: 'k', metaKey: true })).toBe(false);
  });

  it('are signs with Shift or without, as the keyboard has them', () => {
    expect(isPressed({ key: '?' }, { ...pressed, key: '?', shiftKey: true })).toBe(true);
    expect(isPressed({ key: '+', ctrl: true }, { ...pressed, key: '+', ctrlKey: true, shiftKey: true })).toBe(
      true,
    );
  });
});

it('no two shortcuts of one area are the same keys', () => {
  const all = shortcuts.flatMap(({ area, chords }) =>
    chords.map((chord) => `${area} ${JSON.stringify(chord)}`),
  );
  expect(new Set(all).size).toBe(all.length);
});
