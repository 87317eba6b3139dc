import { useEffect } from 'react';
import { runCommand } from '../commands/run-command';
import { pressedShortcut } from '../../keyboard/shortcuts';
import type { Shortcut } from '../../keyboard/shortcuts';
import { useConsole } from '../console-context';

/** F6 goes to the next part of the window, Shift+F6 to the one before, as in every MMC console. */
function changePane({ key, shiftKey }: KeyboardEvent): boolean {
  if (key !== 'F6') return false;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = shiftKey && current < 0 ? -1 : current + (shiftKey ? -1 : 1);
  panes.at(next % panes.length)?.focus();
  return true;
}

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Who has the keyboard: menus and dialogs have it to themselves, fields most of it. */
function ownerOf({ target }: KeyboardEvent): 'panes' | 'field' | 'overlay' {
  if (!(target instanceof Element)) return 'panes';
  if (target.closest(overlays) !== null) return 'overlay';
  return target.closest('input, textarea') === null ? 'panes' : 'field';
}

/** Is the shortcut the window's own, whoever has the keyboard? */
function reaches({ reach }: Pick<Shortcut, 'reach'>, owner: ReturnType<typeof ownerOf>): boolean {
  return owner === 'panes' || reach === 'dialogs' || (reach === 'fields' && owner === 'field');
}

/** The keys that work everywhere in the window, and the application menu, which sends the same commands. */
export function useWindowKeys(): void {
  const console = useConsole();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const owner = ownerOf(event);
      const shortcut = pressedShortcut(event);
      if (shortcut !== undefined && reaches(shortcut, owner)) {
        runCommand(console, shortcut.command);
        event.preventDefault();
      } else if (owner === 'panes' && changePane(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = console.api.onMenuCommandChosen(({ command }) => runCommand(console, command));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [console]);
}
