import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import { fixedKeyLengths, rsaKeyLengths } from '../../../shared/model/signing-ranges';
import type { KeyAlteration } from '../change-store/change-draft';

const hour = 3600;
const day = 24 * hour;

/** The fields of a key editor that hold a number, as it is typed. */
export type NumberField =
  'dnskeyValidity' | 'dsValidity' | 'recordValidity' | 'rolloverFrequency' | 'firstRolloverDelay';

/** What a key editor shows and edits; validity periods in hours, rollover periods in days. */
export interface KeyForm extends Readonly<Record<NumberField, string>> {
  readonly algorithm: AlgorithmNumber;
  readonly keyLength: number;
  readonly provider: string;
  /** What the box was set to; whether it applies now is the business of `replicationBox`. */
  readonly replicate: boolean;
  readonly automaticRollover: boolean;
}

/** What of a zone the editors need to know. */
export type ZoneOfKey = Pick<DnssecProperties, 'zoneType' | 'keyStorageProviders'>;

/** Algorithms in the order of the drop-down; the original's order is not known (dialogs.md 4.4). */
export const algorithmNumbers: readonly AlgorithmNumber[] = [5, 7, 8, 10, 13, 14];

const defaultLength = { KSK: 2048, ZSK: 1024 } as const;
const defaultFrequency = { KSK: 755, ZSK: 90 } as const;

/** Key lengths of an algorithm: RSA from 1024 to 4096 bits in steps of 64, ECDSA as its curve says (dialogs.md 4.4). */
export function keyLengthsOf(algorithm: AlgorithmNumber): readonly number[] {
  const fixed = fixedKeyLengths[algorithm];
  if (fixed !== undefined) return [fixed];
  const { minimum, maximum, step } = rsaKeyLengths;
  return Array.from({ length: (maximum - minimum) / step + 1 }, (_unused, index) => minimum + step * index);
}

/** Providers for the drop-down, the default one first. */
export function providersOf({ keyStorageProviders }: ZoneOfKey): readonly string[] {
  return keyStorageProviders.length === 0 ? [microsoftSoftwareProvider] : keyStorageProviders;
}

/** The key that New proposes (dialogs.md section 9, column "DNS Manager"). */
export function proposedWish(keyType: KeyType, zone: ZoneOfKey): KeyWish {
  return {
    keyType,
    algorithm: 8,
    keyLength: defaultLength[keyType],
    keyStorageProvider: providersOf(zone)[0] ?? microsoftSoftwareProvider,
    storeKeysInDirectory: zone.zoneType === 'ad-integrated-primary',
    dnskeySignatureValidity: 168 * hour,
    dsSignatureValidity: 168 * hour,
    standardSignatureValidity: 240 * hour,
    initialRolloverOffset: 0,
    rolloverPeriod: defaultFrequency[keyType] * day,
  };
}

/**
 * A new key like an existing one, but replicated: the way round the box that is fixed once a key exists.
 *
 * Only Microsoft's provider lets its keys go, so a key of another one gets its successor there.
 */
export function replicatedTwin(wish: KeyWish): KeyWish {
  return { ...wish, keyStorageProvider: microsoftSoftwareProvider, storeKeysInDirectory: true };
}

/** A period in the unit of its field. At most two decimals: a part of a day is rare, but must not be rounded away. */
function shown(seconds: number, unit: number): string {
  return String(Math.round((seconds / unit) * 100) / 100);
}

/** A key in the editor's terms. */
export function formOf(wish: KeyWish): KeyForm {
  const frequency = wish.rolloverPeriod ?? defaultFrequency[wish.keyType] * day;
  return {
    algorithm: wish.algorithm,
    keyLength: wish.keyLength,
    provider: wish.keyStorageProvider,
    replicate: wish.storeKeysInDirectory,
    dnskeyValidity: shown(wish.dnskeySignatureValidity, hour),
    dsValidity: shown(wish.dsSignatureValidity, hour),
    recordValidity: shown(wish.standardSignatureValidity, hour),
    automaticRollover: wish.rolloverPeriod !== null,
    rolloverFrequency: shown(frequency, day),
    firstRolloverDelay: shown(wish.initialRolloverOffset, day),
  };
}

/** Another algorithm was chosen; the length stays where the algorithm knows it. */
export function withAlgorithm(form: KeyForm, keyType: KeyType, algorithm: AlgorithmNumber): KeyForm {
  const lengths = keyLengthsOf(algorithm);
  const fallback = lengths.length === 1 ? lengths[0] : defaultLength[keyType];
  const keyLength = lengths.includes(form.keyLength) ? form.keyLength : (fallback ?? form.keyLength);
  return { ...form, algorithm, keyLength };
}

/** The period of a field; one that nobody touched stays to the second. */
function secondsOf(text: string, unit: number, before: number): number {
  return text === shown(before, unit) ? before : Number(text) * unit;
}

function rolloverPeriodOf(form: KeyForm, before: number | null): number | null {
  if (!form.automaticRollover) return null;
  return before === null
    ? Number(form.rolloverFrequency) * day
    : secondsOf(form.rolloverFrequency, day, before);
}

/** Can the keys of the form go to the directory? Only those of Microsoft's provider in an AD-integrated zone can. */
export function canReplicate({ provider }: KeyForm, { zoneType }: ZoneOfKey): boolean {
  return zoneType === 'ad-integrated-primary' && provider === microsoftSoftwareProvider;
}

/**
 * The key that a valid form asks for; `before` is what the editor opened with.
 *
 * ZSKs have no box: they replicate wherever they can (dialogs.md 4.2).
 */
export function wishOf(form: KeyForm, before: KeyWish, zone: ZoneOfKey): KeyWish {
  return {
    keyType: before.keyType,
    algorithm: form.algorithm,
    keyLength: form.keyLength,
    keyStorageProvider: form.provider,
    storeKeysInDirectory: canReplicate(form, zone) && (before.keyType === 'ZSK' || form.replicate),
    dnskeySignatureValidity: secondsOf(form.dnskeyValidity, hour, before.dnskeySignatureValidity),
    dsSignatureValidity: secondsOf(form.dsValidity, hour, before.dsSignatureValidity),
    standardSignatureValidity: secondsOf(form.recordValidity, hour, before.standardSignatureValidity),
    initialRolloverOffset: secondsOf(form.firstRolloverDelay, day, before.initialRolloverOffset),
    rolloverPeriod: rolloverPeriodOf(form, before.rolloverPeriod),
  };
}

/** What a valid form changes of a key that exists: the fields that are not fixed, of its kind (dialogs.md 4.5). */
export function alterationOf(form: KeyForm, before: KeyWish): KeyAlteration {
  const common = {
    dnskeySignatureValidity: secondsOf(form.dnskeyValidity, hour, before.dnskeySignatureValidity),
    rolloverPeriod: rolloverPeriodOf(form, before.rolloverPeriod),
  };
  if (before.keyType === 'KSK') return common;
  return {
    ...common,
    dsSignatureValidity: secondsOf(form.dsValidity, hour, before.dsSignatureValidity),
    standardSignatureValidity: secondsOf(form.recordValidity, hour, before.standardSignatureValidity),
  };
}
