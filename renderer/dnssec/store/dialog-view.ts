import { assertNever } from '../../../shared/assert-never';
import type { Candidate } from '../../../shared/model/key-master';
import type { LoadedDialog, SearchState } from './dialog-state';

/** One value for every empty list, so that a selector sees no change where there is none. */
const noCandidates: readonly Candidate[] = [];

/** The servers a search has found so far. */
export function candidatesOf(search: SearchState): readonly Candidate[] {
  switch (search.kind) {
    case 'running':
    case 'finished':
    case 'cancelled':
      return search.candidates;
    case 'none':
    case 'asking':
    case 'failed':
      return noCandidates;
    default:
      return assertNever(search);
  }
}

/** The servers of a list, those that qualify apart from the others, each in the order of their names. */
export function partitionCandidates(candidates: readonly Candidate[]): {
  readonly qualified: readonly Candidate[];
  readonly others: readonly Candidate[];
} {
  const sorted = [...candidates].sort((a, b) => a.fqdn.localeCompare(b.fqdn, 'en', { numeric: true }));
  return {
    qualified: sorted.filter(({ verdict }) => verdict.kind === 'qualified'),
    others: sorted.filter(({ verdict }) => verdict.kind !== 'qualified'),
  };
}

/** The Key Master the sheet shows: the answer to a move made here is newer than a reload. */
export function shownKeyMaster(dialog: LoadedDialog): string | null {
  return dialog.lastMove?.to ?? dialog.properties.keyMaster;
}

/** A server's name as the original's first radio shows it: `DC1` of `DC1.contoso.com`. */
export function shortName(fqdn: string): string {
  return fqdn.split('.', 1)[0] ?? fqdn;
}

/** The server picked in the drop-down. */
export function chosenCandidate(dialog: LoadedDialog): Candidate | undefined {
  return candidatesOf(dialog.search).find(({ server }) => server === dialog.draft.target);
}

/** The server that OK or Apply would make Key Master, `undefined` when the draft changes nothing. */
export function pendingTarget(dialog: LoadedDialog): string | undefined {
  if (dialog.draft.choice === 'keep') return undefined;
  const candidate = chosenCandidate(dialog);
  return candidate === undefined || candidate.isKeyMaster ? undefined : candidate.server;
}

/** Is a call under way that the sheet has to wait for? */
export function isBusy(dialog: LoadedDialog): boolean {
  return dialog.move.kind === 'planning' || dialog.move.kind === 'moving';
}
