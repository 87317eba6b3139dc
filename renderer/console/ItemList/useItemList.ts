import { useMemo } from 'react';
import { useConsoleState } from '../console-context';
import { sourceOf, stateOf } from '../model/console-data';
import { itemListOf } from '../model/item-list';
import type { ItemList, ListColumn, ListRow } from '../model/item-list';
import type { Loadable } from '../model/loadable';
import { sortRows } from '../model/sort-rows';
import type { SortOrder } from '../model/sort-rows';

/** The list of the selected node as it is shown. */
export interface ShownList {
  readonly kind: ItemList['kind'];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly emptyText: string;
  readonly sort: SortOrder | undefined;
  /** `undefined` for lists that are not read. */
  readonly loadable: Loadable<readonly unknown[]> | undefined;
}

/** Builds the list of the selected node, in the chosen order and widths. */
export function useItemList(): ShownList {
  const data = useConsoleState((state) => state.data);
  const node = useConsoleState((state) => state.selected);
  const widths = useConsoleState((state) => state.columnWidths);
  const list = useMemo(() => itemListOf(data, node), [data, node]);
  const chosen = useConsoleState((state) => state.sort[list.kind]);
  // Folders of a server have their fixed order until somebody asks for another one.
  const sort = chosen ?? (list.kind === 'folders' ? undefined : firstOrder(list));
  const rows = useMemo(() => {
    if (sort === undefined) return list.rows;
    const index = list.columns.findIndex(({ name }) => name === sort.column);
    return index < 0 ? list.rows : sortRows(list.rows, index, sort.direction);
  }, [list, sort]);
  const source = sourceOf(node);
  return {
    kind: list.kind,
    columns: list.columns.map(({ name, width }) => ({
      name,
      width: widths[`${list.kind}/${name}`] ?? width,
    })),
    rows,
    emptyText: list.emptyText,
    sort,
    loadable: source === null ? undefined : (stateOf(data, source) ?? { kind: 'loading' }),
  };
}

const byName: SortOrder = { column: 'Name', direction: 'ascending' };

function firstOrder(list: ItemList): SortOrder | undefined {
  return list.kind === 'servers' ? undefined : byName;
}
