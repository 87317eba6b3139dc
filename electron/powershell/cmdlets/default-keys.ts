import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import type { NewSigningKey } from '../dns-server-port';

const day = 86_400;

const common = {
  algorithm: 8,
  keyStorageProvider: microsoftSoftwareProvider,
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 7 * day,
  dsSignatureValidity: 7 * day,
  standardSignatureValidity: 10 * day,
  initialRolloverOffset: 0,
} as const;

/** The keys that `-SignWithDefault` makes, and what an unnamed property of a new key is (powershell.md 4.3). */
export const defaultKeys: Readonly<Record<KeyType, NewSigningKey & { readonly rolloverPeriod: number }>> = {
  KSK: { ...common, keyType: 'KSK', keyLength: 2048, rolloverPeriod: 755 * day },
  ZSK: { ...common, keyType: 'ZSK', keyLength: 1024, rolloverPeriod: 90 * day },
};

/** The length a key has when none is named; that of an elliptic curve is the curve's own (RFC 6605). */
export function defaultKeyLength(type: KeyType, algorithm: AlgorithmNumber): number {
  if (algorithm === 13) return 256;
  return algorithm === 14 ? 384 : defaultKeys[type].keyLength;
}
