import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SettingsForm } from '../settings-form/settings-form';
import { firstFault } from '../settings-form/settings-validation';
import type { SettingsFault } from '../settings-form/settings-validation';
import type { LoadedDialog } from '../store/dialog-state';
import { isEngaged, pendingTarget } from '../store/dialog-view';
import type { DialogRunner } from '../store/dnssec-dialog';
import { reasonOrNull } from '../store/reason';
import { tabSelected, whenLoaded } from '../store/sheet-updates';
import {
  addedKeyEdited,
  changesNothing,
  changesOf,
  keyAdded,
  keyAltered,
  keyDiscarded,
  keyRemoved,
  settingsEdited,
} from './change-draft';
import type { ChangeDraft, KeyAlteration } from './change-draft';
import {
  changeAnswered,
  changeAsked,
  changeDeclined,
  changeResultDismissed,
  changeStarted,
  draftChanged,
  faultFound,
} from './change-slice';
import type { ChangeButton, ChangeSlice } from './change-slice';
import { draftErrors } from './draft-settings';

/** What one can do about keys and settings. */
export interface ChangeActions {
  readonly addKey: (wish: KeyWish) => void;
  /** `id` of a key that is to be added. */
  readonly editAddedKey: (id: string, wish: KeyWish) => void;
  readonly alterKey: (descriptor: SigningKeyDescriptor, alteration: KeyAlteration) => void;
  readonly removeKey: (guid: string) => void;
  /** Takes back whatever is to be done with a row. */
  readonly discardKeyChange: (id: string) => void;
  /** The settings as they stand in their tabs now. */
  readonly editSettings: (form: SettingsForm) => void;
  /** OK or Apply. */
  readonly submit: (via: ChangeButton) => Promise<void>;
  /** M8's Yes. An empty reason is none. */
  readonly confirmChanges: (reason: string) => Promise<void>;
  /** M8's No. */
  readonly declineChanges: () => void;
  /** OK on M9, or on the failure. */
  readonly dismissChangeResult: () => Promise<void>;
}

/** Continues with the Key Master: OK and Apply of a sheet in which nothing else was changed. */
export type SubmitMove = (via: ChangeButton) => Promise<void>;

/** Is there anything to ask M8 about? */
export function hasChanges({ changes, properties }: LoadedDialog): boolean {
  return (
    !changesNothing(changesOf(changes.draft, properties)) ||
    firstFault(draftErrors(properties, changes.draft)) !== undefined
  );
}

function onSlice({ update }: DialogRunner, change: (slice: ChangeSlice) => ChangeSlice): void {
  update((state) => whenLoaded(state, (dialog) => ({ ...dialog, changes: change(dialog.changes) })));
}

/** A field is wrong: its tab comes to the front, and the field gets the focus. */
function leadTo({ update }: DialogRunner, { tab, field }: SettingsFault): void {
  update((state) =>
    whenLoaded(tabSelected(state, tab), (dialog) => ({
      ...dialog,
      changes: faultFound(dialog.changes, field),
    })),
  );
}

/**
 * OK and Apply do things in this order: first the changes of keys and settings (M8, M9), then the move of the Key
 * Master with its own boxes.
 *
 * The changes are made on the present Key Master, which is the one the sheet was loaded from; after the move they
 * would have to be checked against another server's keys and providers. A failure, or No, stops there: nobody wants
 * the role moved away from a server on which something has just gone wrong.
 */
async function submit(runner: DialogRunner, submitMove: SubmitMove, via: ChangeButton): Promise<void> {
  const state = runner.get();
  if (state.kind !== 'loaded' || isEngaged(state)) return;
  const fault = firstFault(draftErrors(state.properties, state.changes.draft));
  if (fault !== undefined) leadTo(runner, fault);
  else if (hasChanges(state)) onSlice(runner, (slice) => changeAsked(slice, via));
  else await submitMove(via);
}

/** A sheet that closes needs no fresh settings; a move reads the present ones itself. */
function goesOn(dialog: LoadedDialog): boolean {
  const { run } = dialog.changes;
  return run.kind === 'failed' || (run.kind === 'succeeded' && run.via === 'apply');
}

async function confirmChanges(runner: DialogRunner, reason: string): Promise<void> {
  const { api, server, zone, get, update, reload } = runner;
  const state = get();
  if (state.kind !== 'loaded' || state.changes.run.kind !== 'confirming') return;
  onSlice(runner, changeStarted);
  const changes = changesOf(state.changes.draft, state.properties);
  const outcome = await api.changeDnssecProperties({ server, zone, changes, reason: reasonOrNull(reason) });
  update((now) =>
    whenLoaded(now, (dialog) => ({
      ...dialog,
      changes: changeAnswered(dialog.changes, outcome),
      changed: dialog.changed || outcome.kind === 'done',
    })),
  );
  const answered = get();
  if (answered.kind === 'loaded' && (goesOn(answered) || pendingTarget(answered) !== undefined))
    await reload();
}

async function dismissChangeResult(runner: DialogRunner, submitMove: SubmitMove): Promise<void> {
  const state = runner.get();
  if (state.kind !== 'loaded') return;
  const { run } = state.changes;
  onSlice(runner, changeResultDismissed);
  if (run.kind === 'succeeded') await submitMove(run.via);
}

/** Edits keys in the sheet, and takes the edits from OK or Apply through M8 to M9 or a failure. */
export function changeActions(runner: DialogRunner, submitMove: SubmitMove): ChangeActions {
  const onDraft = (change: (draft: ChangeDraft) => ChangeDraft): void => {
    onSlice(runner, (slice) => draftChanged(slice, change));
  };
  return {
    addKey: (wish) => onDraft((draft) => keyAdded(draft, wish)),
    editAddedKey: (id, wish) => onDraft((draft) => addedKeyEdited(draft, id, wish)),
    alterKey: (descriptor, alteration) => onDraft((draft) => keyAltered(draft, descriptor, alteration)),
    removeKey: (guid) => onDraft((draft) => keyRemoved(draft, guid)),
    discardKeyChange: (id) => onDraft((draft) => keyDiscarded(draft, id)),
    editSettings: (form) => {
      const state = runner.get();
      if (state.kind !== 'loaded') return;
      const { settings } = state.properties;
      onDraft((draft) => settingsEdited(draft, settings, form));
    },
    submit: (via) => submit(runner, submitMove, via),
    confirmChanges: (reason) => confirmChanges(runner, reason),
    declineChanges: () => onSlice(runner, changeDeclined),
    dismissChangeResult: () => dismissChangeResult(runner, submitMove),
  };
}
