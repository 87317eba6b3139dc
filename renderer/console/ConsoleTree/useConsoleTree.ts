import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { indexAt } from '../index-at';
import { nodeId } from '../model/console-node';
import { treeRowsOf } from '../model/tree-rows';
import type { TreeRow } from '../model/tree-rows';
import { treeRowHeight } from './ConsoleTree.styles';
import { useTreeKeys } from './useTreeKeys';

/** What the tree shows and does, without its looks. */
export interface ConsoleTreeView {
  readonly rows: readonly TreeRow[];
  /** Index of the selected line; -1 while its list is not read. */
  readonly index: number;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** For the element that scrolls. */
  readonly setScroller: (element: HTMLDivElement | null) => void;
  readonly rowId: (index: number) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: () => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

function isOnChevron(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-chevron]') !== null;
}

/** Builds the behaviour of the tree. `prefix` makes the lines' identifiers unique in the page. */
export function useConsoleTree(prefix: string): ConsoleTreeView {
  const console = useConsole();
  const data = useConsoleState((state) => state.data);
  const expanded = useConsoleState((state) => state.expanded);
  const selectedId = useConsoleState((state) => nodeId(state.selected));
  const rows = useMemo(() => treeRowsOf(data, expanded), [data, expanded]);
  const index = useMemo(() => rows.findIndex(({ id }) => id === selectedId), [rows, selectedId]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => treeRowHeight,
    overscan: 6,
  });
  const isKnown = index >= 0;
  useEffect(() => {
    if (scroller !== null && isKnown) virtual.scrollToIndex(index);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- lines that arrive above the selection must not scroll
  }, [selectedId, isKnown, scroller]);

  const rowId = (row: number): string => `${prefix}${row}`;
  const openMenu = (row: TreeRow | undefined, x: number, y: number): void => {
    if (row !== undefined) console.openMenu({ target: { kind: 'node', node: row.node }, x, y });
  };
  const keys = useTreeKeys({
    rows,
    index,
    rowsPerPage: () => Math.floor((scroller?.clientHeight ?? 0) / treeRowHeight) - 1,
    onMenu: () => {
      const box = document.getElementById(rowId(index))?.getBoundingClientRect();
      if (box !== undefined) openMenu(rows[index], box.left + 40, box.bottom);
    },
  });
  const rowAt = (event: MouseEvent): TreeRow | undefined => rows[indexAt(event.target) ?? -1];
  return {
    rows,
    index,
    virtual,
    setScroller,
    rowId,
    ...keys,
    onMouseDown: (event) => {
      const row = rowAt(event);
      if (row === undefined || event.button === 1) return;
      if (event.button === 0 && isOnChevron(event)) console.expand(row.node, !row.expanded);
      else console.select(row.node);
    },
    onDoubleClick: (event) => {
      const row = rowAt(event);
      if (row?.expandable === true && !isOnChevron(event)) console.expand(row.node, !row.expanded);
    },
    onContextMenu: (event) => {
      event.preventDefault();
      openMenu(rowAt(event), event.clientX, event.clientY);
    },
  };
}
