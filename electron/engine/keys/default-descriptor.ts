import { microsoftSoftwareProvider, restingRollover } from '../../../shared/model/signing-key';
import type { AlgorithmNumber, KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';

const hour = 3600;
const day = 24 * hour;

/** Bits of the algorithms whose keys have one length only (dialogs.md 4.4). */
const fixedLengths: Partial<Record<AlgorithmNumber, number>> = { 13: 256, 14: 384 };

const rsaLengths: Readonly<Record<KeyType, number>> = { KSK: 2048, ZSK: 1024 };
const rolloverPeriods: Readonly<Record<KeyType, number>> = { KSK: 755 * day, ZSK: 90 * day };

/** A descriptor that has no key pairs yet, and no identity. */
export type DescriptorWish = Omit<SigningKeyDescriptor, 'guid' | 'activeKey' | 'standbyKey' | 'nextKey'>;

/** The descriptor that DNS Manager proposes for a kind of key and an algorithm (dialogs.md section 9). */
export function defaultDescriptor(keyType: KeyType, algorithm: AlgorithmNumber = 8): DescriptorWish {
  return {
    keyType,
    algorithm,
    keyLength: fixedLengths[algorithm] ?? rsaLengths[keyType],
    keyStorageProvider: microsoftSoftwareProvider,
    storeKeysInDirectory: true,
    dnskeySignatureValidity: 168 * hour,
    dsSignatureValidity: 168 * hour,
    standardSignatureValidity: 240 * hour,
    initialRolloverOffset: 0,
    rolloverPeriod: rolloverPeriods[keyType],
    nextRolloverAction: 'normal',
    rolloverStatus: 'not-rolling',
    rollover: restingRollover,
  };
}
