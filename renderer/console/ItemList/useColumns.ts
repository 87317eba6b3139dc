import { useMemo } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import type { ListColumn } from '../model/item-list';
import type { ShownList } from '../model/shown-list';
import { cellPadding } from './ItemList.styles';
import { textWidth } from './text-width';

/** Pixels of the picture in front of a name and the gap behind it; of the arrow behind the head that is sorted. */
const pictureWidth = 24;
const arrowWidth = 16;

/** The columns in the widths the user gave them, and how to fit one to what is in it. */
export function useColumns(
  list: ShownList,
  scroller: HTMLElement | null,
): { readonly columns: readonly ListColumn[]; readonly fit: (column: number) => void } {
  const console = useConsole();
  const widths = useConsoleState((state) => state.columnWidths);
  const columns = useMemo(
    () => list.columns.map(({ name, width }) => ({ name, width: widths[`${list.kind}/${name}`] ?? width })),
    [list.columns, list.kind, widths],
  );
  const fit = (column: number): void => {
    const head = columns[column];
    if (head === undefined) return;
    // The longest texts are the widest but for a few pixels; measuring ten thousand would be felt.
    const longest = list.rows.map(({ cells }) => cells[column] ?? '').sort((a, b) => b.length - a.length);
    const cells = longest.slice(0, 50).map((text) => textWidth(text, scroller));
    const content = Math.max(0, ...cells) + (column === 0 ? pictureWidth : 0);
    const title = textWidth(head.name, scroller) + arrowWidth;
    console.resizeColumn(list.kind, head.name, Math.ceil(Math.max(content, title)) + cellPadding + 1);
  };
  return { columns, fit };
}
