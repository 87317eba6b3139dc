import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SettingsField } from '../settings-form/settings-form';
import { emptyDraft } from './change-draft';
import type { ChangeDraft } from './change-draft';

/** The button that asked for the change: OK closes the sheet afterwards, Apply leaves it open. */
export type ChangeButton = 'ok' | 'apply';

/**
 * The change on its way through the boxes.
 *
 * ```
 * none -> confirming (M8) -> saving -> succeeded (M9) -> none
 *              |               |
 *              +-> none        +-> failed -> none
 * ```
 */
type ChangeRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'confirming'; readonly via: ChangeButton }
  | { readonly kind: 'saving'; readonly via: ChangeButton }
  | { readonly kind: 'succeeded'; readonly via: ChangeButton }
  | { readonly kind: 'failed'; readonly via: ChangeButton; readonly problem: Problem };

/** What the sheet knows of changes to keys and settings. */
export interface ChangeSlice {
  readonly draft: ChangeDraft;
  readonly run: ChangeRun;
  /** The field that OK or Apply led to last, because it is wrong; a new value each time. */
  readonly fault: { readonly field: SettingsField } | null;
}

const notRunning: ChangeRun = { kind: 'none' };

/** A sheet in which nothing was changed yet. */
export const noChanges: ChangeSlice = { draft: emptyDraft, run: notRunning, fault: null };

/** The draft changes; not while it is on its way. */
export function draftChanged(slice: ChangeSlice, change: (draft: ChangeDraft) => ChangeDraft): ChangeSlice {
  return slice.run.kind === 'none' ? { ...slice, draft: change(slice.draft) } : slice;
}

/** OK or Apply was pressed while a field is wrong: nothing is sent. */
export function faultFound(slice: ChangeSlice, field: SettingsField): ChangeSlice {
  return slice.run.kind === 'none' ? { ...slice, fault: { field } } : slice;
}

/** OK or Apply was pressed with something to change: M8. */
export function changeAsked(slice: ChangeSlice, via: ChangeButton): ChangeSlice {
  return slice.run.kind === 'none' ? { ...slice, run: { kind: 'confirming', via } } : slice;
}

/** M8 was answered with No, which discards the changes (dialogs.md 6, M8). */
export function changeDeclined(slice: ChangeSlice): ChangeSlice {
  return slice.run.kind === 'confirming' ? noChanges : slice;
}

/** M8 was answered with Yes. */
export function changeStarted(slice: ChangeSlice): ChangeSlice {
  return slice.run.kind === 'confirming' ? { ...slice, run: { kind: 'saving', via: slice.run.via } } : slice;
}

/** The answer came. A refused draft is kept, so that it can be put right. */
export function changeAnswered(slice: ChangeSlice, outcome: Outcome<null>): ChangeSlice {
  if (slice.run.kind !== 'saving') return slice;
  const { via } = slice.run;
  return outcome.kind === 'done'
    ? { ...noChanges, run: { kind: 'succeeded', via } }
    : { ...slice, run: { kind: 'failed', via, problem: outcome.problem } };
}

/** OK on M9 or on the failure. */
export function changeResultDismissed(slice: ChangeSlice): ChangeSlice {
  return slice.run.kind === 'succeeded' || slice.run.kind === 'failed'
    ? { ...slice, run: notRunning }
    : slice;
}
