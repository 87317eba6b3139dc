import type { AppStatus } from '../../shared/model/status';
import type { ViewState } from '../../shared/model/view-state';
import { emptyData } from '../console/model/console-data';
import type { ConsoleData } from '../console/model/console-data';
import { rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import type { SortOrder } from '../console/model/sort-rows';

/** A dialog that is open over the console. */
export type OpenDialog =
  | { readonly kind: 'dnssec-properties'; readonly server: string; readonly zone: string }
  | { readonly kind: 'server-properties'; readonly server: string }
  | { readonly kind: 'zone-properties'; readonly node: ConsoleNode & { readonly kind: 'zone' } }
  | { readonly kind: 'import-zone'; readonly server: string }
  | { readonly kind: 'about' };

/** A context menu: what it is about and where it opens, in pixels of the window. */
export interface OpenMenu {
  readonly node: ConsoleNode;
  readonly x: number;
  readonly y: number;
}

/** Everything the console shows. */
export interface ConsoleState {
  readonly status: AppStatus | null;
  readonly data: ConsoleData;
  readonly selected: ConsoleNode;
  readonly expanded: ReadonlySet<string>;
  readonly back: readonly ConsoleNode[];
  readonly forward: readonly ConsoleNode[];
  /** The selected row of the list. */
  readonly selectedRow: string | null;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly sort: Readonly<Record<string, SortOrder>>;
  readonly treeWidth: number;
  readonly treeVisible: boolean;
  readonly dialog: OpenDialog | null;
  readonly menu: OpenMenu | null;
  /** What the status bar says after an act: a list exported, a problem. */
  readonly message: string | null;
}

/** Pixels. */
export const defaultTreeWidth = 280;

/** A console that has read nothing yet. */
export const initialState: ConsoleState = {
  status: null,
  data: emptyData,
  selected: rootNode,
  expanded: new Set(['root']),
  back: [],
  forward: [],
  selectedRow: null,
  columnWidths: {},
  sort: {},
  treeWidth: defaultTreeWidth,
  treeVisible: true,
  dialog: null,
  menu: null,
  message: null,
};

/** What is remembered for the next run. */
export function viewOf(state: ConsoleState, selectedId: string): ViewState {
  return {
    selectedNode: selectedId.length > 1024 ? null : selectedId,
    expandedNodes: [...state.expanded].filter((id) => id.length <= 1024).slice(0, 10_000),
    columnWidths: { ...state.columnWidths },
    sort: { ...state.sort },
    treeWidth: state.treeWidth,
    treeVisible: state.treeVisible,
  };
}
