import { describe, expect, it } from 'vitest';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import { findZoneObject } from '../forest/replica';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { after, run, settled, zone } from '../testing/worlds';
import {
  aWorld,
  change,
  day,
  descriptors,
  finished,
  guidOf,
  hour,
  ksk,
  problemOf,
  signed,
  unsigned,
  zsk,
} from './change-dnssec-properties-test-worlds';

describe('adding a key', () => {
  it('of a signed zone makes it at once and publishes it when it is made', () => {
    const decision = run<'change-dnssec-properties'>(signed, change({ addedKeys: [ksk] }));
    expect(decision.actions.map(({ kind }) => kind)).toEqual(['generate-key', 'generate-key']);
    expect(decision.events.map(({ kind }) => kind)).toEqual(['key-added', 'zone-re-signed']);
    const world = settled(finished(decision.world));
    const keys = zoneCopy(world, 'DC3', zone)?.publishedKeys ?? [];
    expect(keys.filter(({ keyType }) => keyType === 'KSK')).toHaveLength(4);
    const dc3 = world.servers.DC3;
    const stored = dc3 && findZoneObject(world, dc3, zone)?.object.attributes.signingKeys.value;
    expect(stored).toHaveLength(6);
  });

  it('of an unsigned zone waits for the signing', () => {
    const decision = run<'change-dnssec-properties'>(unsigned, change({ addedKeys: [ksk] }));
    expect(decision.actions).toEqual([]);
    expect(descriptors(decision.world).at(-1)).toMatchObject({ activeKey: null, standbyKey: null });
    const signing = run<'sign-zone'>(decision.world, { kind: 'sign-zone', server: 'DC1', zone, act: 'sign' });
    expect(signing.actions).toHaveLength(2);
    expect(zoneCopy(finished(signing.world), 'DC1', zone)?.publishedKeys).toHaveLength(6);
  });

  it('stores its private side where its provider keeps it', () => {
    const onDevice = { ...ksk, keyStorageProvider: 'Contoso HSM', storeKeysInDirectory: false };
    const inStore = { ...ksk, storeKeysInDirectory: false };
    const world = after(signed, change({ addedKeys: [onDevice, inStore] }));
    const storages = descriptors(world)
      .slice(2)
      .map(({ activeKey }) => world.keys[activeKey ?? '']?.storage);
    expect(storages).toEqual([{ kind: 'device', device: 'HSM1' }, { kind: 'certificate-store' }]);
  });

  it('of a zone in a file never goes to the directory', () => {
    const world = finished(after(signed, change({ addedKeys: [zsk] }, 'DNS1', 'fabrikam.com')));
    expect(descriptors(world, 'DNS1', 'fabrikam.com').at(-1)).toMatchObject({ storeKeysInDirectory: false });
    expect(world.servers.DNS1?.certificateStore).toHaveLength(6);
  });

  it.each([
    ['an RSA key below 1024 bits', { ...zsk, keyLength: 960 }, 'invalid-key-size'],
    ['an RSA key above 4096 bits', { ...zsk, keyLength: 4160 }, 'invalid-key-size'],
    ['an RSA key not in steps of 64', { ...zsk, keyLength: 1100 }, 'invalid-key-size'],
    ['a P-256 key of another length', { ...zsk, algorithm: 13, keyLength: 384 }, 'invalid-key-size'],
    ['a validity below 6 hours', { ...zsk, dsSignatureValidity: 6 * hour - 1 }, 'invalid-signature-validity'],
    [
      'a validity above 720 hours',
      { ...zsk, standardSignatureValidity: 720 * hour + 1 },
      'invalid-signature-validity',
    ],
    ['a KSK rolling every 6 days', { ...ksk, rolloverPeriod: 6 * day }, 'invalid-rollover-period'],
    ['a KSK rolling after 7301 days', { ...ksk, rolloverPeriod: 7301 * day }, 'invalid-rollover-period'],
    ['a ZSK rolling after 1826 days', { ...zsk, rolloverPeriod: 1826 * day }, 'invalid-rollover-period'],
    [
      'a first rollover after 31 days',
      { ...zsk, initialRolloverOffset: 31 * day },
      'invalid-initial-rollover-offset',
    ],
    [
      'an unknown provider',
      { ...zsk, keyStorageProvider: 'Nobody', storeKeysInDirectory: false },
      'provider-not-accessible',
    ],
    [
      'the provider of a device that is not connected',
      { ...zsk, keyStorageProvider: 'Other HSM', storeKeysInDirectory: false },
      'provider-not-accessible',
    ],
    [
      'a key of a device in the directory',
      { ...zsk, keyStorageProvider: 'Contoso HSM' },
      'provider-does-not-support-protection',
    ],
    ['RSA/SHA-1 in a zone with NSEC3', { ...zsk, algorithm: 5 }, 'nsec3-incompatible-with-rsa-sha1'],
  ] as const)('refuses %s', (_, wish, code) => {
    expect(problemOf(signed, change({ addedKeys: [wish] }))).toMatchObject({ code });
  });

  it.each([
    ['a P-384 key', { ...zsk, algorithm: 14, keyLength: 384 }],
    ['a key that never rolls', { ...zsk, rolloverPeriod: null }],
    ['the longest periods', { ...ksk, rolloverPeriod: 7300 * day, initialRolloverOffset: 30 * day }],
    ['a key of 4096 bits', { ...ksk, keyLength: 4096 }],
  ] as const)('takes %s', (_, wish) => {
    expect(problemOf(signed, change({ addedKeys: [wish] }))).toBeNull();
  });

  it('refuses an algorithm that Windows does not sign with (9105)', () => {
    const wish = JSON.parse(JSON.stringify({ ...zsk, algorithm: 15 })) as KeyWish;
    expect(problemOf(signed, change({ addedKeys: [wish] }))).toEqual({
      code: 'unsupported-algorithm',
      parameters: { zone, algorithm: 15 },
    });
  });

  it('refuses a fourth of a kind and algorithm, and takes it of another one (9113)', () => {
    expect(problemOf(signed, change({ addedKeys: [zsk, zsk] }))).toBeNull();
    expect(problemOf(signed, change({ addedKeys: [zsk, zsk, zsk] }))).toEqual({
      code: 'too-many-signing-keys',
      parameters: { zone, algorithm: 8 },
    });
    const other = { ...zsk, algorithm: 10 } as const;
    expect(problemOf(signed, change({ addedKeys: [zsk, zsk, other, other, ksk, ksk] }))).toBeNull();
  });

  it('refuses RSA/SHA-1 (NSEC3) with NSEC, and the two kinds of RSA/SHA-1 together', () => {
    const [old, fresh] = [
      { ...zsk, algorithm: 5 },
      { ...zsk, algorithm: 7 },
    ] as const;
    const nsec = { signWithNsec3: false };
    expect(problemOf(signed, change({ addedKeys: [fresh], settings: nsec }))).toMatchObject({
      code: 'nsec-incompatible-with-nsec3-rsa-sha1',
    });
    expect(problemOf(signed, change({ addedKeys: [old], settings: nsec }))).toBeNull();
    expect(problemOf(signed, change({ addedKeys: [old, fresh], settings: nsec }))).toMatchObject({
      code: 'rsa-sha1-kinds-mixed',
    });
  });
});

describe('changing a key', () => {
  it('changes periods and the next action, and never where the private key is', () => {
    const guid = guidOf(signed, 'KSK');
    const decision = run<'change-dnssec-properties'>(
      signed,
      change({ changedKeys: [{ guid, rolloverPeriod: null, dnskeySignatureValidity: 6 * hour }] }),
    );
    const [before] = descriptors(signed);
    expect(descriptors(decision.world)[0]).toEqual({
      ...before,
      rolloverPeriod: null,
      rollover: { ...before?.rollover, nextRolloverTime: null },
      dnskeySignatureValidity: 6 * hour,
    });
    expect(decision.events[0]).toMatchObject({ kind: 'key-changed', guid, keyType: 'KSK' });
  });

  it('to the way round the replicate box: a new KSK is added and the old one retired, in one act', () => {
    const world = aWorld([{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }]);
    const guid = guidOf(world, 'KSK');
    const retire = { guid, nextRolloverAction: 'retire' } as const;
    const decision = run<'change-dnssec-properties'>(
      world,
      change({ addedKeys: [ksk], changedKeys: [retire] }),
    );
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'key-changed',
      'key-retired',
      'key-added',
      'zone-re-signed',
    ]);
    expect(descriptors(decision.world)[0]).toMatchObject({ guid, nextRolloverAction: 'retire' });
  });

  it('retires no last key of its kind (9104)', () => {
    for (const keyType of ['KSK', 'ZSK'] as const) {
      const retire = { guid: guidOf(signed, keyType), nextRolloverAction: 'retire' } as const;
      expect(problemOf(signed, change({ changedKeys: [retire] }))).toEqual({
        code: 'not-enough-signing-keys',
        parameters: { zone },
      });
    }
  });

  it('retires no two keys if nothing of the kind stays', () => {
    const two = aWorld([{ keyType: 'KSK' }, { keyType: 'KSK' }, { keyType: 'ZSK' }]);
    const [first, second] = descriptors(two).map(
      ({ guid }) => ({ guid, nextRolloverAction: 'retire' }) as const,
    );
    if (first === undefined || second === undefined) throw new Error('no keys');
    expect(problemOf(two, change({ changedKeys: [first, second] }))).toMatchObject({
      code: 'not-enough-signing-keys',
    });
    const one = after(two, change({ changedKeys: [first] }));
    expect(problemOf(one, change({ changedKeys: [second] }))).toMatchObject({
      code: 'not-enough-signing-keys',
    });
  });

  it.each([
    ['a ZSK to revoke', 'ZSK', { nextRolloverAction: 'revoke-standby' }, 'not-allowed-on-zsk'],
    ['a rollover period', 'ZSK', { rolloverPeriod: 6 * day }, 'invalid-rollover-period'],
    ['a validity', 'KSK', { dnskeySignatureValidity: 721 * hour }, 'invalid-signature-validity'],
  ] as const)('refuses %s', (_, keyType, changed, code) => {
    const key = { guid: guidOf(signed, keyType), ...changed };
    expect(problemOf(signed, change({ changedKeys: [key] }))).toMatchObject({ code });
  });

  it('revokes a standby KSK only where there is one (9117)', () => {
    const revoke = (world: World) =>
      problemOf(
        world,
        change({
          changedKeys: [
            { guid: descriptors(world).at(-1)?.guid ?? '', nextRolloverAction: 'revoke-standby' },
          ],
        }),
      );
    const world = aWorld([{ keyType: 'ZSK' }, { keyType: 'KSK' }]);
    expect(revoke(world)).toBeNull();
    // A key of an unsigned zone has no pairs yet.
    expect(revoke(after(unsigned, change({ addedKeys: [ksk] })))).toEqual({
      code: 'standby-key-not-present',
      parameters: { zone },
    });
  });

  it('refuses a key that the zone has not', () => {
    const guid = '00000000-0000-4000-8000-000000000000';
    const problem = { code: 'signing-key-unknown', parameters: { zone, guid } };
    expect(problemOf(signed, change({ changedKeys: [{ guid }] }))).toEqual(problem);
    expect(problemOf(unsigned, change({ removedKeys: [guid] }))).toEqual(problem);
  });
});

describe('removing a key', () => {
  it('of a signed zone is refused (9119)', () => {
    expect(problemOf(signed, change({ removedKeys: [guidOf(signed, 'KSK')] }))).toEqual({
      code: 'not-allowed-on-active-key',
      parameters: { zone },
    });
  });

  it('of an unsigned zone drops its private side from the directory', () => {
    const guid = guidOf(unsigned, 'KSK');
    const decision = run<'change-dnssec-properties'>(unsigned, change({ removedKeys: [guid] }));
    expect(decision.events.map(({ kind }) => kind)).toEqual(['key-removed']);
    const world = settled(decision.world);
    expect(descriptors(world, 'DC3')).toHaveLength(1);
    const dc3 = world.servers.DC3;
    const stored = dc3 && findZoneObject(world, dc3, zone)?.object.attributes.signingKeys.value;
    expect(stored).toHaveLength(2);
  });

  it('of an unsigned zone drops its private side from the certificate store', () => {
    const world = aWorld([{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }], false);
    const removed = after(world, change({ removedKeys: [guidOf(world, 'KSK')] }));
    expect(world.servers.DC1?.certificateStore).toHaveLength(2);
    expect(removed.servers.DC1?.certificateStore).toEqual([]);
  });
});
