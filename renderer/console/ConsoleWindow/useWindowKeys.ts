import { useEffect } from 'react';
import { runCommand } from '../commands/run-command';
import type { ConsoleCommand } from '../commands/console-command';
import { useConsole } from '../console-context';

const plainKeys: Readonly<Record<string, ConsoleCommand>> = {
  F5: 'refresh',
  F1: 'help',
  Delete: 'delete',
  Backspace: 'up-one-level',
};

const altKeys: Readonly<Record<string, ConsoleCommand>> = {
  Enter: 'properties',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
};

const controlKeys: Readonly<Record<string, ConsoleCommand>> = { f: 'find' };

function commandOf({ key, altKey, ctrlKey, shiftKey, metaKey }: KeyboardEvent): ConsoleCommand | undefined {
  if (ctrlKey && !altKey && !shiftKey && !metaKey) return controlKeys[key];
  if (ctrlKey || shiftKey || metaKey) return undefined;
  return altKey ? altKeys[key] : plainKeys[key];
}

/** F6 goes to the next part of the window, Shift+F6 to the one before, as in every MMC console. */
function changePane({ key, shiftKey }: KeyboardEvent): boolean {
  if (key !== 'F6') return false;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = shiftKey && current < 0 ? -1 : current + (shiftKey ? -1 : 1);
  panes.at(next % panes.length)?.focus();
  return true;
}

/** Ctrl+` opens and closes PowerShell, also from its own input line. */
function isPowerShellKey({ key, ctrlKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey && !altKey && key === '`';
}

/** Menus and dialogs have the keyboard to themselves. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  const surfaces = 'input, textarea, [role="dialog"], [role="alertdialog"], [role="menu"]';
  return target instanceof Element && target.closest(surfaces) !== null;
}

/** The keys that work everywhere in the window, and the application menu, which sends the same commands. */
export function useWindowKeys(): void {
  const console = useConsole();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (isPowerShellKey(event)) {
        runCommand(console, 'powershell');
        event.preventDefault();
      }
      if (isElsewhere(event)) return;
      const command = commandOf(event);
      if (command !== undefined) runCommand(console, command);
      if (command !== undefined || changePane(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = console.api.onMenuCommandChosen(({ command }) => runCommand(console, command));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [console]);
}
