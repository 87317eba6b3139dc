import type { KeyChange, KeyWish } from '../../../shared/model/dnssec-changes';
import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyType, RolloverStatus, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { ChangeDraft } from './change-draft';

/** What OK or Apply will do with a key. */
export type PendingState = 'added' | 'changed' | 'retired' | 'removed';

/** A row of the list: a key that exists, or one that will be added. */
export interface KeyRow {
  /** The GUID, or the name of a key that has none yet. */
  readonly id: string;
  /** The values with the changes of the draft, as the row shows them. */
  readonly wish: KeyWish;
  /** The key as it is, `null` while it is to be added. */
  readonly view: DescriptorView | null;
  /** `null` when the draft leaves it alone. */
  readonly pending: PendingState | null;
}

function pendingStateOf(guid: string, draft: ChangeDraft): PendingState | null {
  if (draft.removed.includes(guid)) return 'removed';
  const change = draft.changed.find((candidate) => candidate.guid === guid);
  if (change === undefined) return null;
  return change.nextRolloverAction === 'retire' ? 'retired' : 'changed';
}

/** The values of a key once the draft is carried out; `undefined` in a change means that a field stays. */
function valuesAfter(descriptor: SigningKeyDescriptor, change: KeyChange | undefined): KeyWish {
  const { rolloverPeriod = descriptor.rolloverPeriod } = change ?? {};
  return {
    ...descriptor,
    dnskeySignatureValidity: change?.dnskeySignatureValidity ?? descriptor.dnskeySignatureValidity,
    dsSignatureValidity: change?.dsSignatureValidity ?? descriptor.dsSignatureValidity,
    standardSignatureValidity: change?.standardSignatureValidity ?? descriptor.standardSignatureValidity,
    rolloverPeriod,
  };
}

function existingRow(view: DescriptorView, draft: ChangeDraft): KeyRow {
  const { guid } = view.descriptor;
  const change = draft.changed.find((candidate) => candidate.guid === guid);
  const wish = valuesAfter(view.descriptor, change);
  return { id: guid, wish, view, pending: pendingStateOf(guid, draft) };
}

/** The keys of a kind as the tab lists them: those that exist, then those that will be added. */
export function keyRows(
  properties: DnssecProperties,
  draft: ChangeDraft,
  keyType: KeyType,
): readonly KeyRow[] {
  const views = keyType === 'KSK' ? properties.keySigningKeys : properties.zoneSigningKeys;
  return [
    ...views.map((view) => existingRow(view, draft)),
    ...draft.added
      .filter(({ wish }) => wish.keyType === keyType)
      .map(({ id, wish }) => ({ id, wish, view: null, pending: 'added' as const })),
  ];
}

/** Statuses of a key whose rollover is not at work: it rests, waits for its turn, or has failed. */
const atRest: readonly RolloverStatus[] = ['not-rolling', 'queued', 'roll-error'];

/**
 * Is a key of the zone at its rollover, so that the Key Master takes no other changes of keys (9116)?
 *
 * A rollover of a zone that is not signed rests.
 */
export function isRollingOver({ signed, keySigningKeys, zoneSigningKeys }: DnssecProperties): boolean {
  const views = [...keySigningKeys, ...zoneSigningKeys];
  return signed && views.some(({ descriptor }) => !atRest.includes(descriptor.rolloverStatus));
}

/** Is the key marked for retirement on the Key Master already? */
export function isRetiring({ view }: KeyRow): boolean {
  return view?.descriptor.nextRolloverAction === 'retire';
}

function stays(row: KeyRow): boolean {
  return row.pending !== 'removed' && row.pending !== 'retired' && !isRetiring(row);
}

/**
 * Would the zone be left without a key of this kind when the row goes?
 *
 * "The last signing key of each type (KSK or ZSK) cannot be retired" (dialogs.md M12). A key that is to be added
 * counts, because keys are added before others go.
 */
export function isLastOfItsKind(rows: readonly KeyRow[], row: KeyRow): boolean {
  return !rows.some((other) => other.id !== row.id && stays(other));
}
