import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { changeActions } from '../change-store/change-actions';
import type { ChangeActions } from '../change-store/change-actions';
import { loading } from './dialog-state';
import type { DialogState } from './dialog-state';
import { moveActions } from './move-actions';
import type { MoveActions } from './move-actions';
import { probeActions } from './probe-actions';
import type { ProbeActions } from './probe-actions';
import { reSignActions } from './re-sign-actions';
import type { ReSignActions } from './re-sign-actions';
import { searchActions } from './search-actions';
import type { SearchActions } from './search-actions';
import { rolloverActions } from './rollover-actions';
import type { RolloverActions } from './rollover-actions';
import {
  choiceMade,
  loadingFailed,
  localCopyAccepted,
  propertiesLoaded,
  serverChosen,
  sheetClosed,
  tabCycled,
  tabSelected,
} from './sheet-updates';
import type { KeyMasterDraft, TabName } from './dialog-state';
import { worldWatch } from './world-watch';
import type { WorldWatch } from './world-watch';

/** The calls the dialog makes. */
export type DnssecApi = Pick<
  DesktopApi,
  | 'readDnssecProperties'
  | 'findCandidates'
  | 'cancelSearch'
  | 'probeKeyMaster'
  | 'planMove'
  | 'moveKeyMaster'
  | 'readCustody'
  | 'planSigning'
  | 'signZone'
  | 'changeTrustAnchors'
  | 'changeDnssecProperties'
  | 'startRollover'
  | 'getStatus'
  | 'onCandidateFound'
  | 'onWorldChanged'
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
  /** M1's OK: the local server's settings will do. */
  readonly acceptLocalCopy: () => void;
  readonly selectTab: (tab: TabName) => void;
  readonly cycleTab: (direction: 1 | -1) => void;
  readonly choose: (choice: KeyMasterDraft['choice']) => void;
  readonly chooseServer: (server: string) => void;
  readonly cancel: () => void;
}

/** The dialog without its looks: a store, and everything one can do. */
export interface DnssecDialog
  extends
    SheetActions,
    SearchActions,
    ProbeActions,
    MoveActions,
    ReSignActions,
    RolloverActions,
    ChangeActions {
  readonly store: StoreApi<DialogState>;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
}

/** Does the Key Master tab stand in front with its second radio chosen? Then its verb line wants a fresh answer. */
function wantsProbe(state: DialogState): boolean {
  return (
    state.kind === 'loaded' &&
    state.tab === 'key-master' &&
    state.draft.choice === 'other' &&
    state.probe.kind !== 'running'
  );
}

function sheetActions(
  { get, update, reload }: DialogRunner,
  { startProbe }: ProbeActions,
  watch: WorldWatch,
): SheetActions {
  const turnTo = (change: (state: DialogState) => DialogState): void => {
    const before = get();
    update(change);
    const wasThere =
      before.kind === 'loaded' && before.tab === 'key-master' && before.draft.choice === 'other';
    if (!wasThere && wantsProbe(get())) void startProbe();
  };
  return {
    load: async () => {
      watch.start();
      update((state) => (state.kind === 'failed' ? loading : state));
      await reload();
    },
    acceptLocalCopy: () => {
      update(localCopyAccepted);
    },
    selectTab: (tab) => {
      turnTo((state) => tabSelected(state, tab));
    },
    cycleTab: (direction) => {
      turnTo((state) => tabCycled(state, direction));
    },
    choose: (choice) => {
      turnTo((state) => choiceMade(state, choice));
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
    const { api, server, zone } = context;
    const [outcome, status] = await Promise.all([
      api.readDnssecProperties({ server, zone }),
      api.getStatus(),
    ]);
    const timeShift = status.kind === 'done' ? status.value.timeShift : 0;
    update((state) =>
      outcome.kind === 'done'
        ? propertiesLoaded(state, outcome.value, timeShift)
        : loadingFailed(state, outcome.problem),
    );
  };
  const runner: DialogRunner = { ...context, get: store.getState, update, reload };
  const watch = worldWatch(runner);
  const probe = probeActions(runner);
  const search = searchActions(runner);
  const move = moveActions(runner);
  return {
    store,
    server: context.server,
    zone: context.zone,
    ...sheetActions(runner, probe, watch),
    ...search,
    ...probe,
    ...move,
    ...reSignActions(runner),
    ...rolloverActions(runner),
    // OK and Apply: changes first, then the move.
    ...changeActions(runner, move.submit),
    dispose: () => {
      search.dispose();
      watch.stop();
    },
  };
}
