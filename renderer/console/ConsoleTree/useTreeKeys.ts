import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsole } from '../console-context';
import { movedIndex } from '../move-keys';
import type { TreeRow } from '../model/tree-rows';
import { isLetter, typeAhead } from '../type-ahead';

interface TreeKeysOptions {
  readonly rows: readonly TreeRow[];
  /** Index of the selected row. */
  readonly index: number;
  /** Asked when a page key is pressed, because it depends on the window. */
  readonly rowsPerPage: () => number;
  readonly onSelect: (index: number) => void;
  readonly onMenu: () => void;
}

function parentIndex(rows: readonly TreeRow[], index: number): number | null {
  const level = rows[index]?.level ?? 1;
  const found = rows.findLastIndex((row, position) => position < index && row.level < level);
  return found < 0 ? null : found;
}

interface KeyContext extends TreeKeysOptions {
  readonly expand: (row: TreeRow, expanded: boolean) => void;
}

function goRight({ rows, index, onSelect, expand }: KeyContext, row: TreeRow): void {
  if (row.expandable && !row.expanded) expand(row, true);
  else if (row.expanded && rows[index + 1]?.level === row.level + 1) onSelect(index + 1);
}

function goLeft({ rows, index, onSelect, expand }: KeyContext, row: TreeRow): void {
  if (row.expanded) expand(row, false);
  else onSelect(parentIndex(rows, index) ?? index);
}

function expandSiblings({ rows, expand }: KeyContext, { level }: TreeRow): void {
  for (const row of rows) if (row.level === level && row.expandable) expand(row, true);
}

/** Does what a key says; `false` for keys that are none of the tree's. */
function act(context: KeyContext, event: KeyboardEvent, row: TreeRow): boolean {
  switch (event.key) {
    case 'ArrowRight':
      goRight(context, row);
      return true;
    case 'ArrowLeft':
      goLeft(context, row);
      return true;
    case 'Enter':
      if (row.expandable) context.expand(row, !row.expanded);
      return true;
    case '*':
      expandSiblings(context, row);
      return true;
    case 'ContextMenu':
      context.onMenu();
      return true;
    case 'F10':
      if (event.shiftKey) context.onMenu();
      return event.shiftKey;
    default:
      return false;
  }
}

/** The keyboard of the tree, by the WAI-ARIA tree pattern, which is also that of Windows. */
export function useTreeKeys(options: TreeKeysOptions): (event: KeyboardEvent) => void {
  const console = useConsole();
  const [finder] = useState(typeAhead);
  const { rows, index, rowsPerPage, onSelect } = options;
  const context: KeyContext = { ...options, expand: (row, expanded) => console.expand(row.node, expanded) };
  const findLetter = (event: KeyboardEvent): boolean => {
    if (!isLetter(event)) return false;
    const labels = rows.map(({ label }) => label);
    const found = finder.find(event.key, labels, index, event.timeStamp);
    if (found !== null) onSelect(found);
    return true;
  };
  return (event) => {
    const row = rows[index];
    if (row === undefined || event.altKey || event.ctrlKey) return;
    const moved = movedIndex(event.key, index, rows.length, Math.max(1, rowsPerPage()));
    if (moved !== null) onSelect(moved);
    else if (!act(context, event, row) && !findLetter(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
