import { describe, expect, it } from 'vitest';
import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import { dnskeyData, foreignKeyTag, keyTagIfMade, keyTagOf } from './dnskey';
import type { PublishedKey } from './published-keys';

function aKey(keyType: KeyType, algorithm: AlgorithmNumber, publicKey: string): PublishedKey {
  return {
    id: 'k',
    zone: 'example.com',
    keyType,
    algorithm,
    keyLength: 1024,
    maker: 'DC1',
    storage: { kind: 'directory' },
    distributed: true,
    publicKey,
    madeAt: 0,
  };
}

/** RFC 4034 section 5.4. */
const rsaKey = aKey(
  'ZSK',
  5,
  'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
);
/** RFC 6605 section 6.1. */
const ecdsaKey = aKey(
  'KSK',
  13,
  'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
);

describe('a DNSKEY record', () => {
  it('has the key tag of RFC 4034 section 5.4', () => {
    expect(keyTagOf(rsaKey)).toBe(60485);
  });

  it('has the key tag of RFC 6605 section 6.1', () => {
    expect(keyTagOf(ecdsaKey)).toBe(55648);
  });

  it('of a key that somebody else made has the same key tag, as a KSK', () => {
    expect(foreignKeyTag({ algorithm: 13, publicKey: ecdsaKey.publicKey })).toBe(55648);
  });

  it('has flags 257 for a KSK and 256 for a ZSK', () => {
    expect(dnskeyData(ecdsaKey)).toBe(`257 3 13 ${ecdsaKey.publicKey}`);
    expect(dnskeyData(rsaKey)).toBe(`256 3 5 ${rsaKey.publicKey}`);
  });

  it('has no key tag before its key is made', () => {
    expect(keyTagIfMade({ ...rsaKey, publicKey: null })).toBeNull();
    expect(keyTagIfMade(undefined)).toBeNull();
    expect(keyTagIfMade(rsaKey)).toBe(60485);
  });
});
