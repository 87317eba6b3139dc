import type { DnssecChanges, KeyChange, KeyWish } from '../../../shared/model/dnssec-changes';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { editsOf, settingsChangeOf } from '../settings-form/settings-form';
import type { SettingsEdits, SettingsForm } from '../settings-form/settings-form';

/** A key that OK will add; `id` names its row until it has a GUID. */
interface AddedKey {
  readonly id: string;
  readonly wish: KeyWish;
}

/** What of a key can be changed, without the key it belongs to. */
export type KeyAlteration = Omit<KeyChange, 'guid'>;

/** What OK or Apply will change; until then nobody but the sheet knows of it. */
export interface ChangeDraft {
  readonly added: readonly AddedKey[];
  /** At most one of each key, with real differences only. */
  readonly changed: readonly KeyChange[];
  /** GUIDs. */
  readonly removed: readonly string[];
  /** What was edited of the settings, as it was typed. */
  readonly settings: SettingsEdits;
}

/** Nothing is to be changed. */
export const emptyDraft: ChangeDraft = { added: [], changed: [], removed: [], settings: {} };

const alterableFields = [
  'dnskeySignatureValidity',
  'dsSignatureValidity',
  'standardSignatureValidity',
  'rolloverPeriod',
  'nextRolloverAction',
] as const satisfies readonly (keyof KeyAlteration & keyof SigningKeyDescriptor)[];

/** Only what differs from the key as it is: a value that was changed back is no change. */
function differences(descriptor: SigningKeyDescriptor, alteration: KeyAlteration): KeyChange {
  return alterableFields.reduce<KeyChange>(
    (change, field) =>
      alteration[field] === undefined || alteration[field] === descriptor[field]
        ? change
        : { ...change, [field]: alteration[field] },
    { guid: descriptor.guid },
  );
}

function hasDifferences(change: KeyChange): boolean {
  return alterableFields.some((field) => change[field] !== undefined);
}

/** One more than the highest number in use, so that a row's name is never another one's while both stand. */
function nextId(added: readonly AddedKey[]): string {
  const numbers = added.map(({ id }) => Number(id.slice('new-'.length)));
  return `new-${Math.max(0, ...numbers) + 1}`;
}

/** A key is to be added. */
export function keyAdded(draft: ChangeDraft, wish: KeyWish): ChangeDraft {
  return { ...draft, added: [...draft.added, { id: nextId(draft.added), wish }] };
}

/** A key that is to be added was edited once more. */
export function addedKeyEdited(draft: ChangeDraft, id: string, wish: KeyWish): ChangeDraft {
  return { ...draft, added: draft.added.map((key) => (key.id === id ? { id, wish } : key)) };
}

/** A key that exists is to be changed, in addition to what is to be changed of it already. */
export function keyAltered(
  draft: ChangeDraft,
  descriptor: SigningKeyDescriptor,
  alteration: KeyAlteration,
): ChangeDraft {
  const before = draft.changed.find(({ guid }) => guid === descriptor.guid);
  const change = differences(descriptor, { ...before, ...alteration });
  const others = draft.changed.filter(({ guid }) => guid !== descriptor.guid);
  return { ...draft, changed: hasDifferences(change) ? [...others, change] : others };
}

/** A key is to be removed at once; whatever was to be changed of it matters no more. */
export function keyRemoved(draft: ChangeDraft, guid: string): ChangeDraft {
  return { ...keyDiscarded(draft, guid), removed: [...draft.removed, guid] };
}

/** The row of a key goes back to what it is without the draft. */
export function keyDiscarded(draft: ChangeDraft, id: string): ChangeDraft {
  return {
    ...draft,
    added: draft.added.filter((key) => key.id !== id),
    changed: draft.changed.filter(({ guid }) => guid !== id),
    removed: draft.removed.filter((guid) => guid !== id),
  };
}

/** The settings were edited; `form` is how they stand now. */
export function settingsEdited(
  draft: ChangeDraft,
  settings: SigningSettings,
  form: SettingsForm,
): ChangeDraft {
  return { ...draft, settings: editsOf(form, settings) };
}

/**
 * The draft as the call takes it.
 *
 * A key that went while the sheet stood (somebody else removed it) has no row any more where its change could be
 * taken back; such a change is left out, because the call does all or nothing.
 */
export function changesOf(draft: ChangeDraft, properties: DnssecProperties): DnssecChanges {
  const views = [...properties.keySigningKeys, ...properties.zoneSigningKeys];
  const guids = new Set(views.map(({ descriptor }) => descriptor.guid));
  return {
    settings: settingsChangeOf(properties.settings, draft.settings),
    addedKeys: draft.added.map(({ wish }) => wish),
    changedKeys: draft.changed.filter(({ guid }) => guids.has(guid)),
    removedKeys: draft.removed.filter((guid) => guids.has(guid)),
  };
}

/** Would the call change nothing? */
export function changesNothing(changes: DnssecChanges): boolean {
  const { settings, addedKeys, changedKeys, removedKeys } = changes;
  return Object.keys(settings).length + addedKeys.length + changedKeys.length + removedKeys.length === 0;
}
