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
  readonly onMenu: () => void;
}

interface KeyContext extends TreeKeysOptions {
  readonly select: (index: number) => void;
  readonly expand: (row: TreeRow, expanded: boolean) => void;
}

function parentIndex(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  return rows.findLastIndex((row, position) => position < index && row.level < level);
}

function goRight({ rows, index, select, expand }: KeyContext, row: TreeRow): void {
  if (row.expandable && !row.expanded) expand(row, true);
  else if (row.expanded && rows[index + 1]?.level === row.level + 1) select(index + 1);
}

function goLeft({ rows, index, select, expand }: KeyContext, row: TreeRow): void {
  if (row.expanded) expand(row, false);
  else select(parentIndex(rows, index));
}

function expandSiblings({ rows, expand }: KeyContext, { level, node }: TreeRow): void {
  const siblings = rows.filter((row) => row.level === level && row.expandable && !row.expanded);
  for (const row of siblings) if (row.node.kind === node.kind) expand(row, true);
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
export function useTreeKeys(options: TreeKeysOptions): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: () => void;
} {
  const console = useConsole();
  const [finder] = useState(typeAhead);
  const { rows, index, rowsPerPage } = options;
  const select = (target: number, isRepeated = false): void => {
    const row = rows[target];
    if (row === undefined) return;
    if (isRepeated) console.pass(row.node);
    else console.select(row.node);
  };
  const context: KeyContext = {
    ...options,
    select,
    expand: (row, expanded) => console.expand(row.node, expanded),
  };
  const findLetter = (event: KeyboardEvent): boolean => {
    if (!isLetter(event)) return false;
    const labels = rows.map(({ label }) => label);
    const found = finder.find(event.key, labels, index, event.timeStamp);
    if (found !== null) select(found);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[index];
    if (row === undefined || event.altKey || event.ctrlKey) return;
    const moved = movedIndex(event.key, index, rows.length, Math.max(1, rowsPerPage()));
    if (moved !== null) select(moved, event.repeat);
    else if (!act(context, event, row) && !findLetter(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { onKeyDown, onKeyUp: console.settle };
}
