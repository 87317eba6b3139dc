import { defaultAppearance } from '../../shared/model/appearance';
import type { AppStatus, KeyGenerationProgress } from '../../shared/model/status';
import type { ViewState } from '../../shared/model/view-state';
import { withRows } from '../console/model/console-data';
import type { Tables } from '../console/model/console-data';
import { nodeId, parentOf, parseNodeId, rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import { keptOf } from '../console/model/loadable';
import { firstOrderOf } from '../console/model/shown-list';
import type { Loadable } from '../console/model/loadable';
import type { Problem } from '../../shared/contract/problem';
import type { Outcome } from '../../shared/contract/outcome';
import type { IntroPage } from '../signing-wizard/store/pages';
import { treeWidths } from './console-state';
import type { ConsoleTarget } from '../console/model/console-target';
import type { ConsoleState, ToolPage } from './console-state';

/** The longest text to search for that is remembered (shared/model/view-state). */
const longestSearch = 255;

/** How many choices of the command palette are remembered. */
const mostChoices = 8;

/** How many places Back can return to. */
const historyLength = 100;

/** Opens a node on the right; the way to it unfolds in the tree. */
export function nodeSelected(state: ConsoleState, node: ConsoleNode): ConsoleState {
  if (nodeId(node) === nodeId(state.selected)) return state;
  const back = [...state.back, state.selected].slice(-historyLength);
  return { ...withAncestorsExpanded(state, node), selected: node, back, forward: [], selectedRow: null };
}

/** One level up; the row of where one came from is selected, so that the way back is one key. */
export function wentUp(state: ConsoleState): ConsoleState {
  const above = parentOf(state.selected);
  return above === null ? state : { ...nodeSelected(state, above), selectedRow: nodeId(state.selected) };
}

function withAncestorsExpanded(state: ConsoleState, node: ConsoleNode): ConsoleState {
  const expanded = new Set(state.expanded);
  for (let above = parentOf(node); above !== null; above = parentOf(above)) expanded.add(nodeId(above));
  return { ...state, expanded };
}

/** One step back or forward through the nodes that were shown. */
export function historyStepped(state: ConsoleState, direction: 'back' | 'forward'): ConsoleState {
  const from = direction === 'back' ? state.back : state.forward;
  const target = from.at(-1);
  if (target === undefined) return state;
  const rest = from.slice(0, -1);
  const other = [...(direction === 'back' ? state.forward : state.back), state.selected];
  const stacks = direction === 'back' ? { back: rest, forward: other } : { back: other, forward: rest };
  return { ...withAncestorsExpanded(state, target), ...stacks, selected: target, selectedRow: null };
}

/** Folds a node or unfolds it. A selection inside a folded node moves up to it, as in every Windows tree. */
export function expansionSet(state: ConsoleState, node: ConsoleNode, isExpanded: boolean): ConsoleState {
  const id = nodeId(node);
  const expanded = new Set(state.expanded);
  if (isExpanded) expanded.add(id);
  else expanded.delete(id);
  const next = { ...state, expanded };
  return !isExpanded && isInside(state.selected, id) ? { ...nodeSelected(next, node), expanded } : next;
}

function isInside(node: ConsoleNode, ancestorId: string): boolean {
  for (let above = parentOf(node); above !== null; above = parentOf(above)) {
    if (nodeId(above) === ancestorId) return true;
  }
  return false;
}

/** Rows are on their way; what was there stays on the screen meanwhile. */
export function readingStarted(state: ConsoleState, table: keyof Tables, key: string): ConsoleState {
  switch (table) {
    case 'servers':
      return { ...state, data: withRows(state.data, table, key, awaiting(state.data.servers[key])) };
    case 'zones':
      return { ...state, data: withRows(state.data, table, key, awaiting(state.data.zones[key])) };
    case 'records':
      return { ...state, data: withRows(state.data, table, key, awaiting(state.data.records[key])) };
    case 'trustAnchors':
      return { ...state, data: withRows(state.data, table, key, awaiting(state.data.trustAnchors[key])) };
  }
}

function awaiting<T>(rows: Loadable<T> | undefined): Loadable<T> {
  const previous = keptOf(rows);
  return previous === undefined ? { kind: 'loading' } : { kind: 'loading', previous };
}

/** Does the problem say that nobody could be asked, so that what was read before is the best there is? */
function isOutage({ code }: Problem): boolean {
  return code === 'server-unavailable' || code === 'directory-unavailable';
}

function failed<T>(problem: Problem, before: Loadable<T> | undefined, triedAt: number): Loadable<T> {
  const previous = keptOf(before);
  return previous === undefined || !isOutage(problem)
    ? { kind: 'failed', problem }
    : { kind: 'failed', problem, previous: { value: previous.value, readAt: previous.readAt, triedAt } };
}

/** Rows have arrived, or a problem instead of them. The revision is the world's when they were asked for. */
export function readingEnded<T extends keyof Tables>(
  state: ConsoleState,
  table: T,
  key: string,
  outcome: Outcome<readonly Tables[T][]>,
  { revision, readAt }: { readonly revision: number; readonly readAt: number },
): ConsoleState {
  const before: Loadable<readonly Tables[T][]> | undefined = state.data[table][key];
  const rows: Loadable<readonly Tables[T][]> =
    outcome.kind === 'done'
      ? { kind: 'loaded', value: outcome.value, revision, readAt }
      : failed(outcome.problem, before, readAt);
  return { ...state, data: withRows(state.data, table, key, rows) };
}

/** The program's state was read. */
export function statusRead(state: ConsoleState, status: AppStatus): ConsoleState {
  return { ...state, status, revision: Math.max(status.revision, state.revision) };
}

/** The world has changed; lists read before it are out of date from now on. */
export function worldChanged(state: ConsoleState, revision: number): ConsoleState {
  return { ...state, revision: Math.max(revision, state.revision) };
}

/** A tool takes the place of the list, or gives it back; `about` is what it was opened for. */
export function toolShown(
  state: ConsoleState,
  tool: ToolPage | null,
  about: ConsoleTarget | null,
): ConsoleState {
  return { ...state, tool, toolAbout: about, toolOpening: state.toolOpening + 1, message: null };
}

/** Some more key pairs are made. */
export function keysMade(state: ConsoleState, keyGeneration: KeyGenerationProgress): ConsoleState {
  return state.status === null ? state : { ...state, status: { ...state.status, keyGeneration } };
}

/** The console looks as it did when the program was closed; a selection that makes no sense is left out. */
export function viewRestored(state: ConsoleState, view: ViewState, localServer: string): ConsoleState {
  const local: ConsoleNode = { kind: 'zones', server: localServer, direction: 'forward' };
  const selected = view.selectedNode === null ? local : (parseNodeId(view.selectedNode) ?? rootNode);
  const restored: ConsoleState = {
    ...state,
    selected,
    // Nobody has folded or unfolded anything yet: the zones of the local server are what one comes for.
    expanded: new Set(['root', ...(view.selectedNode === null ? [nodeId(local)] : view.expandedNodes)]),
    columnWidths: view.columnWidths,
    sort: view.sort,
    treeWidth: view.treeWidth ?? treeWidths.default,
    treeVisible: view.treeVisible,
    onlyAtRisk: view.onlyAtRisk,
    searches: view.searches,
    hiddenWizardPages: view.hiddenWizardPages ?? [],
    appearance: view.appearance ?? defaultAppearance,
    recentChoices: view.recentChoices ?? [],
  };
  return withAncestorsExpanded(restored, selected);
}

/** A column got another width, in pixels. `list` names the kind of list. */
export function columnResized(
  state: ConsoleState,
  list: string,
  column: string,
  width: number,
): ConsoleState {
  const bounded = Math.round(Math.min(Math.max(width, 32), 4096));
  return { ...state, columnWidths: { ...state.columnWidths, [`${list}/${column}`]: bounded } };
}

/** A column's head was chosen: ascending, or descending when it is ascending already. */
export function columnSorted(state: ConsoleState, list: string, column: string): ConsoleState {
  const now = state.sort[list] ?? firstOrderOf(list);
  const descends = now?.column === column && now.direction === 'ascending';
  return {
    ...state,
    sort: { ...state.sort, [list]: { column, direction: descends ? 'descending' : 'ascending' } },
  };
}

/** The line between tree and list was moved. */
export function treeResized(state: ConsoleState, width: number): ConsoleState {
  return {
    ...state,
    treeWidth: Math.round(Math.min(Math.max(width, treeWidths.minimum), treeWidths.maximum)),
  };
}

/** `Don't show this page again` was ticked, or no longer is. */
export function wizardPageHidden(state: ConsoleState, page: IntroPage, hidden: boolean): ConsoleState {
  const others = state.hiddenWizardPages.filter((other) => other !== page);
  return { ...state, hiddenWizardPages: hidden ? [...others, page] : others };
}

/** Something was chosen in the command palette: it comes first the next time. */
export function choiceMade(state: ConsoleState, id: string): ConsoleState {
  const others = state.recentChoices.filter((other) => other !== id);
  return { ...state, recentChoices: [id, ...others].slice(0, mostChoices) };
}

/** Something is searched for in a kind of list; an empty text is no search. */
export function searchSet(state: ConsoleState, list: string, text: string): ConsoleState {
  const others = Object.entries(state.searches).filter(([kind]) => kind !== list);
  const own = text === '' ? [] : [[list, text.slice(0, longestSearch)] as const];
  return { ...state, searches: Object.fromEntries([...others, ...own]) };
}

/** The search field was asked for, or closed. */
export function searchShown(state: ConsoleState, shown: boolean): ConsoleState {
  return { ...state, searchShown: shown, searchOpening: state.searchOpening + (shown ? 1 : 0) };
}
