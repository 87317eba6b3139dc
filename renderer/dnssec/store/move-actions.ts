import type { DialogState, SubmitButton } from './dialog-state';
import { isBusy, pendingTarget } from './dialog-view';
import type { DialogRunner } from './dnssec-dialog';
import {
  moveAnswered,
  moveDeclined,
  moveStarted,
  planAnswered,
  planningStarted,
  resultDismissed,
} from './move-updates';
import { serverMissed, sheetClosed } from './sheet-updates';

/** What one can do about the move. */
export interface MoveActions {
  /** OK or Apply. */
  readonly submit: (via: SubmitButton) => Promise<void>;
  /** M4's OK. */
  readonly confirmMove: () => Promise<void>;
  /** M4's Cancel. */
  readonly declineMove: () => void;
  /** OK on M6 or M7. */
  readonly dismissResult: () => void;
}

async function submit(runner: DialogRunner, via: SubmitButton): Promise<void> {
  const { api, server, zone, get, update } = runner;
  const state = get();
  if (state.kind !== 'loaded' || isBusy(state)) return;
  const target = pendingTarget(state);
  if (target !== undefined) {
    update((now) => planningStarted(now, { target, via }));
    const outcome = await api.planMove({ server, zone, target });
    update((now) => planAnswered(now, outcome));
  } else if (state.draft.choice === 'other' && state.draft.target === null) {
    update(serverMissed);
  } else if (via === 'ok') {
    update(sheetClosed);
  }
}

/** Only a sheet that goes on needs fresh settings. */
function needsReload(state: DialogState): boolean {
  if (state.kind !== 'loaded') return false;
  return (
    state.move.kind === 'failed' || (state.move.kind === 'succeeded' && state.move.request.via === 'apply')
  );
}

async function confirmMove({ api, server, zone, get, update, reload }: DialogRunner): Promise<void> {
  const state = get();
  if (state.kind !== 'loaded' || state.move.kind !== 'confirming') return;
  const { target } = state.move.request;
  update(moveStarted);
  const outcome = await api.moveKeyMaster({ server, zone, target });
  update((now) => moveAnswered(now, outcome));
  if (needsReload(get())) await reload();
}

function dismissResult({ get, update }: DialogRunner): void {
  const state = get();
  if (state.kind === 'loaded' && state.move.kind === 'succeeded' && state.move.request.via === 'ok') {
    update(sheetClosed);
  } else {
    update(resultDismissed);
  }
}

/** Takes a change of the Key Master from OK or Apply through M4 to M6 or M7. */
export function moveActions(runner: DialogRunner): MoveActions {
  return {
    submit: (via) => submit(runner, via),
    confirmMove: () => confirmMove(runner),
    declineMove: () => {
      runner.update(moveDeclined);
    },
    dismissResult: () => {
      dismissResult(runner);
    },
  };
}
