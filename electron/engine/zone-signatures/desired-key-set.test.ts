import { describe, expect, it } from 'vitest';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { DnskeySet } from '../forest/directory';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, aSignedZone, completion, after, made, zone } from '../testing/worlds';
import {
  desiredKeySet,
  dnskeyFlags,
  hasKeysToPublish,
  isInSet,
  keySetSigners,
  recordSigners,
  sameDnskeySet,
  sameKeySet,
} from './desired-key-set';

const world = aSignedZone();

function descriptorOf(of: World, keyType: 'KSK' | 'ZSK'): SigningKeyDescriptor {
  const found = zoneCopy(of, 'DC1', zone)?.descriptors.find((each) => each.keyType === keyType);
  if (found === undefined) throw new Error(`no ${keyType}`);
  return found;
}

const ksk = descriptorOf(world, 'KSK');
const zsk = descriptorOf(world, 'ZSK');
const [key1, key2] = [ksk.activeKey ?? '', ksk.standbyKey ?? ''];
const [zone1, zone2] = [zsk.activeKey ?? '', zsk.nextKey ?? ''];

/** What each key signs; a revoked one with a cross. */
function roles(descriptors: readonly SigningKeyDescriptor[], of = world): Readonly<Record<string, string>> {
  return Object.fromEntries(
    desiredKeySet(of, descriptors).map(({ keyId, signs, isRevoked }) => [
      keyId,
      isRevoked ? `${signs} revoked` : signs,
    ]),
  );
}

describe('the DNSKEY set that the descriptors ask for', () => {
  it('has the active and the standby KSK, and both sign it', () => {
    expect(roles([ksk, zsk])).toMatchObject({ [key1]: 'keys', [key2]: 'keys' });
  });

  it('does not have a KSK’s next key', () => {
    const set = roles([{ ...ksk, standbyKey: null, nextKey: key2 }, zsk]);
    expect(set).not.toHaveProperty(key2);
    expect(set).toMatchObject({ [key1]: 'keys' });
  });

  it('has a revoked KSK with the REVOKE bit, and it signs the set, too', () => {
    const revoked = { ...ksk, standbyKey: null, rollover: { ...ksk.rollover, revokedKey: key2 } };
    expect(roles([revoked, zsk])).toMatchObject({ [key1]: 'keys', [key2]: 'keys revoked' });
  });

  it('has the active ZSK, which signs the records', () => {
    expect(roles([ksk, zsk])).toMatchObject({ [zone1]: 'records' });
  });

  it('has a ZSK’s next key published, which signs nothing', () => {
    expect(roles([ksk, zsk])).toMatchObject({ [zone2]: 'nothing' });
  });

  it('has a ZSK’s standby key published, which signs nothing: the new one before the swap, the old one after it', () => {
    const before = { ...zsk, standbyKey: zone2, nextKey: null };
    const swapped = { ...zsk, activeKey: zone2, standbyKey: zone1, nextKey: null };
    expect(roles([ksk, before])).toMatchObject({ [zone1]: 'records', [zone2]: 'nothing' });
    expect(roles([ksk, swapped])).toMatchObject({ [zone2]: 'records', [zone1]: 'nothing' });
  });

  it('lets the only kind of key of an algorithm sign both', () => {
    const other: SigningKeyDescriptor = { ...ksk, algorithm: 13, standbyKey: null };
    const rsa: SigningKeyDescriptor = { ...ksk, activeKey: key2, standbyKey: null };
    expect(roles([rsa, other, zsk])).toMatchObject({ [key1]: 'both', [key2]: 'keys', [zone1]: 'records' });
  });

  it('leaves out what is still being made', () => {
    const { world: ordered } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const descriptors = zoneCopy(ordered, 'DC1', zone)?.descriptors ?? [];
    expect(desiredKeySet(ordered, descriptors)).toEqual([]);
    const first = after(ordered, completion(descriptors[0]?.activeKey ?? ''));
    expect(desiredKeySet(first, descriptors)).toHaveLength(1);
  });
});

describe('a DNSKEY record', () => {
  it('has the flags of RFC 4034 section 2.1.1 and RFC 5011 section 7', () => {
    expect([dnskeyFlags(false, false), dnskeyFlags(true, false), dnskeyFlags(true, true)]).toEqual([
      256, 257, 385,
    ]);
  });
});

describe('a set', () => {
  const keys = desiredKeySet(world, [ksk, zsk]);
  const set: DnskeySet = { keys, ttl: 1, signedAt: 2, signedAnewAt: 3, inception: 4, expiration: 5 };

  it('waits for active and standby keys that are being made, not for a next one', () => {
    const { world: ordered } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const descriptors = zoneCopy(ordered, 'DC1', zone)?.descriptors ?? [];
    const [a, b] = descriptors;
    const used = [a?.activeKey, a?.standbyKey, b?.activeKey].flatMap((keyId) => keyId ?? []);
    const usable = after(ordered, ...used.map(completion));
    expect(hasKeysToPublish(ordered, descriptors)).toBe(false);
    expect(hasKeysToPublish(after(ordered, completion(used[0] ?? '')), descriptors)).toBe(false);
    expect(hasKeysToPublish(usable, descriptors)).toBe(true);
  });

  it('tells who signs what', () => {
    expect(keySetSigners(keys)).toEqual([key1, key2]);
    expect(recordSigners(keys)).toEqual([zone1]);
  });

  it('has a key that may sign only while it is not revoked', () => {
    expect(isInSet(keys, key1)).toBe(true);
    expect(
      isInSet(
        keys.map((key) => ({ ...key, isRevoked: true })),
        key1,
      ),
    ).toBe(false);
    expect(isInSet(keys, 'other')).toBe(false);
  });

  it.each([
    ['another key', keys.map((key) => (key.keyId === key1 ? { ...key, keyId: 'other' } : key))],
    ['another role', keys.map((key) => (key.keyId === zone2 ? { ...key, signs: 'records' as const } : key))],
    ['the REVOKE bit', keys.map((key) => (key.keyId === key1 ? { ...key, isRevoked: true } : key))],
    ['a key less', keys.slice(1)],
  ])('is another one with %s', (_, other) => {
    expect(sameKeySet(keys, other)).toBe(false);
    expect(sameDnskeySet(set, { ...set, keys: other })).toBe(false);
  });

  it.each(['ttl', 'signedAt', 'signedAnewAt', 'inception', 'expiration'] as const)(
    'is another one with another %s',
    (field) => {
      expect(sameDnskeySet(set, { ...set, [field]: 9 })).toBe(false);
    },
  );

  it('is the same after it was written and read', () => {
    expect(sameDnskeySet(set, JSON.parse(JSON.stringify(set)) as DnskeySet)).toBe(true);
    expect(made(aForest().directoryZone(zone)).keys).toEqual({});
  });
});
