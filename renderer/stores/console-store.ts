import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { nodeId, parentOf, parseNodeId, rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import { consoleReader } from './console-reader';
import type { ConsoleReader } from './console-reader';
import { initialState, viewOf } from './console-state';
import type { ConsoleState, OpenDialog, OpenMenu } from './console-state';
import {
  columnResized,
  columnSorted,
  expansionSet,
  historyStepped,
  keysMade,
  nodeSelected,
  statusRead,
  treeResized,
  viewRestored,
  worldChanged,
} from './console-updates';

/** Milliseconds after the last change of the view until it is saved. */
const savingDelay = 400;

/** The console without its looks: a store, and everything one can do. */
export interface ConsoleStore {
  readonly store: StoreApi<ConsoleState>;
  /** Reads the view of the last run and what it shows. Resolves when the first list can be used. */
  readonly start: () => Promise<void>;
  readonly select: (node: ConsoleNode) => void;
  readonly expand: (node: ConsoleNode, expanded: boolean) => void;
  readonly step: (direction: 'back' | 'forward') => void;
  readonly goUp: () => void;
  readonly refresh: () => Promise<void>;
  readonly selectRow: (key: string | null) => void;
  readonly sortBy: (list: string, column: string) => void;
  readonly resizeColumn: (list: string, column: string, width: number) => void;
  readonly resizeTree: (width: number) => void;
  readonly toggleTree: () => void;
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

type Navigation = Pick<ConsoleStore, 'select' | 'expand' | 'step' | 'goUp' | 'refresh'>;

/** The actions that change what is looked at, and read it. */
function navigation({ store, update, reader }: Tools): Navigation {
  const show = (change: (state: ConsoleState) => ConsoleState): void => {
    update(change);
    void reader.ensure(store.getState().selected);
  };
  return {
    select: (node) => show((state) => nodeSelected(state, node)),
    step: (direction) => show((state) => historyStepped(state, direction)),
    goUp: () =>
      show((state) => {
        const above = parentOf(state.selected);
        return above === null ? state : nodeSelected(state, above);
      }),
    expand: (node, expanded) => {
      update((state) => expansionSet(state, node, expanded));
      if (expanded) void reader.ensure(node);
    },
    refresh: async () => {
      const { selected } = store.getState();
      const above = parentOf(selected);
      // The tree shows the servers' states and the zones' locks; they are part of what one looks at.
      const shown = above === null || above.kind === 'root' ? [selected] : [selected, above];
      await Promise.all([rootNode, ...shown.filter(({ kind }) => kind !== 'root')].map(reader.refresh));
    },
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
    ...moves,
    start: () => startConsole(tools),
    selectRow: (key) => set({ selectedRow: key }),
    sortBy: (list, column) => update((state) => columnSorted(state, list, column)),
    resizeColumn: (list, column, width) => update((state) => columnResized(state, list, column, width)),
    resizeTree: (width) => update((state) => treeResized(state, width)),
    toggleTree: () => update((state) => ({ ...state, treeVisible: !state.treeVisible })),
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

async function startConsole({ api, store, update, reader }: Tools): Promise<void> {
  api.onWorldChanged(({ revision }) => update((state) => worldChanged(state, revision)));
  api.onKeyGenerationProgressed((progress) => update((state) => keysMade(state, progress)));
  const [status, view] = await Promise.all([api.getStatus(), api.loadView(), reader.ensure(rootNode)]);
  if (status.kind === 'done') {
    update((state) => statusRead(state, status.value));
    const saved = view.kind === 'done' ? view.value : emptyViewState;
    update((state) => viewRestored(state, saved, status.value.localServer));
  }
  const { selected, expanded } = store.getState();
  await reader.ensure(selected);
  void Promise.all([...expanded].flatMap((id) => parseNodeId(id) ?? []).map(reader.ensure));
  saveViewOnChange(api, store);
}

function saveViewOnChange(api: DesktopApi, store: StoreApi<ConsoleState>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = (state: ConsoleState) => viewOf(state, nodeId(state.selected));
  let saved = JSON.stringify(view(store.getState()));
  store.subscribe((state) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = view(state);
      if (JSON.stringify(now) === saved) return;
      saved = JSON.stringify(now);
      void api.saveView(now);
    }, savingDelay);
  });
}
