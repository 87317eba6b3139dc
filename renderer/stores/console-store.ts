import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { Appearance } from '../../shared/model/appearance';
import { sourceOf, stateOf } from '../console/model/console-data';
import { parentOf, parseNodeId, rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import type { ConsoleTarget } from '../console/model/console-target';
import { coalesced } from '../coalesced';
import { consoleReader } from './console-reader';
import type { IntroPage } from '../signing-wizard/store/pages';
import type { ConsoleReader } from './console-reader';
import { initialState } from './console-state';
import type { ConsoleState, OpenDialog, OpenMenu, Pane, ToolPage } from './console-state';
import {
  choiceMade,
  columnResized,
  columnSorted,
  expansionSet,
  historyStepped,
  keysMade,
  nodeSelected,
  searchSet,
  searchShown,
  statusRead,
  toolShown,
  treeResized,
  wizardPageHidden,
  viewRestored,
  wentUp,
  worldChanged,
} from './console-updates';
import { applyOnChange } from '../settings/apply-appearance';
import { saveViewOnChange } from './view-saver';

/** The console without its looks: a store, and everything one can do. */
export interface ConsoleStore {
  readonly store: StoreApi<ConsoleState>;
  readonly api: DesktopApi;
  /** Reads the view of the last run and what it shows. Resolves when the first list can be used. */
  readonly start: () => Promise<void>;
  readonly select: (node: ConsoleNode) => void;
  /** Selects while a key is held down: what is passed on the way is not read, see `settle`. */
  readonly pass: (node: ConsoleNode) => void;
  /** Reads the selected node when it was only passed so far. */
  readonly settle: () => void;
  readonly expand: (node: ConsoleNode, expanded: boolean) => void;
  readonly step: (direction: 'back' | 'forward') => void;
  readonly goUp: () => void;
  readonly refresh: () => Promise<void>;
  /** Reads what a node is made of, unless that is known. */
  readonly read: (node: ConsoleNode) => Promise<void>;
  /** Reads it again. */
  readonly reread: (node: ConsoleNode) => Promise<void>;
  readonly setServerRunning: (server: string, running: boolean) => Promise<void>;
  readonly selectRow: (key: string | null) => void;
  readonly activate: (pane: Pane) => void;
  readonly sortBy: (list: string, column: string) => void;
  readonly resizeColumn: (list: string, column: string, width: number) => void;
  readonly resizeTree: (width: number) => void;
  readonly toggleTree: () => void;
  /** Shows in lists of zones only those at risk, or all of them again. */
  readonly toggleAtRisk: () => void;
  /** Shows in lists of a kind only what contains a text; an empty text shows all. */
  readonly search: (list: string, text: string) => void;
  /** Opens the search field, or closes it. */
  readonly showSearch: (shown: boolean) => void;
  /** Leaves an explaining page of the Zone Signing Wizard out from the next time on, or shows it again. */
  readonly hideWizardPage: (page: IntroPage, hidden: boolean) => void;
  /** Shows a tool in place of the list, or the list again. */
  readonly showTool: (tool: ToolPage | null, about?: ConsoleTarget) => void;
  /** Opens the PowerShell pane on a server, or closes the open one. */
  readonly togglePowerShell: (server: string | null) => void;
  /** Sets something about how the program looks, at once and for the next runs. */
  readonly setAppearance: (change: Partial<Appearance>) => void;
  /** Remembers what was chosen in the command palette. */
  readonly remember: (choice: string) => void;
  readonly openDialog: (dialog: OpenDialog) => void;
  /** `changed`: the dialog has changed the world, so what is on the screen is read again. */
  readonly closeDialog: (changed: boolean) => void;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly closeMenu: () => void;
  readonly say: (message: string | null) => void;
}

interface Tools {
  readonly api: DesktopApi;
  readonly store: StoreApi<ConsoleState>;
  readonly update: (change: (state: ConsoleState) => ConsoleState) => void;
  readonly reader: ConsoleReader;
}

type Navigation = Pick<
  ConsoleStore,
  'select' | 'pass' | 'settle' | 'expand' | 'step' | 'goUp' | 'refresh' | 'setServerRunning'
>;

/** What one looks at: the selected list, and what the tree shows of it, locks and the states of servers. */
function shownNodes(selected: ConsoleNode): readonly ConsoleNode[] {
  const shown = [rootNode, selected];
  for (let above = parentOf(selected); above !== null; above = parentOf(above)) {
    if (above.kind === 'zones') shown.push(above);
  }
  return shown.filter((node, index) => node.kind !== 'root' || index === 0);
}

/**
 * Asks how far the world is, before its lists are read again.
 *
 * It tells of a change some time after the act that made it: without this, what an act has just shown would be called out
 * of date.
 */
async function catchUp({ api, update }: Pick<Tools, 'api' | 'update'>): Promise<void> {
  const status = await api.getStatus();
  if (status.kind === 'done') update((state) => statusRead(state, status.value));
}

/** The actions that change what is looked at, and read it. */
function navigation(tools: Tools): Navigation {
  const { api, store, update, reader } = tools;
  const settle = (): void => void reader.ensure(store.getState().selected);
  const show = (change: (state: ConsoleState) => ConsoleState): void => {
    // A search field that holds nothing stays with the list it was opened for.
    update((state) => ({ ...change(state), message: null, tool: null, searchShown: false }));
    settle();
  };
  const refresh = async (): Promise<void> => {
    await catchUp(tools);
    await Promise.all(shownNodes(store.getState().selected).map(reader.refresh));
  };
  return {
    settle,
    refresh,
    select: (node) => show((state) => nodeSelected(state, node)),
    pass: (node) => update((state) => ({ ...nodeSelected(state, node), back: state.back, tool: null })),
    step: (direction) => show((state) => historyStepped(state, direction)),
    goUp: () => show(wentUp),
    expand: (node, expanded) => {
      update((state) => expansionSet(state, node, expanded));
      if (expanded) void reader.ensure(node);
    },
    setServerRunning: async (server, running) => {
      const outcome = await api.setServerRunning({ server, running });
      if (outcome.kind === 'refused') {
        store.setState({ dialog: { kind: 'problem', problem: outcome.problem } });
      }
      await refresh();
    },
  };
}

type Looks = Pick<
  ConsoleStore,
  | 'sortBy'
  | 'resizeColumn'
  | 'resizeTree'
  | 'toggleTree'
  | 'toggleAtRisk'
  | 'search'
  | 'showSearch'
  | 'hideWizardPage'
  | 'setAppearance'
  | 'remember'
>;

/** The actions that change what the console looks like; it is remembered for the next run. */
function looks(update: Tools['update']): Looks {
  return {
    sortBy: (list, column) => update((state) => columnSorted(state, list, column)),
    resizeColumn: (list, column, width) => update((state) => columnResized(state, list, column, width)),
    resizeTree: (width) => update((state) => treeResized(state, width)),
    toggleTree: () => update((state) => ({ ...state, treeVisible: !state.treeVisible })),
    toggleAtRisk: () => update((state) => ({ ...state, onlyAtRisk: !state.onlyAtRisk })),
    search: (list, text) => update((state) => searchSet(state, list, text)),
    showSearch: (shown) => update((state) => searchShown(state, shown)),
    hideWizardPage: (page, hidden) => update((state) => wizardPageHidden(state, page, hidden)),
    setAppearance: (change) =>
      update((state) => ({ ...state, appearance: { ...state.appearance, ...change } })),
    remember: (choice) => update((state) => choiceMade(state, choice)),
  };
}

/** Makes the console's store. */
export function createConsoleStore(api: DesktopApi): ConsoleStore {
  const store = createStore<ConsoleState>(() => initialState);
  const update: Tools['update'] = (change) => {
    store.setState(change(store.getState()), true);
  };
  const set = (change: Partial<ConsoleState>): void => {
    store.setState(change);
  };
  const reader = consoleReader(api, { getState: store.getState, update });
  const tools = { api, store, update, reader };
  const moves = navigation(tools);
  return {
    store,
    api,
    read: reader.ensure,
    reread: async (node) => {
      await catchUp(tools);
      await reader.refresh(node);
    },
    ...moves,
    start: () => startConsole(tools),
    selectRow: (key) => set({ selectedRow: key }),
    activate: (pane) => {
      if (store.getState().activePane !== pane) set({ activePane: pane });
    },
    ...looks(update),
    showTool: (tool, about) => update((state) => toolShown(state, tool, about ?? null)),
    togglePowerShell: (server) =>
      update((state) => ({ ...state, powerShell: state.powerShell === null ? server : null })),
    openDialog: (dialog) => set({ dialog, menu: null, message: null }),
    closeDialog: (changed) => {
      set({ dialog: null });
      if (changed) void moves.refresh();
    },
    openMenu: (menu) => set({ menu }),
    closeMenu: () => set({ menu: null }),
    say: (message) => set({ message }),
  };
}

async function startConsole(tools: Tools): Promise<void> {
  const { api, store, update, reader } = tools;
  const readStatus = coalesced(async () => {
    const status = await api.getStatus();
    if (status.kind === 'done') update((state) => statusRead(state, status.value));
  });
  api.onWorldChanged(({ revision }) => {
    update((state) => worldChanged(state, revision));
    readStatus(); // the lab's time may have been moved ahead
  });
  api.onKeyGenerationProgressed((progress) => update((state) => keysMade(state, progress)));
  const [status, view] = await Promise.all([api.getStatus(), api.loadView(), reader.ensure(rootNode)]);
  if (status.kind === 'done') {
    update((state) => statusRead(state, status.value));
    if (view.kind === 'done') update((state) => viewRestored(state, view.value, status.value.localServer));
  }
  applyOnChange(api, store);
  await openSelected(tools);
  const { expanded } = store.getState();
  void Promise.all([...expanded].flatMap((id) => parseNodeId(id) ?? []).map(reader.ensure));
  saveViewOnChange(api, store);
}

/** Opens the node of the last run, or the first one above it that is still there. */
async function openSelected({
  store,
  update,
  reader,
}: Pick<Tools, 'store' | 'update' | 'reader'>): Promise<void> {
  const { selected } = store.getState();
  await reader.ensure(selected);
  const source = sourceOf(selected);
  const state = source === null ? undefined : stateOf(store.getState().data, source);
  const above = parentOf(selected);
  if (state?.kind !== 'failed' || above === null) return;
  const { code } = state.problem;
  if (code !== 'zone-does-not-exist' && code !== 'server-unknown') return;
  update((old) => ({ ...old, selected: above }));
  await openSelected({ store, update, reader });
}
