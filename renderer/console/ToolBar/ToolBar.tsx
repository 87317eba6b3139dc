import {
  ArrowClockwise20Regular,
  ArrowExport20Regular,
  ArrowLeft20Regular,
  ArrowRight20Regular,
  Delete20Regular,
  DocumentSettings20Regular,
  FolderArrowUp20Regular,
  PanelLeft20Regular,
  QuestionCircle20Regular,
} from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsoleState } from '../console-context';
import { useConsoleCommands } from '../useConsoleCommands';
import type { ConsoleCommand } from '../useConsoleCommands';
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
  { command: 'delete', label: 'Delete', keys: 'Delete', Icon: Delete20Regular },
  { command: 'properties', label: 'Properties', keys: 'Alt+Enter', Icon: DocumentSettings20Regular },
  { command: 'refresh', label: 'Refresh', keys: 'F5', Icon: ArrowClockwise20Regular },
  { command: 'export-list', label: 'Export List', Icon: ArrowExport20Regular },
  null,
  { command: 'about', label: 'Help', keys: 'F1', Icon: QuestionCircle20Regular },
];

/** Arrow keys walk through the bar, which is one stop for Tab (WAI-ARIA tool bar pattern). */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const index = buttons.findIndex((button) => button === document.activeElement);
  const step = event.key === 'ArrowRight' ? 1 : -1;
  buttons.at((index + step) % buttons.length)?.focus();
  event.preventDefault();
}

/** The tool bar. */
export function ToolBar() {
  const styles = useToolBarStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { can, run } = useConsoleCommands();
  const treeVisible = useConsoleState((state) => state.treeVisible);
  const firstEnabled = tools.find((tool) => tool !== null && can(tool.command));
  return (
    <div ref={bar} className={styles.root} role="toolbar" aria-label="Standard" onKeyDown={moveFocus}>
      {tools.map((tool, index) =>
        tool === null ? (
          <span key={index} className={styles.divider} role="separator" aria-orientation="vertical" />
        ) : (
          <button
            key={tool.command}
            type="button"
            className={styles.button}
            aria-label={tool.label}
            title={tool.keys === undefined ? tool.label : `${tool.label} (${tool.keys})`}
            aria-pressed={tool.command === 'toggle-tree' ? treeVisible : undefined}
            disabled={!can(tool.command)}
            tabIndex={tool === firstEnabled ? 0 : -1}
            onClick={() => run(tool.command)}
          >
            <tool.Icon aria-hidden="true" />
          </button>
        ),
      )}
    </div>
  );
}
