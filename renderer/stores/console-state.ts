import type { Problem } from '../../shared/contract/problem';
import type { AppStatus } from '../../shared/model/status';
import type { ViewState } from '../../shared/model/view-state';
import { defaultAppearance } from '../../shared/model/appearance';
import type { Appearance } from '../../shared/model/appearance';
import { emptyData } from '../console/model/console-data';
import type { ConsoleData } from '../console/model/console-data';
import { nodeId, rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import type { ConsoleTarget } from '../console/model/console-target';
import type { SortOrder } from '../console/model/sort-rows';
import type { ZoneDialog } from '../console/model/zone-dialog';
import type { TabName } from '../dnssec/store/dialog-state';
import type { IntroPage } from '../signing-wizard/store/pages';

/** A dialog that is open over the console. */
export type OpenDialog =
  | {
      readonly kind: 'dnssec-properties';
      readonly server: string;
      readonly zone: string;
      /** The tab in front; the first one where it is not said. */
      readonly tab?: TabName;
    }
  /** The properties of a server, a zone, a record or a trust anchor. */
  | { readonly kind: 'properties'; readonly target: ConsoleTarget }
  | { readonly kind: 'import-zone'; readonly server: string }
  /** The Zone Signing Wizard, and `Unsign zone`. */
  | { readonly kind: 'sign-zone' | 'unsign-zone'; readonly server: string; readonly zone: string }
  /** One that changes zones, records or trust anchors. */
  | { readonly kind: 'zone-dialog'; readonly dialog: ZoneDialog }
  /** The files of a signed zone. */
  | { readonly kind: 'export-files'; readonly server: string; readonly zone: string }
  /** Something that was asked for could not be done. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'key-protection' }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'help' | 'palette' | 'keys' | 'settings' };

/** Pages beyond the original, opened from the Tools menu; one takes the place of the list. */
export type ToolPage =
  | 'key-master-roles'
  | 'readiness-report'
  | 'history'
  | 'key-rollovers'
  | 'trust-anchors'
  | 'chain-of-trust'
  | 'advice'
  | 'lab';

/** A context menu: what it is about and where it opens, in pixels of the window. */
export interface OpenMenu {
  readonly target: ConsoleTarget;
  readonly x: number;
  readonly y: number;
}

/** The part of the window that had the focus last: commands are about what is selected there. */
export type Pane = 'tree' | 'list';

/** Everything the console shows. */
export interface ConsoleState {
  readonly status: AppStatus | null;
  /** The world's; a list that was read at an older one is out of date. */
  readonly revision: number;
  readonly data: ConsoleData;
  readonly selected: ConsoleNode;
  readonly expanded: ReadonlySet<string>;
  readonly back: readonly ConsoleNode[];
  readonly forward: readonly ConsoleNode[];
  /** The selected row of the list. */
  readonly selectedRow: string | null;
  readonly activePane: Pane;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly sort: Readonly<Record<string, SortOrder>>;
  readonly treeWidth: number;
  readonly treeVisible: boolean;
  /** Lists of zones show only those at risk. */
  readonly onlyAtRisk: boolean;
  /** What is searched for, by kind of list. */
  readonly searches: Readonly<Record<string, string>>;
  /** The search field is open although nothing is searched for. */
  readonly searchShown: boolean;
  /** Counts how often it was asked for: each time it takes the keyboard. */
  readonly searchOpening: number;
  /** Explaining pages of the Zone Signing Wizard that are not to be shown again. */
  readonly hiddenWizardPages: readonly IntroPage[];
  /** What was set about how the program looks. */
  readonly appearance: Appearance;
  /** What was chosen in the command palette, the last one first. */
  readonly recentChoices: readonly string[];
  readonly dialog: OpenDialog | null;
  readonly menu: OpenMenu | null;
  readonly tool: ToolPage | null;
  /** What was selected when the tool was opened, or whose menu opened it. */
  readonly toolAbout: ConsoleTarget | null;
  /** Counts how often a tool was opened: opened again, about something else, it begins anew. */
  readonly toolOpening: number;
  /** The server the PowerShell pane sits on, `null` while the pane is closed. */
  readonly powerShell: string | null;
  /** What the status bar says after an act. */
  readonly message: string | null;
}

/** Bounds of the tree's width, in pixels; the first is also the shell's (shell.css). */
export const treeWidths = { default: 256, minimum: 120, maximum: 640 } as const;

/** A console that has read nothing yet. */
export const initialState: ConsoleState = {
  status: null,
  revision: 0,
  data: emptyData,
  selected: rootNode,
  expanded: new Set(['root']),
  back: [],
  forward: [],
  selectedRow: null,
  activePane: 'tree',
  columnWidths: {},
  sort: {},
  treeWidth: treeWidths.default,
  treeVisible: true,
  onlyAtRisk: false,
  searches: {},
  searchShown: false,
  searchOpening: 0,
  hiddenWizardPages: [],
  appearance: defaultAppearance,
  recentChoices: [],
  dialog: null,
  menu: null,
  tool: null,
  toolAbout: null,
  toolOpening: 0,
  powerShell: null,
  message: null,
};

/** The longest identifier and the most open folders that are remembered (shared/model/view-state). */
const longestId = 1024;
const mostExpanded = 10_000;
const longestChoice = 1100;

/** What is remembered for the next run. */
export function viewOf(state: ConsoleState): ViewState {
  const selectedNode = nodeId(state.selected);
  return {
    selectedNode: selectedNode.length > longestId ? null : selectedNode,
    expandedNodes: [...state.expanded].filter((id) => id.length <= longestId).slice(0, mostExpanded),
    columnWidths: { ...state.columnWidths },
    sort: { ...state.sort },
    treeWidth: state.treeWidth,
    treeVisible: state.treeVisible,
    onlyAtRisk: state.onlyAtRisk,
    searches: { ...state.searches },
    hiddenWizardPages: [...state.hiddenWizardPages],
    appearance: state.appearance,
    recentChoices: state.recentChoices.filter((id) => id.length <= longestChoice),
  };
}
