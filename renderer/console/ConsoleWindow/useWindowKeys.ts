import { useEffect, useEffectEvent } from 'react';
import { api } from '../../api';
import { useConsoleCommands } from '../useConsoleCommands';
import type { ConsoleCommand } from '../useConsoleCommands';

function commandOf(event: KeyboardEvent): ConsoleCommand | null {
  const modified = event.ctrlKey || event.shiftKey || event.metaKey;
  if (modified) return null;
  if (event.altKey) {
    if (event.key === 'Enter') return 'properties';
    if (event.key === 'ArrowLeft') return 'back';
    return event.key === 'ArrowRight' ? 'forward' : null;
  }
  if (event.key === 'F5') return 'refresh';
  if (event.key === 'F1') return 'about';
  if (event.key === 'Delete') return 'delete';
  return event.key === 'Backspace' ? 'up-one-level' : null;
}

/** F6 goes to the other pane, as in every MMC console. */
function changePane(event: KeyboardEvent): boolean {
  if (event.key !== 'F6') return false;
  const inTree = document.activeElement?.closest('[data-pane="tree"]') instanceof Element;
  document.querySelector<HTMLElement>(`[data-pane="${inTree ? 'list' : 'tree'}"]`)?.focus();
  return true;
}

function isTyping(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('input, textarea, [role="dialog"], [role="menu"]') !== null
  );
}

/** The keys that work everywhere in the window, and the application menu, which sends the same commands. */
export function useWindowKeys(): void {
  const { run } = useConsoleCommands();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event)) return;
    const command = commandOf(event);
    if (command !== null) run(command);
    if (command !== null || changePane(event)) event.preventDefault();
  });
  const onMenuCommand = useEffectEvent((command: ConsoleCommand) => run(command));
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    const stop = api.onMenuCommandChosen(({ command }) => onMenuCommand(command));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);
}
