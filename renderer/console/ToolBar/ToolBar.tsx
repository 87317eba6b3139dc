import {
  ArrowClockwise20Regular,
  ArrowExport20Regular,
  ArrowLeft20Regular,
  ArrowRight20Regular,
  Dismiss20Regular,
  DocumentSettings20Regular,
  Filter20Regular,
  FolderArrowUp20Regular,
  PanelLeft20Regular,
  QuestionCircle20Regular,
} from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ConsoleState } from '../../stores/console-state';
import { canRun } from '../commands/console-command';
import type { ConsoleCommand } from '../commands/console-command';
import { runCommand } from '../commands/run-command';
import { useConsole, useConsoleState } from '../console-context';
import { useToolBarStyles } from './ToolBar.styles';

interface Tool {
  readonly command: ConsoleCommand;
  readonly label: string;
  readonly keys?: string;
  readonly Icon: FluentIcon;
}

/** In DNS Manager's order (dialogs.md 1.1); a `null` is a divider. */
const tools: readonly (Tool | null)[] = [
  { command: 'back', label: 'Back', keys: 'Alt+Left', Icon: ArrowLeft20Regular },
  { command: 'forward', label: 'Forward', keys: 'Alt+Right', Icon: ArrowRight20Regular },
  { command: 'up-one-level', label: 'Up one level', keys: 'Backspace', Icon: FolderArrowUp20Regular },
  null,
  { command: 'toggle-tree', label: 'Show/Hide console tree', Icon: PanelLeft20Regular },
  { command: 'delete', label: 'Delete', keys: 'Delete', Icon: Dismiss20Regular },
  { command: 'properties', label: 'Properties', keys: 'Alt+Enter', Icon: DocumentSettings20Regular },
  { command: 'refresh', label: 'Refresh', keys: 'F5', Icon: ArrowClockwise20Regular },
  { command: 'export-list', label: 'Export List', Icon: ArrowExport20Regular },
  // Beyond the original, beside what it has for lists.
  { command: 'filter-at-risk', label: 'Show only zones at risk', Icon: Filter20Regular },
  null,
  { command: 'help', label: 'Help', keys: 'F1', Icon: QuestionCircle20Regular },
];

/**
 * Arrow keys, Home and End walk through the bar, which is one stop for Tab (WAI-ARIA tool bar pattern).
 *
 * Greyed tools are passed over as in every tool bar of Windows.
 */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const index = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: (index + 1) % buttons.length,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  buttons.at(target)?.focus();
  event.preventDefault();
}

/** Is a switch on? `undefined` for tools that are none. */
function isPressed({ treeVisible, onlyAtRisk }: ConsoleState, command: ConsoleCommand): boolean | undefined {
  if (command === 'toggle-tree') return treeVisible;
  return command === 'filter-at-risk' ? onlyAtRisk : undefined;
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function ToolButton({ tool: { command, label, keys, Icon }, isTabStop, onFocus }: ToolButtonProps) {
  const styles = useToolBarStyles();
  const console = useConsole();
  const enabled = useConsoleState((state) => canRun(state, command));
  const pressed = useConsoleState((state) => isPressed(state, command));
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={pressed}
      data-filter={command === 'filter-at-risk' ? '' : undefined}
      disabled={!enabled}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => runCommand(console, command)}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

/** The tool bar. */
export function ToolBar() {
  const styles = useToolBarStyles();
  const [focused, setFocused] = useState<ConsoleCommand>('back');
  // The tool that had the focus last takes it again, or the first one that can.
  const tabStop = useConsoleState((state) =>
    canRun(state, focused)
      ? focused
      : tools.find((tool) => tool !== null && canRun(state, tool.command))?.command,
  );
  return (
    <div className={styles.root} role="toolbar" aria-label="Standard" onKeyDown={moveFocus}>
      {tools.map((tool, index) =>
        tool === null ? (
          <span key={index} className={styles.divider} role="separator" aria-orientation="vertical" />
        ) : (
          <ToolButton
            key={tool.command}
            tool={tool}
            isTabStop={tool.command === tabStop}
            onFocus={() => setFocused(tool.command)}
          />
        ),
      )}
    </div>
  );
}
