import { describe, expect, it } from 'vitest';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import {
  alterationOf,
  canReplicate,
  formOf,
  keyLengthsOf,
  proposedWish,
  replicatedTwin,
  withAlgorithm,
  wishOf,
} from './key-form';
import type { ZoneOfKey } from './key-form';

const hour = 3600;
const day = 24 * hour;
const directory: ZoneOfKey = { zoneType: 'ad-integrated-primary', keyStorageProviders: [] };
const file: ZoneOfKey = { zoneType: 'standard-primary', keyStorageProviders: [] };
const hsm = 'Contoso HSM Key Storage Provider';

describe('New', () => {
  it.each([
    ['KSK', 2048, '755'],
    ['ZSK', 1024, '90'],
  ] as const)('proposes a %s as DNS Manager does', (keyType, keyLength, rolloverFrequency) => {
    expect(formOf(proposedWish(keyType, directory))).toEqual({
      algorithm: 8,
      keyLength,
      provider: microsoftSoftwareProvider,
      replicate: true,
      dnskeyValidity: '168',
      dsValidity: '168',
      recordValidity: '240',
      automaticRollover: true,
      rolloverFrequency,
      firstRolloverDelay: '0',
    });
  });

  it('replicates nothing of a file-backed zone', () => {
    expect(proposedWish('KSK', file).storeKeysInDirectory).toBe(false);
  });

  it('takes the first provider of the Key Master', () => {
    expect(
      proposedWish('KSK', { ...directory, keyStorageProviders: [hsm, 'Other'] }).keyStorageProvider,
    ).toBe(hsm);
  });
});

describe('keyLengthsOf', () => {
  it('are 49 steps of 64 bits for RSA, and one length for ECDSA', () => {
    const rsa = keyLengthsOf(8);
    expect([rsa.length, rsa[0], rsa[1], rsa.at(-1)]).toEqual([49, 1024, 1088, 4096]);
    expect(keyLengthsOf(13)).toEqual([256]);
    expect(keyLengthsOf(14)).toEqual([384]);
  });
});

describe('withAlgorithm', () => {
  const form = { ...formOf(proposedWish('KSK', directory)), keyLength: 3072 };

  it('keeps the length where the algorithm knows it', () => {
    expect(withAlgorithm(form, 'KSK', 10).keyLength).toBe(3072);
  });

  it('takes the length of the curve, and the default one on the way back', () => {
    const curve = withAlgorithm(form, 'KSK', 14);
    expect(curve.keyLength).toBe(384);
    expect(withAlgorithm(curve, 'KSK', 8).keyLength).toBe(2048);
    expect(withAlgorithm(curve, 'ZSK', 8).keyLength).toBe(1024);
  });
});

describe('wishOf', () => {
  const ksk = proposedWish('KSK', directory);

  it('gives back what an untouched form was made of, to the second', () => {
    const odd = {
      ...ksk,
      dnskeySignatureValidity: 10_001,
      rolloverPeriod: 100_000,
      initialRolloverOffset: 7,
    };
    expect(wishOf(formOf(odd), odd, directory)).toEqual(odd);
  });

  it('reads hours and days', () => {
    const form = { ...formOf(ksk), dnskeyValidity: '24', rolloverFrequency: '30', firstRolloverDelay: '3' };
    expect(wishOf(form, ksk, directory)).toMatchObject({
      dnskeySignatureValidity: 24 * hour,
      rolloverPeriod: 30 * day,
      initialRolloverOffset: 3 * day,
    });
  });

  it('has no period without automatic rollover, and the shown one when it is switched on', () => {
    expect(wishOf({ ...formOf(ksk), automaticRollover: false }, ksk, directory).rolloverPeriod).toBeNull();
    const off = { ...ksk, rolloverPeriod: null };
    expect(wishOf({ ...formOf(off), automaticRollover: true }, off, directory).rolloverPeriod).toBe(
      755 * day,
    );
  });

  it.each([
    ['of another provider', { provider: hsm }, directory],
    ['of a file-backed zone', {}, file],
    ['whose box is off', { replicate: false }, directory],
  ])('does not replicate a KSK %s', (_name, changes, zone) => {
    expect(wishOf({ ...formOf(ksk), ...changes }, ksk, zone).storeKeysInDirectory).toBe(false);
  });

  it('replicates a ZSK wherever it can, because it has no box', () => {
    const zsk = proposedWish('ZSK', directory);
    expect(wishOf({ ...formOf(zsk), replicate: false }, zsk, directory).storeKeysInDirectory).toBe(true);
    expect(wishOf({ ...formOf(zsk), provider: hsm }, zsk, directory).storeKeysInDirectory).toBe(false);
  });
});

describe('alterationOf', () => {
  it('has the fields of the kind that are not fixed once the key exists', () => {
    const ksk = proposedWish('KSK', directory);
    const zsk = proposedWish('ZSK', directory);
    expect(Object.keys(alterationOf(formOf(ksk), ksk)).sort()).toEqual([
      'dnskeySignatureValidity',
      'rolloverPeriod',
    ]);
    expect(Object.keys(alterationOf(formOf(zsk), zsk)).sort()).toEqual([
      'dnskeySignatureValidity',
      'dsSignatureValidity',
      'rolloverPeriod',
      'standardSignatureValidity',
    ]);
  });
});

describe('replicatedTwin', () => {
  it('can be replicated, whatever the key was made with', () => {
    const twin = replicatedTwin({
      ...proposedWish('KSK', directory),
      keyStorageProvider: hsm,
      storeKeysInDirectory: false,
    });
    expect(twin.storeKeysInDirectory).toBe(true);
    expect(canReplicate(formOf(twin), directory)).toBe(true);
  });
});
