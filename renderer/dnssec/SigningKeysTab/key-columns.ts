import type { KeyWish } from '../../../shared/model/dnssec-changes';
import { algorithmNames } from '../../../shared/model/signing-key';
import type { KeyType } from '../../../shared/model/signing-key';
import { inDays, inHours } from '../periods';
import { keyTexts } from '../signing-key-texts';

/** A column of the list of keys. */
export interface KeyColumn {
  readonly title: string;
  readonly valueOf: (key: KeyWish) => string;
}

const { columns } = keyTexts;

function enabledWhen(enabled: boolean): string {
  return enabled ? keyTexts.enabled : keyTexts.disabled;
}

const identity: readonly KeyColumn[] = [
  { title: columns.algorithm, valueOf: ({ algorithm }) => algorithmNames[algorithm] },
  { title: columns.keyLength, valueOf: ({ keyLength }) => String(keyLength) },
  { title: columns.provider, valueOf: ({ keyStorageProvider }) => keyStorageProvider },
];

const replication: KeyColumn = {
  title: columns.replication,
  valueOf: ({ storeKeysInDirectory }) => enabledWhen(storeKeysInDirectory),
};

const rollover: readonly KeyColumn[] = [
  { title: columns.rolloverState, valueOf: ({ rolloverPeriod }) => enabledWhen(rolloverPeriod !== null) },
  { title: columns.initialOffset, valueOf: ({ initialRolloverOffset }) => inDays(initialRolloverOffset) },
  {
    title: columns.rolloverFrequency,
    valueOf: ({ rolloverPeriod }) => (rolloverPeriod === null ? keyTexts.disabled : inDays(rolloverPeriod)),
  },
];

const dnskeyValidity: KeyColumn = {
  title: columns.dnskeyValidity,
  valueOf: ({ dnskeySignatureValidity }) => inHours(dnskeySignatureValidity),
};

const zskValidities: readonly KeyColumn[] = [
  { title: columns.dsValidity, valueOf: ({ dsSignatureValidity }) => inHours(dsSignatureValidity) },
  {
    title: columns.recordValidity,
    valueOf: ({ standardSignatureValidity }) => inHours(standardSignatureValidity),
  },
];

/**
 * The columns of the KSK and of the ZSK list (dialogs.md 2.1).
 *
 * Only KSKs have `Replication`: the private ZSKs of an Active Directory-integrated zone always replicate. The
 * validity periods are those that the editor of each kind has (dialogs.md 4.1, 4.2).
 */
export const keyColumns: Record<KeyType, readonly KeyColumn[]> = {
  KSK: [...identity, replication, ...rollover, dnskeyValidity],
  ZSK: [...identity, ...rollover, dnskeyValidity, ...zskValidities],
};
