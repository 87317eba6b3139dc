import { algorithmNames } from '../../../shared/model/signing-key';
import type { KeyType } from '../../../shared/model/signing-key';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { consequenceTexts } from '../key-texts';
import type { ChangeDraft } from './change-draft';
import { keyRows } from './key-rows';
import type { KeyRow } from './key-rows';

/** What a draft does: at once when OK is pressed, and later. */
export interface Consequences {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

/** A key as a sentence names it: `KSK RSA/SHA-256, 2048 bits (key tag 20326)`. */
function nameOfKey({ wish, view }: KeyRow): string {
  const tag = view?.keys.find(({ slot }) => slot === 'active')?.keyTag ?? null;
  return consequenceTexts.key(wish.keyType, algorithmNames[wish.algorithm], wish.keyLength, tag);
}

function ofAddedKey(row: KeyRow, properties: DnssecProperties): Consequences {
  const name = nameOfKey(row);
  const keyMaster = properties.keyMaster ?? properties.server;
  if (!properties.signed) return { now: [consequenceTexts.addedToUnsigned(name)], later: [] };
  return {
    now: [consequenceTexts.added(name, keyMaster)],
    later: row.wish.keyType === 'KSK' ? [consequenceTexts.newEntryPoint] : [],
  };
}

/** Edited values are used from the next rollover on (dialogs.md 2.1, 4.5); a rollover switched off needs a hand. */
function ofChangedKey(row: KeyRow): Consequences {
  const name = nameOfKey(row);
  const wasAutomatic = row.view?.descriptor.rolloverPeriod !== null;
  const isAutomatic = row.wish.rolloverPeriod !== null;
  if (wasAutomatic && !isAutomatic)
    return { now: [consequenceTexts.rolloverOff(name)], later: [consequenceTexts.changed(name)] };
  if (!wasAutomatic && isAutomatic)
    return { now: [consequenceTexts.rolloverOn(name)], later: [consequenceTexts.changed(name)] };
  return { now: [], later: [consequenceTexts.changed(name)] };
}

function ofRetiredKey(row: KeyRow): Consequences {
  const name = nameOfKey(row);
  return {
    now: [consequenceTexts.retiredNow(name)],
    later: [
      row.wish.rolloverPeriod === null
        ? consequenceTexts.retiredByHand(name)
        : consequenceTexts.retiredLater(name),
    ],
  };
}

function ofRow(row: KeyRow, properties: DnssecProperties): Consequences {
  switch (row.pending) {
    case 'added':
      return ofAddedKey(row, properties);
    case 'changed':
      return ofChangedKey(row);
    case 'retired':
      return ofRetiredKey(row);
    case 'removed':
      return { now: [consequenceTexts.removed(nameOfKey(row))], later: [] };
    case null:
      return { now: [], later: [] };
  }
}

/** What the draft does to the keys of some kinds, in the order of the rows; a sentence stands once. */
export function consequencesOf(
  properties: DnssecProperties,
  draft: ChangeDraft,
  keyTypes: readonly KeyType[] = ['KSK', 'ZSK'],
): Consequences {
  const parts = keyTypes
    .flatMap((keyType) => keyRows(properties, draft, keyType))
    .map((row) => ofRow(row, properties));
  return {
    now: [...new Set(parts.flatMap(({ now }) => now))],
    later: [...new Set(parts.flatMap(({ later }) => later))],
  };
}
