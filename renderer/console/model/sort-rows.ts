import type { ListRow } from './item-list';

/** The order of a list. */
export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** One collator for all comparisons: making one costs more than a thousand comparisons with it. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders rows by one cell; folders stay above the rest, equal rows keep their order. */
export function sortRows(
  rows: readonly ListRow[],
  columnIndex: number,
  direction: SortOrder['direction'],
): readonly ListRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
    return sign * collator.compare(a.cells[columnIndex] ?? '', b.cells[columnIndex] ?? '');
  });
}
