import type { ConsoleState } from '../../stores/console-state';
import { sourceOf, stateOf, zoneRowOf } from './console-data';
import { searchTexts } from '../SearchBar/search-texts';
import { itemListOf } from './item-list';
import type { ItemList, ListRow } from './item-list';
import type { Loadable } from './loadable';
import { sortRows } from './sort-rows';
import type { SortOrder } from './sort-rows';

/** The list of the selected node as it is shown. */
export interface ShownList extends ItemList {
  readonly sort: SortOrder | undefined;
  /** `undefined` for lists that are not read. */
  readonly loadable: Loadable<readonly unknown[]> | undefined;
  /** How many rows a filter keeps from being shown. */
  readonly hidden: number;
  /** Rows are hidden by a search, and not, or not only, by the filter of zones at risk. */
  readonly searched: boolean;
}

/** Remembers the last answer: as long as the parameters are the same values, the answer is the same value. */
function remembering<P extends readonly unknown[], R>(
  compute: (...parameters: P) => R,
  keyOf: (...parameters: P) => readonly unknown[],
): (...parameters: P) => R {
  let last: { readonly key: readonly unknown[]; readonly answer: R } | undefined;
  return (...parameters) => {
    const key = keyOf(...parameters);
    const isSame = last?.key.length === key.length && key.every((part, index) => part === last?.key[index]);
    if (last === undefined || !isSame) last = { key, answer: compute(...parameters) };
    return last.answer;
  };
}

const notRead: Loadable<never> = { kind: 'loading' };
const byName: SortOrder = { column: 'Name', direction: 'ascending' };

function loadableOf({ data, selected }: ConsoleState): Loadable<readonly unknown[]> | undefined {
  const source = sourceOf(selected);
  return source === null ? undefined : (stateOf(data, source) ?? notRead);
}

/** Built again only when the rows behind it change, and not when anything else is read. */
const listOf = remembering(
  ({ data, selected, status }: ConsoleState) => itemListOf(data, selected, status?.timeShift),
  (state) => [
    state.selected,
    state.status?.timeShift,
    loadableOf(state),
    state.selected.kind === 'zone' ? zoneRowOf(state.data, state.selected) : undefined,
  ],
);

/** Does the list leave out zones that nothing threatens? */
function isFiltered({ onlyAtRisk }: ConsoleState, { kind }: ItemList): boolean {
  return onlyAtRisk && kind === 'zones';
}

const filteredList = remembering(
  (list: ItemList, filtered: boolean): ItemList =>
    filtered
      ? {
          ...list,
          rows: list.rows.filter(({ isAtRisk }) => isAtRisk === true),
          emptyText: 'No zone of this view is at risk. The filter of the tool bar shows all of them again.',
        }
      : list,
  (list, filtered) => [list, filtered],
);

/** Is something searched for in lists of a kind? */
export function isSearching({ searches }: ConsoleState, kind: string): boolean {
  return (searches[kind] ?? '').trim() !== '';
}

/** Does a row contain every word, in whatever cell and case? */
function containsAll({ cells }: ListRow, words: readonly string[]): boolean {
  const text = cells.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

const searchedList = remembering(
  (list: ItemList, search: string): ItemList => {
    const words = search.trim().toLowerCase().split(/\s+/u);
    return search.trim() === ''
      ? list
      : {
          ...list,
          rows: list.rows.filter((row) => containsAll(row, words)),
          emptyText: list.rows.length === 0 ? list.emptyText : searchTexts.nothing(search.trim()),
        };
  },
  (list, search) => [list, search],
);

/** How a list is ordered before anybody chose: servers and the folders of a server keep their own order. */
export function firstOrderOf(kind: string): SortOrder | undefined {
  return kind === 'servers' || kind === 'folders' ? undefined : byName;
}

function orderOf({ sort }: ConsoleState, { kind }: ItemList): SortOrder | undefined {
  return sort[kind] ?? firstOrderOf(kind);
}

const rowsByName = remembering(
  ({ kind, rows }: ItemList) => (firstOrderOf(kind) === undefined ? rows : sortRows(rows, 0, 'ascending')),
  (list) => [list],
);

/** Rows that are equal in the chosen column stand in the first order, whatever was chosen before. */
const sortedRows = remembering(
  (list: ItemList, sort: SortOrder | undefined): readonly ListRow[] => {
    const column = list.columns.findIndex(({ name }) => name === sort?.column);
    return sort === undefined || column < 0 ? list.rows : sortRows(rowsByName(list), column, sort.direction);
  },
  (list, sort) => [list, sort],
);

/**
 * The list of the selected node, in the order that was chosen.
 *
 * The same value as long as nothing in it changed, so that it can be a selector: the list, the status bar and the
 * export all ask, and ten thousand rows are sorted once.
 */
export const shownListOf: (state: ConsoleState) => ShownList = remembering(
  (state: ConsoleState): ShownList => {
    const all = listOf(state);
    const list = searchedList(filteredList(all, isFiltered(state, all)), state.searches[all.kind] ?? '');
    const sort = orderOf(state, list);
    const hidden = all.rows.length - list.rows.length;
    const searched = isSearching(state, all.kind);
    return { ...list, rows: sortedRows(list, sort), sort, loadable: loadableOf(state), hidden, searched };
  },
  (state) => {
    const list = listOf(state);
    const search = state.searches[list.kind];
    return [list, isFiltered(state, list), search, orderOf(state, list), loadableOf(state)];
  },
);

/** The row that is selected in the list. */
export function selectedRowOf(state: ConsoleState): ListRow | undefined {
  return state.selectedRow === null
    ? undefined
    : shownListOf(state).rows.find(({ key }) => key === state.selectedRow);
}
