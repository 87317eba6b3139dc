import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { nodeId } from '../model/console-node';
import type { ListRow } from '../model/item-list';
import { listHeaderHeight, listRowHeight } from './ItemList.styles';
import { textWidth } from './text-width';
import { useItemList } from './useItemList';
import type { ShownList } from './useItemList';
import { useListKeys } from './useListKeys';

/** What the list shows and does, without its looks. */
export interface ItemListView {
  readonly list: ShownList;
  /** Index of the selected row, -1 for none. */
  readonly index: number;
  /** For the element that scrolls. */
  readonly setScroller: (element: HTMLDivElement | null) => void;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rowId: (index: number) => string;
  readonly selectAt: (index: number | null) => void;
  readonly openAt: (index: number | null) => void;
  readonly openMenuAt: (index: number | null, x: number, y: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly fittingWidth: (column: number) => number;
}

/** Pixels beside a cell's text: padding, and the picture in the first column. */
const cellPadding = 24;
const pictureWidth = 24;

/** Scrolls to the top when another node's list comes. */
function useScrollToTop(scroller: HTMLDivElement | null, listId: string): void {
  useEffect(() => {
    scroller?.scrollTo({ top: 0, left: 0 });
  }, [scroller, listId]);
}

/** Builds the behaviour of the list view. `prefix` makes the rows' identifiers unique in the page. */
export function useItemListView(prefix: string): ItemListView {
  const console = useConsole();
  const list = useItemList();
  const { rows, columns } = list;
  const node = useConsoleState((state) => state.selected);
  const selectedRow = useConsoleState((state) => state.selectedRow);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const index = selectedRow === null ? -1 : rows.findIndex(({ key }) => key === selectedRow);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => listRowHeight,
    overscan: 12,
    scrollPaddingStart: listHeaderHeight,
  });
  useScrollToTop(scroller, nodeId(node));

  const rowId = (row: number): string => `${prefix}${row}`;
  const rowAt = (row: number | null): ListRow | undefined => (row === null ? undefined : rows[row]);
  const open = (row: ListRow | undefined): void => {
    if (row !== undefined && row.node !== null) console.select(row.node);
  };
  const openMenuAt = (row: number | null, x: number, y: number): void => {
    console.openMenu({ node: rowAt(row)?.node ?? node, x, y });
  };
  const openMenuAtSelection = (): void => {
    const box = (document.getElementById(rowId(index)) ?? scroller)?.getBoundingClientRect();
    if (box !== undefined) openMenuAt(index, box.left + 40, index < 0 ? box.top + 40 : box.bottom);
  };
  const onKeyDown = useListKeys({
    rows,
    index,
    rowsPerPage: () => Math.floor(((scroller?.clientHeight ?? 0) - listHeaderHeight) / listRowHeight) - 1,
    onSelect: (row) => {
      console.selectRow(rows[row]?.key ?? null);
      virtual.scrollToIndex(row);
    },
    onOpen: open,
    onMenu: openMenuAtSelection,
  });
  const fittingWidth = (column: number): number => {
    const texts = virtual.getVirtualItems().map((item) => rows[item.index]?.cells[column] ?? '');
    const widest = Math.max(
      ...[columns[column]?.name ?? '', ...texts].map((text) => textWidth(text, scroller)),
    );
    return widest + cellPadding + (column === 0 ? pictureWidth : 0);
  };
  return {
    list,
    index,
    setScroller,
    virtual,
    rowId,
    selectAt: (row) => console.selectRow(rowAt(row)?.key ?? null),
    openAt: (row) => open(rowAt(row)),
    openMenuAt,
    onKeyDown,
    fittingWidth,
  };
}
