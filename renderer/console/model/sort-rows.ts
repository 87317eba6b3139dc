import { collator } from './collator';
import type { ListRow } from './item-list';
import { sameAsParent } from './labels';

/** The order of a list. */
export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

function compareCells(a: ListRow, b: ListRow, column: number): number {
  const [first, second] = [a.order?.[column], b.order?.[column]];
  if (first !== undefined && second !== undefined) return first - second;
  const [left = '', right = ''] = [a.cells[column], b.cells[column]];
  // The folder's own records stand above all others, whatever these begin with.
  if ((left === sameAsParent) !== (right === sameAsParent)) return left === sameAsParent ? -1 : 1;
  // Columns like Type have few values: most comparisons end here.
  return left === right ? 0 : collator.compare(left, right);
}

/** Orders rows by one cell; folders stay above the rest, equal rows keep their order. */
export function sortRows(
  rows: readonly ListRow[],
  column: number,
  direction: SortOrder['direction'],
): readonly ListRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
    return sign * compareCells(a, b, column);
  });
}
