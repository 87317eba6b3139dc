import { describe, expect, it } from 'vitest';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultDescriptor } from '../keys/default-descriptor';
import { renewalOf, shortestPeriod, validityFrom } from './validity';

const now = Date.UTC(2025, 0, 6);

describe('signatures', () => {
  it('hold from SignatureInceptionOffset before they are made, for the period', () => {
    expect(validityFrom(now, 3600, 86_400)).toEqual({
      inception: now - 3_600_000,
      expiration: now + 86_400_000,
    });
  });

  it('are made again when a quarter of their validity is left', () => {
    expect(renewalOf(now, now + 8000)).toBe(now + 6000);
    expect(renewalOf(now, now + 1)).toBe(now + 1);
  });
});

describe('the period of signatures', () => {
  const aKey = (id: string, period: number): SigningKeyDescriptor => ({
    ...defaultDescriptor('ZSK'),
    guid: id,
    activeKey: id,
    standbyKey: null,
    nextKey: null,
    standardSignatureValidity: period,
    dsSignatureValidity: period + 1,
    dnskeySignatureValidity: period + 2,
  });
  const descriptors = [aKey('a', 300), aKey('b', 200), aKey('c', 100)];

  it('is the shortest of those keys that sign, each kind of records having its own', () => {
    expect(shortestPeriod(descriptors, ['a', 'b'], 'standardSignatureValidity')).toBe(200);
    expect(shortestPeriod(descriptors, ['a', 'b'], 'dsSignatureValidity')).toBe(201);
    expect(shortestPeriod(descriptors, ['a'], 'dnskeySignatureValidity')).toBe(302);
  });

  it('is the shortest of all where no descriptor knows the signing keys any more', () => {
    expect(shortestPeriod(descriptors, ['gone'], 'standardSignatureValidity')).toBe(100);
  });
});
