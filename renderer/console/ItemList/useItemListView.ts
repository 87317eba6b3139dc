import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { runCommand } from '../commands/run-command';
import { useConsole, useConsoleState } from '../console-context';
import { indexAt } from '../index-at';
import { nodeId } from '../model/console-node';
import type { ListColumn, ListRow } from '../model/item-list';
import { shownListOf } from '../model/shown-list';
import type { ShownList } from '../model/shown-list';
import { listHeaderHeight, listRowHeight } from './ItemList.styles';
import { rowWindow, windowSize } from './row-window';
import { useColumns } from './useColumns';
import { useListKeys } from './useListKeys';

/** What the list shows and does, without its looks. */
export interface ItemListView {
  readonly list: ShownList;
  readonly columns: readonly ListColumn[];
  /** Index of the selected row, -1 for none. */
  readonly index: number;
  /** For the element that scrolls. */
  readonly setScroller: (element: HTMLDivElement | null) => void;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rowId: (index: number) => string;
  /** The same for a row that comes and the one whose element it takes. */
  readonly slotOf: (index: number) => number;
  readonly fit: (column: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** Begins another node's list at its top, or at the row one came from. */
function useFirstScroll(scroller: HTMLDivElement | null, listId: string, showSelected: () => boolean): void {
  useEffect(() => {
    if (!showSelected()) scroller?.scrollTo({ top: 0, left: 0 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a selection in the same list is in sight already
  }, [scroller, listId]);
}

/** Builds the behaviour of the list view. `prefix` makes the rows' identifiers unique in the page. */
export function useItemListView(prefix: string): ItemListView {
  const console = useConsole();
  const list = useConsoleState(shownListOf);
  const { rows } = list;
  const node = useConsoleState((state) => state.selected);
  const selectedRow = useConsoleState((state) => state.selectedRow);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { columns, fit } = useColumns(list, scroller);
  const index = useMemo(() => rows.findIndex(({ key }) => key === selectedRow), [rows, selectedRow]);
  const size = windowSize(scroller?.clientHeight ?? 0, listRowHeight);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => listRowHeight,
    rangeExtractor: (range) => rowWindow(range, size),
    scrollPaddingEnd: listHeaderHeight,
  });
  useFirstScroll(scroller, nodeId(node), () => {
    if (index >= 0) virtual.scrollToIndex(index);
    return index >= 0;
  });

  const rowId = (row: number): string => `${prefix}${row}`;
  const rowAt = (event: MouseEvent): ListRow | undefined => rows[indexAt(event.target) ?? -1];
  const open = (row: ListRow | undefined): void => {
    if (row?.target.kind === 'node') console.select(row.target.node);
    else if (row !== undefined) runCommand(console, 'properties', row.target);
  };
  const openMenu = (row: ListRow | undefined, x: number, y: number): void => {
    console.openMenu({ target: row?.target ?? { kind: 'node', node }, x, y });
  };
  const onKeyDown = useListKeys({
    rows,
    index,
    rowsPerPage: () => Math.floor(((scroller?.clientHeight ?? 0) - listHeaderHeight) / listRowHeight) - 1,
    onSelect: (row) => {
      console.selectRow(rows[row]?.key ?? null);
      virtual.scrollToIndex(row);
    },
    onOpen: () => open(rows[index]),
    onFitAll: () => columns.forEach((_column, column) => fit(column)),
    onMenu: () => {
      const box = (document.getElementById(rowId(index)) ?? scroller)?.getBoundingClientRect();
      if (box !== undefined) openMenu(rows[index], box.left + 40, index < 0 ? box.top + 40 : box.bottom);
    },
  });
  return {
    list,
    columns,
    index,
    setScroller,
    virtual,
    rowId,
    slotOf: (row) => row % size,
    fit,
    onKeyDown,
    onMouseDown: (event) => console.selectRow(rowAt(event)?.key ?? null),
    onDoubleClick: (event) => open(rowAt(event)),
    onContextMenu: (event) => {
      event.preventDefault();
      openMenu(rowAt(event), event.clientX, event.clientY);
    },
  };
}
