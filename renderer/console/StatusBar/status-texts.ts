import type { ItemList } from '../model/item-list';
import type { ShownList } from '../model/shown-list';

const nouns = {
  servers: ['DNS server', 'DNS servers'],
  folders: ['folder', 'folders'],
  zones: ['zone', 'zones'],
  records: ['record', 'records'],
  'trust-points': ['trust point', 'trust points'],
} as const satisfies Record<ItemList['kind'], readonly [string, string]>;

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How many of what the list shows: `2 folders, 14 records`; with a filter `1 zone of 5: only those at risk`. */
export function countText({
  kind,
  rows,
  hidden = 0,
  searched = false,
}: Pick<ShownList, 'kind' | 'rows'> & Partial<Pick<ShownList, 'hidden' | 'searched'>>): string {
  if (searched && hidden > 0) {
    return `${rows.length.toLocaleString('en')} of ${(rows.length + hidden).toLocaleString('en')}: only what was searched for`;
  }
  if (kind === 'folders') return counted(rows.length, nouns.folders);
  const folders = rows.filter(({ isFolder }) => isFolder).length;
  const items = counted(rows.length - folders, nouns[kind]);
  if (hidden > 0) return `${items} of ${(rows.length + hidden).toLocaleString('en')}: only those at risk`;
  if (folders === 0) return items;
  const counts = rows.length === folders ? [] : [items];
  return [counted(folders, nouns.folders), ...counts].join(', ');
}

/** Was the list read before the world changed? Nothing refreshes by itself, as in DNS Manager. */
export function isOutOfDate({ loadable }: Pick<ShownList, 'loadable'>, revision: number): boolean {
  return loadable?.kind === 'loaded' && loadable.revision < revision;
}
