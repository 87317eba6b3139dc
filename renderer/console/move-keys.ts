/** The index a moving key leads to in a list of `count` rows; `null` for other keys. `page` is rows per page. */
export function movedIndex(key: string, index: number, count: number, page: number): number | null {
  const bounded = (wanted: number): number => Math.min(Math.max(wanted, 0), count - 1);
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return bounded(index + 1);
    case 'ArrowUp':
      return bounded(index < 0 ? 0 : index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return bounded(Math.max(index, 0) + page);
    case 'PageUp':
      return bounded(index - page);
    default:
      return null;
  }
}
