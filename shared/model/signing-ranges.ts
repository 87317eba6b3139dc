import type { KeyType, AlgorithmNumber } from './signing-key';
import type { SigningSettings } from './signing-settings';

const hour = 3600;
const day = 24 * hour;
const week = 7 * day;

/** The least and the most that a value may be, both allowed. */
export interface ValueRange {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Settings that have a range of their own, in seconds or octets (dialogs.md 2.1; ms-dnsp.md section 6).
 *
 * A salt of 0 random octets is the user's salt.
 */
export const settingRanges = {
  dsTtl: { minimum: 0, maximum: week },
  dnskeyTtl: { minimum: 0, maximum: week },
  secureDelegationPollingPeriod: { minimum: hour, maximum: week },
  signatureInceptionOffset: { minimum: 0, maximum: week },
  nsec3RandomSaltLength: { minimum: 0, maximum: 255 },
  propagationTime: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
} as const satisfies Partial<Record<keyof SigningSettings, ValueRange>>;

/** Octets of a salt in hexadecimal digits, two for each; RFC 5155 section 3.1.5 has room for 255. */
export const saltPattern = /^(?:[0-9A-F]{2}){0,255}$/iu;

/** Bits of the algorithms whose keys have one length only (dialogs.md 4.4). */
export const fixedKeyLengths: Readonly<Partial<Record<AlgorithmNumber, number>>> = { 13: 256, 14: 384 };

/** Bits of RSA keys, which come in steps (dialogs.md 4.4). */
export const rsaKeyLengths = { minimum: 1024, maximum: 4096, step: 64 } as const;

/** Validity periods of signatures in seconds (dialogs.md 4.4; the wizard allows more than MS-DNSP 2.2.6.2.1 says). */
export const validityRange: ValueRange = { minimum: 6 * hour, maximum: 720 * hour };

/** Rollover periods of the two kinds of keys in seconds (dialogs.md 4.4). */
export const rolloverPeriodRanges: Readonly<Record<KeyType, ValueRange>> = {
  KSK: { minimum: 7 * day, maximum: 7300 * day },
  ZSK: { minimum: 7 * day, maximum: 1825 * day },
};

/** The delay of a key's first rollover in seconds (dialogs.md 4.4). */
export const initialOffsetRange: ValueRange = { minimum: 0, maximum: 30 * day };

/** KSKs, and ZSKs, of one algorithm (dialogs.md 4.4). */
export const mostKeysPerAlgorithm = 3;

/** The most NSEC3 iterations there are, with keys of more than 2048 bits (dialogs.md 2.1). */
export const mostIterations = 2500;

/** How many NSEC3 iterations the shortest key of a zone allows (dialogs.md 2.1). */
const iterationLimits = [
  { bits: 1024, iterations: 150 },
  { bits: 2048, iterations: 500 },
] as const;

/**
 * The most NSEC3 iterations that a zone with these keys may have (9124).
 *
 * Iterations cost resolvers more than a short key is worth.
 */
export function maximumIterations(keys: readonly { readonly keyLength: number }[]): number {
  const shortest = Math.min(...keys.map(({ keyLength }) => keyLength));
  return iterationLimits.find(({ bits }) => shortest <= bits)?.iterations ?? mostIterations;
}

const rsaSha1: AlgorithmNumber = 5;
const rsaSha1Nsec3: AlgorithmNumber = 7;

/** How keys can be at odds with each other or with a zone's denial of existence; the codes of the problems. */
export type Sha1Conflict =
  'rsa-sha1-kinds-mixed' | 'nsec3-incompatible-with-rsa-sha1' | 'nsec-incompatible-with-nsec3-rsa-sha1';

/**
 * The two RSA/SHA-1 algorithms with each other and with the two kinds of denial of existence (9103, 9130).
 *
 * The old number says that a resolver need not know NSEC3, the new one that it does (RFC 5155 section 2).
 */
export function sha1Conflict(
  keys: readonly { readonly algorithm: AlgorithmNumber }[],
  signWithNsec3: boolean,
): Sha1Conflict | null {
  const has = (wanted: AlgorithmNumber): boolean => keys.some(({ algorithm }) => algorithm === wanted);
  if (has(rsaSha1) && has(rsaSha1Nsec3)) return 'rsa-sha1-kinds-mixed';
  if (signWithNsec3 && has(rsaSha1)) return 'nsec3-incompatible-with-rsa-sha1';
  return !signWithNsec3 && has(rsaSha1Nsec3) ? 'nsec-incompatible-with-nsec3-rsa-sha1' : null;
}
