import { parentOf, parseNodeId } from './model/console-node';
import type { ConsoleNode } from './model/console-node';
import { useConsole, useConsoleState } from './console-context';
import { propertiesOf } from './properties-of';
import type { ConsoleStore } from '../stores/console-store';
import { useExportList } from './useExportList';

/** A command of the tool bar, of the application menu and of the keyboard; each does the same from everywhere. */
export type ConsoleCommand =
  | 'back'
  | 'forward'
  | 'up-one-level'
  | 'toggle-tree'
  | 'delete'
  | 'properties'
  | 'refresh'
  | 'export-list'
  | 'import-zone'
  | 'about';

/** The commands, and which of them make sense now. */
export interface ConsoleCommands {
  readonly can: (command: ConsoleCommand) => boolean;
  readonly run: (command: ConsoleCommand) => void;
}

/** The node that commands are about: the selected row's, or else the one in the tree. */
export function useTargetNode(): ConsoleNode {
  const selected = useConsoleState((state) => state.selected);
  const row = useConsoleState((state) => state.selectedRow);
  // Rows that lead somewhere have their node's identifier as key.
  return (row === null ? null : parseNodeId(row)) ?? selected;
}

/** What decides whether a command makes sense. */
interface Situation {
  readonly target: ConsoleNode;
  readonly selected: ConsoleNode;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

function canRun(command: ConsoleCommand, { target, selected, canGoBack, canGoForward }: Situation): boolean {
  switch (command) {
    case 'back':
      return canGoBack;
    case 'forward':
      return canGoForward;
    case 'up-one-level':
      return parentOf(selected) !== null;
    case 'delete':
      return false; // nothing that the console shows can be deleted yet
    case 'properties':
      return propertiesOf(target) !== null;
    case 'import-zone':
      return 'server' in target;
    case 'toggle-tree':
    case 'refresh':
    case 'export-list':
    case 'about':
      return true;
  }
}

interface Tools {
  readonly console: ConsoleStore;
  readonly target: ConsoleNode;
  readonly exportList: () => Promise<void>;
}

function openProperties({ console, target }: Tools): void {
  const dialog = propertiesOf(target);
  if (dialog !== null) console.openDialog(dialog);
}

function carryOut(command: ConsoleCommand, tools: Tools): void {
  const { console, target, exportList } = tools;
  switch (command) {
    case 'back':
    case 'forward':
      console.step(command);
      break;
    case 'up-one-level':
      console.goUp();
      break;
    case 'toggle-tree':
      console.toggleTree();
      break;
    case 'refresh':
      void console.refresh();
      break;
    case 'export-list':
      void exportList();
      break;
    case 'properties':
      openProperties(tools);
      break;
    case 'import-zone':
      if ('server' in target) console.openDialog({ kind: 'import-zone', server: target.server });
      break;
    case 'about':
      console.openDialog({ kind: 'about' });
      break;
    case 'delete':
      break;
  }
}

/** What the commands do. While a dialog is open they do nothing: the dialog has the keyboard. */
export function useConsoleCommands(): ConsoleCommands {
  const console = useConsole();
  const target = useTargetNode();
  const exportList = useExportList();
  const selected = useConsoleState((state) => state.selected);
  const canGoBack = useConsoleState((state) => state.back.length > 0);
  const canGoForward = useConsoleState((state) => state.forward.length > 0);
  const dialogOpen = useConsoleState((state) => state.dialog !== null);
  const can = (command: ConsoleCommand): boolean =>
    canRun(command, { target, selected, canGoBack, canGoForward });
  return {
    can,
    run: (command) => {
      if (!dialogOpen && can(command)) carryOut(command, { console, target, exportList });
    },
  };
}
