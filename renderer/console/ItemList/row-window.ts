import type { Range } from '@tanstack/react-virtual';

/** Rows above the first one in sight that exist, too, so that a small step shows no gap. */
const margin = 4;

/** How many rows exist at a time: those in sight, the margins, and one that is half in sight. */
export function windowSize(height: number, rowHeight: number): number {
  return Math.ceil(height / rowHeight) + 1 + 2 * margin;
}

/**
 * The indices of the rows that exist, always as many as long as there are so many.
 *
 * With a constant number of rows a row that comes can take the element of one that goes, found by
 * `index % size`: while one scrolls, texts change and no element is made.
 */
export function rowWindow(
  { startIndex, count }: Pick<Range, 'startIndex' | 'count'>,
  size: number,
): number[] {
  const length = Math.min(count, size);
  const first = Math.max(0, Math.min(startIndex - margin, count - length));
  return Array.from({ length }, (_, index) => first + index);
}
