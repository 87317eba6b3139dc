import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import type { DialogState, LoadedDialog } from './dialog-state';
import { isEngaged } from './dialog-view';
import type { ReSignState, ReSignStep } from './re-sign-state';
import { whenLoaded } from './sheet-updates';

function whenReSign<K extends ReSignState['kind']>(
  state: DialogState,
  kind: K,
  next: (reSign: Extract<ReSignState, { kind: K }>) => Partial<LoadedDialog>,
): DialogState {
  const isExpected = (reSign: ReSignState): reSign is Extract<ReSignState, { kind: K }> =>
    reSign.kind === kind;
  return whenLoaded(state, (dialog) =>
    isExpected(dialog.reSign) ? { ...dialog, ...next(dialog.reSign) } : dialog,
  );
}

function failed(step: ReSignStep, plan: SigningPlan | null, problem: Problem): Partial<LoadedDialog> {
  return { reSign: { kind: 'failed', step, plan, problem } };
}

/** `Re-sign now` was pressed: what it would do is asked for. */
export function reSignRequested(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    isEngaged(dialog) ? dialog : { ...dialog, listOpen: false, reSign: { kind: 'planning' } },
  );
}

/** The plan came, or was refused. */
export function reSignPlanned(state: DialogState, outcome: Outcome<SigningPlan>): DialogState {
  return whenReSign(state, 'planning', () =>
    outcome.kind === 'done'
      ? { reSign: { kind: 'confirming', plan: outcome.value } }
      : failed('planning', null, outcome.problem),
  );
}

/** The plan was confirmed. */
export function signingStarted(state: DialogState): DialogState {
  return whenReSign(state, 'confirming', ({ plan }) => ({ reSign: { kind: 'signing', plan } }));
}

/** "Hand back before re-signing" (brief): what was seized without keys can not be handed back any more. */
function madeFinal(dialog: LoadedDialog): LoadedDialog {
  const { lastMove } = dialog;
  return lastMove === null
    ? dialog
    : { ...dialog, lastMove: { ...lastMove, reversibility: { kind: 'irreversible' } } };
}

/** The zone is signed anew, or is not. */
export function signingAnswered(state: DialogState, outcome: Outcome<SigningPlan>): DialogState {
  const after = whenReSign(state, 'signing', ({ plan }) =>
    outcome.kind === 'done'
      ? { reSign: { kind: 'signed', plan: outcome.value }, changed: true }
      : failed('signing', plan, outcome.problem),
  );
  return outcome.kind === 'done' ? whenLoaded(after, madeFinal) : after;
}

/** `Update trust anchors` was pressed, on the result or after it failed. */
export function updateStarted(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) => {
    const { reSign } = dialog;
    const isRetry = reSign.kind === 'failed' && reSign.step === 'updating';
    const plan = reSign.kind === 'signed' || isRetry ? reSign.plan : null;
    return plan === null ? dialog : { ...dialog, reSign: { kind: 'updating', plan } };
  });
}

/** The trust anchors are up to date where a server could be reached, or are not. */
export function updateAnswered(state: DialogState, outcome: Outcome<null>): DialogState {
  return whenReSign(state, 'updating', ({ plan }) =>
    outcome.kind === 'done'
      ? { reSign: { kind: 'updated', plan } }
      : failed('updating', plan, outcome.problem),
  );
}

/** A box of the re-sign was closed or answered with Cancel; calls under way are waited for. */
export function reSignDismissed(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) => {
    const { kind } = dialog.reSign;
    const isOpen = kind === 'confirming' || kind === 'signed' || kind === 'updated' || kind === 'failed';
    return isOpen ? { ...dialog, reSign: { kind: 'none' } } : dialog;
  });
}
