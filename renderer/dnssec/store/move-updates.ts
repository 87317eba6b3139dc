import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { MovePlan, MoveResult } from '../../../shared/model/key-master';
import type { DialogState, LoadedDialog } from './dialog-state';
import type { MoveRequest, MoveState } from './move-state';
import { isEngaged, isPreparing } from './dialog-view';
import { holdersMarked } from './search-updates';
import { whenLoaded } from './sheet-updates';

function whenMove<K extends MoveState['kind']>(
  state: DialogState,
  kind: K,
  change: (dialog: LoadedDialog, move: Extract<MoveState, { kind: K }>) => LoadedDialog,
): DialogState {
  const isExpected = (move: MoveState): move is Extract<MoveState, { kind: K }> => move.kind === kind;
  return whenLoaded(state, (dialog) => (isExpected(dialog.move) ? change(dialog, dialog.move) : dialog));
}

/** Takes the answer to one request only: the user may have stopped waiting, and asked for something else meanwhile. */
function whenAsked(
  state: DialogState,
  kind: 'probing' | 'planning',
  request: MoveRequest,
  next: (dialog: LoadedDialog) => MoveState,
): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.move.kind === kind && dialog.move.request === request ? { ...dialog, move: next(dialog) } : dialog,
  );
}

/** A move is wanted. What the present Key Master says decides about a change of the drop-down, so it is asked first. */
export function moveRequested(state: DialogState, request: MoveRequest): DialogState {
  const kind = request.purpose === 'change' ? 'probing' : 'planning';
  return whenLoaded(state, (dialog) =>
    isEngaged(dialog) ? dialog : { ...dialog, listOpen: false, move: { kind, request } },
  );
}

/** The present Key Master answered, or did not: the plan is asked for. */
export function planningStarted(state: DialogState, request: MoveRequest): DialogState {
  return whenAsked(state, 'probing', request, () => ({ kind: 'planning', request }));
}

/** No plan comes of it (M7 before any confirmation). */
export function moveRefused(state: DialogState, request: MoveRequest, problem: Problem): DialogState {
  const failed = (): MoveState => ({ kind: 'failed', request, plan: null, problem });
  return whenAsked(whenAsked(state, 'probing', request, failed), 'planning', request, failed);
}

/** The plan came (M4). */
export function planArrived(state: DialogState, request: MoveRequest, plan: MovePlan): DialogState {
  return whenAsked(state, 'planning', request, () => ({ kind: 'confirming', request, plan }));
}

/** The user does not want to wait for the plan any longer; nothing was done. */
export function preparationStopped(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    isPreparing(dialog) ? { ...dialog, move: { kind: 'none' }, reSign: { kind: 'none' } } : dialog,
  );
}

/** M4 was answered with Cancel, or M5 with No: nothing changes. */
export function moveDeclined(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.move.kind === 'confirming' || dialog.move.kind === 'confirming-keys'
      ? { ...dialog, move: { kind: 'none' } }
      : dialog,
  );
}

/** M4 was answered with OK, or M5 with Yes. M5 comes where the keys are out of reach; else the role moves. */
export function moveAccepted(state: DialogState, reason: string): DialogState {
  return whenLoaded(state, (dialog) => {
    const { move } = dialog;
    if (move.kind !== 'confirming' && move.kind !== 'confirming-keys') return dialog;
    const { request, plan } = move;
    const needsM5 = move.kind === 'confirming' && plan.mode === 'seize-without-key-checks';
    return {
      ...dialog,
      move: needsM5 ? { kind: 'confirming-keys', request, plan, reason } : { kind: 'moving', request, plan },
    };
  });
}

function succeeded(dialog: LoadedDialog, request: MoveRequest, result: MoveResult): LoadedDialog {
  return {
    ...dialog,
    draft: { choice: 'keep', target: null },
    search: holdersMarked(dialog.search, result.holdersAfter),
    probe: { kind: 'none' },
    move: { kind: 'succeeded', request, result },
    lastMove: result,
    changed: true,
  };
}

/**
 * The directory names two Key Masters now: whom to keep is the next question, not the move that failed. What the probe
 * found before is out of date.
 */
function stoppedHalfWay(dialog: LoadedDialog): LoadedDialog {
  return {
    ...dialog,
    changed: true,
    draft: { ...dialog.draft, choice: 'keep' },
    probe: { kind: 'none' },
  };
}

/** The role moved (M6), or did not (M7). A move that stopped half-way has changed the directory all the same. */
export function moveAnswered(state: DialogState, outcome: Outcome<MoveResult>): DialogState {
  return whenMove(state, 'moving', (dialog, { request, plan }) => {
    if (outcome.kind === 'done') return succeeded(dialog, request, outcome.value);
    const { problem } = outcome;
    const left = problem.code === 'key-master-move-incomplete' ? stoppedHalfWay(dialog) : dialog;
    return { ...left, move: { kind: 'failed', request, plan, problem } };
  });
}

/** M6 or M7 was closed. */
export function resultDismissed(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.move.kind === 'succeeded' || dialog.move.kind === 'failed'
      ? { ...dialog, move: { kind: 'none' } }
      : dialog,
  );
}
