import { algorithmNames } from '../../../shared/model/signing-key';
import type { KeyType } from '../../../shared/model/signing-key';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { consequenceTexts } from '../key-texts';
import type { ChangeDraft } from './change-draft';
import { joined, nothingHappens } from './consequence-parts';
import type { Consequences } from './consequence-parts';
import { keyRows } from './key-rows';
import type { KeyRow } from './key-rows';
import { settingConsequences } from './setting-consequences';

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
      return nothingHappens;
  }
}

/** What a draft does to the keys of one kind, in the order of the rows. */
export function keyConsequences(
  properties: DnssecProperties,
  draft: ChangeDraft,
  keyType: KeyType,
): Consequences {
  return joined(keyRows(properties, draft, keyType).map((row) => ofRow(row, properties)));
}

/** All that a draft does, tab by tab. */
export function consequencesOf(properties: DnssecProperties, draft: ChangeDraft): Consequences {
  return joined([
    keyConsequences(properties, draft, 'KSK'),
    keyConsequences(properties, draft, 'ZSK'),
    settingConsequences(properties, draft),
  ]);
}
