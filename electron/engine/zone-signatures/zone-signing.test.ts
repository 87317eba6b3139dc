import { describe, expect, it } from 'vitest';
import type { DnskeySetKey } from '../forest/directory';
import type { World } from '../forest/world';
import { aForest, aSignedZone, zone } from '../testing/worlds';
import { servedBy, setOn } from './signature-test-worlds';
import { zoneKeysOf, zoneSigningOf } from './zone-signing';

const world = aSignedZone();

/** The key of RFC 6605 section 6.1, whose key tag is 55648. */
const rfcKey = 'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const known: World = {
  ...world,
  keys: {
    k: {
      id: 'k',
      zone,
      keyType: 'KSK',
      algorithm: 13,
      keyLength: 256,
      maker: 'DC1',
      storage: { kind: 'directory' },
      distributed: false,
      publicKey: rfcKey,
      madeAt: 0,
    },
  },
};
const key = (change: Partial<DnskeySetKey> = {}): DnskeySetKey => ({
  keyId: 'k',
  signs: 'keys',
  isRevoked: false,
  ...change,
});

describe('the keys of a DNSKEY set', () => {
  it('have their key tags and record data', () => {
    expect(zoneKeysOf(known, [key()])).toEqual([
      { keyId: 'k', keyTag: 55648, algorithm: 13, data: `257 3 13 ${rfcKey}`, signs: 'keys' },
    ]);
  });

  it('have another key tag with the REVOKE bit: 128 more (RFC 5011 section 3)', () => {
    expect(zoneKeysOf(known, [key({ isRevoked: true })])).toMatchObject([
      { keyTag: 55648 + 128, data: `385 3 13 ${rfcKey}` },
    ]);
  });

  it('are left out while they are being made', () => {
    const { world: ordered } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const keys = Object.keys(ordered.keys).map((keyId) => key({ keyId }));
    expect(zoneKeysOf(ordered, [...keys, key({ keyId: 'unknown' })])).toEqual([]);
  });
});

describe('how a copy is signed', () => {
  const signatures = servedBy(world, 'DC2');
  const [first, second, third, fourth] = setOn(world, 'DC2').keys.map(({ keyId }) => keyId);

  it('is told in seconds, as the signer takes it', () => {
    const { times, dnskeyTtl } = zoneSigningOf(world, signatures);
    const now = world.time / 1000;
    expect(times).toMatchObject({
      inception: now - 3600,
      dnskeyExpiration: now + 7 * 86_400,
      dsExpiration: now + 7 * 86_400,
      recordExpiration: now + 10 * 86_400,
    });
    expect(dnskeyTtl).toBe(3600);
  });

  it('has the salt in octets', () => {
    const { denial } = zoneSigningOf(world, signatures);
    expect(denial).toMatchObject({ kind: 'nsec3', iterations: 50, optOut: false });
    expect(denial.kind === 'nsec3' && denial.salt).toHaveLength(8);
    expect(zoneSigningOf(world, { ...signatures, denial: { kind: 'nsec' } }).denial).toEqual({
      kind: 'nsec',
    });
  });

  it('lets those keys sign the records that signed them, while the set names others for the next time', () => {
    const { keys } = zoneSigningOf(world, { ...signatures, signedBy: [fourth ?? ''] });
    expect(keys.map(({ keyId, signs }) => [keyId, signs])).toEqual([
      [first, 'keys'],
      [second, 'keys'],
      [third, 'nothing'],
      [fourth, 'records'],
    ]);
  });

  it('lets a key of both kinds sign both', () => {
    const { keys } = zoneSigningOf(world, { ...signatures, signedBy: [first ?? ''] });
    expect(keys[0]?.signs).toBe('both');
  });
});
