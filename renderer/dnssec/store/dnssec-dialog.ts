import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { loading } from './dialog-state';
import type { DialogState } from './dialog-state';
import { moveActions } from './move-actions';
import type { MoveActions } from './move-actions';
import { searchActions } from './search-actions';
import type { SearchActions } from './search-actions';
import {
  choiceMade,
  loadingFailed,
  propertiesLoaded,
  serverChosen,
  sheetClosed,
  tabCycled,
  tabSelected,
} from './sheet-updates';
import type { KeyMasterDraft, TabName } from './dialog-state';

/** The calls the dialog makes. */
export type DnssecApi = Pick<
  DesktopApi,
  | 'readDnssecProperties'
  | 'findCandidates'
  | 'cancelSearch'
  | 'planMove'
  | 'moveKeyMaster'
  | 'onCandidateFound'
>;

/** What a dialog is about, and how it reaches the world. */
export interface DialogContext {
  readonly api: DnssecApi;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
  readonly newSearchId: () => string;
}

/** The context with the store, for the groups of actions. */
export interface DialogRunner extends DialogContext {
  readonly get: () => DialogState;
  readonly update: (change: (state: DialogState) => DialogState) => void;
  readonly reload: () => Promise<void>;
}

interface SheetActions {
  readonly load: () => Promise<void>;
  readonly selectTab: (tab: TabName) => void;
  readonly cycleTab: (direction: 1 | -1) => void;
  readonly choose: (choice: KeyMasterDraft['choice']) => void;
  readonly chooseServer: (server: string) => void;
  readonly cancel: () => void;
}

/** The dialog without its looks: a store, and everything one can do. */
export interface DnssecDialog extends SheetActions, SearchActions, MoveActions {
  readonly store: StoreApi<DialogState>;
}

function sheetActions({ update, reload }: DialogRunner): SheetActions {
  return {
    load: async () => {
      update((state) => (state.kind === 'failed' ? loading : state));
      await reload();
    },
    selectTab: (tab) => {
      update((state) => tabSelected(state, tab));
    },
    cycleTab: (direction) => {
      update((state) => tabCycled(state, direction));
    },
    choose: (choice) => {
      update((state) => choiceMade(state, choice));
    },
    chooseServer: (server) => {
      update((state) => serverChosen(state, server));
    },
    cancel: () => {
      update(sheetClosed);
    },
  };
}

/**
 * Makes the dialog for one zone.
 *
 * The store holds values only and changes by the pure functions of `*-updates.ts`; the actions make the calls and
 * hand their answers over. No rule about DNS is decided here: what data says is shown.
 */
export function createDnssecDialog(context: DialogContext): DnssecDialog {
  const store = createStore<DialogState>(() => loading);
  const update: DialogRunner['update'] = (change) => {
    store.setState(change(store.getState()), true);
  };
  const reload = async (): Promise<void> => {
    const outcome = await context.api.readDnssecProperties({ server: context.server, zone: context.zone });
    update((state) =>
      outcome.kind === 'done'
        ? propertiesLoaded(state, outcome.value)
        : loadingFailed(state, outcome.problem),
    );
  };
  const runner: DialogRunner = { ...context, get: store.getState, update, reload };
  return { store, ...sheetActions(runner), ...searchActions(runner), ...moveActions(runner) };
}
