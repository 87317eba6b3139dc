import type { Outcome } from '../../../shared/contract/outcome';
import type { MovePlan, MoveResult } from '../../../shared/model/key-master';
import type { DialogState, LoadedDialog, MoveRequest, MoveState } from './dialog-state';
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

/** OK or Apply was pressed with a new Key Master; the plan is asked for. */
export function planningStarted(state: DialogState, request: MoveRequest): DialogState {
  return whenMove(state, 'none', (dialog) => ({
    ...dialog,
    listOpen: false,
    move: { kind: 'planning', request },
  }));
}

/** The plan came (M4), or was refused (M7 before any confirmation). */
export function planAnswered(state: DialogState, outcome: Outcome<MovePlan>): DialogState {
  return whenMove(state, 'planning', (dialog, { request }) => ({
    ...dialog,
    move:
      outcome.kind === 'done'
        ? { kind: 'confirming', request, plan: outcome.value }
        : { kind: 'failed', request, plan: null, problem: outcome.problem },
  }));
}

/** M4 was answered with Cancel: nothing changes. */
export function moveDeclined(state: DialogState): DialogState {
  return whenMove(state, 'confirming', (dialog) => ({ ...dialog, move: { kind: 'none' } }));
}

/** M4 was answered with OK. */
export function moveStarted(state: DialogState): DialogState {
  return whenMove(state, 'confirming', (dialog, { request, plan }) => ({
    ...dialog,
    move: { kind: 'moving', request, plan },
  }));
}

function succeeded(dialog: LoadedDialog, request: MoveRequest, result: MoveResult): LoadedDialog {
  return {
    ...dialog,
    draft: { choice: 'keep', target: null },
    search: holdersMarked(dialog.search, result.holdersAfter),
    move: { kind: 'succeeded', request, result },
    lastMove: result,
    changed: true,
  };
}

/** The role moved (M6), or did not (M7). */
export function moveAnswered(state: DialogState, outcome: Outcome<MoveResult>): DialogState {
  return whenMove(state, 'moving', (dialog, { request, plan }) => {
    if (outcome.kind === 'done') return succeeded(dialog, request, outcome.value);
    const { problem } = outcome;
    // A move that stopped half-way has changed the directory, although it was refused.
    const changed = dialog.changed || problem.code === 'key-master-move-incomplete';
    return { ...dialog, changed, move: { kind: 'failed', request, plan, problem } };
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
