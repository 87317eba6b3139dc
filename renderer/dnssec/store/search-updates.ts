import type { EventPayload } from '../../../shared/contract/events';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CustodyMatrix } from '../../../shared/model/custody';
import type { Candidate } from '../../../shared/model/key-master';
import { candidatesOf } from './dialog-view';
import type { DialogState, LoadedDialog, SearchState } from './dialog-state';
import { whenLoaded } from './sheet-updates';

/** Does a list stand that the drop-down can show without asking M2 again? */
function hasList(search: SearchState): boolean {
  return search.kind === 'finished' || search.kind === 'cancelled';
}

/**
 * The drop-down was clicked, or a key opened it.
 *
 * The first opening asks M2; later ones show the list that stands. While servers are asked it stays closed.
 */
export function listRequested(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) => {
    if (hasList(dialog.search)) return { ...dialog, listOpen: true };
    if (dialog.search.kind === 'running' || dialog.search.kind === 'asking') return dialog;
    return { ...dialog, search: { kind: 'asking' } };
  });
}

/** The drop-down closed without a choice. */
export function listClosed(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) => ({ ...dialog, listOpen: false }));
}

/** M2 was answered with Cancel: the list stays empty, and the next opening asks again. */
export function listDeclined(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.search.kind === 'asking' ? { ...dialog, search: { kind: 'none' } } : dialog,
  );
}

/** M2 was answered with OK, or the search is repeated. */
export function searchStarted(state: DialogState, id: string): DialogState {
  return whenLoaded(state, (dialog) => ({
    ...dialog,
    search: { kind: 'running', id, candidates: [], progress: null },
    listOpen: false,
    serverMissing: false,
  }));
}

function whenRunning(
  state: DialogState,
  id: string,
  change: (dialog: LoadedDialog, search: Extract<SearchState, { kind: 'running' }>) => LoadedDialog,
): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.search.kind === 'running' && dialog.search.id === id ? change(dialog, dialog.search) : dialog,
  );
}

/** A server has its result. Answers to another search, or to one that was cancelled, are dropped. */
export function candidateArrived(state: DialogState, payload: EventPayload<'candidateFound'>): DialogState {
  return whenRunning(state, payload.search, (dialog, search) => ({
    ...dialog,
    search: { ...search, candidates: [...search.candidates, payload.candidate], progress: payload.progress },
  }));
}

/** A draft whose server is no longer in the list, or no longer qualifies, is no draft. */
function keepDraft(dialog: LoadedDialog, candidates: readonly Candidate[]): LoadedDialog['draft'] {
  const stands = candidates.some(
    ({ server, verdict }) => server === dialog.draft.target && verdict.kind === 'qualified',
  );
  return stands ? dialog.draft : { ...dialog.draft, target: null };
}

function finished(dialog: LoadedDialog, candidates: readonly Candidate[]): LoadedDialog {
  return {
    ...dialog,
    search: { kind: 'finished', candidates },
    draft: keepDraft(dialog, candidates),
    listOpen: dialog.tab === 'key-master' && dialog.draft.choice === 'other',
  };
}

/** The search ended. Its list opens, unless the user has turned to something else meanwhile. */
export function searchEnded(
  state: DialogState,
  id: string,
  outcome: Outcome<readonly Candidate[]>,
): DialogState {
  if (outcome.kind === 'refused' && outcome.problem.code === 'cancelled') return searchCancelled(state, id);
  return whenRunning(state, id, (dialog) =>
    outcome.kind === 'done'
      ? finished(dialog, outcome.value)
      : { ...dialog, search: { kind: 'failed', problem: outcome.problem } },
  );
}

/** The user stopped the search; whoever answered until then stays in the list. */
export function searchCancelled(state: DialogState, id: string): DialogState {
  return whenRunning(state, id, (dialog, search) => ({
    ...dialog,
    search: { kind: 'cancelled', candidates: search.candidates, progress: search.progress },
    draft: keepDraft(dialog, search.candidates),
  }));
}

/** Who can use which key, for the verdicts in the list. */
export function custodyRead(state: DialogState, outcome: Outcome<CustodyMatrix>): DialogState {
  return whenLoaded(state, (dialog) => ({
    ...dialog,
    custody: outcome.kind === 'done' ? outcome.value : null,
  }));
}

/** After a move the list shows the new holder without asking all servers again. */
export function holdersMarked(search: SearchState, holders: readonly string[]): SearchState {
  if (search.kind !== 'finished' && search.kind !== 'cancelled') return search;
  const candidates = candidatesOf(search).map((candidate) => ({
    ...candidate,
    isKeyMaster: holders.some((holder) => holder.toLowerCase() === candidate.fqdn.toLowerCase()),
  }));
  return { ...search, candidates };
}
