import { describe, expect, it } from 'vitest';
import type { DnssecChanges } from '../../../shared/model/dnssec-changes';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { findZoneObject } from '../forest/replica';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { defaultDescriptor } from '../keys/default-descriptor';
import { aForest, after, made, run, settled, zone } from '../testing/worlds';
import { day, hour, ksk, zsk } from './change-dnssec-properties-test-worlds';
import { custom, defaults, ofZone, planOf, refusal, signing } from './sign-zone-parameters-test-worlds';
import { before, finished, keyIds, never } from './sign-zone-test-worlds';

const provider = 'Contoso HSM';
const pattern = 'pattern.contoso.com';
const inFile = 'fabrikam.com';
const patternSettings = { dsTtl: 60, signWithNsec3: false, parentHasSecureDelegation: true };

/** DC1 reaches a device, DC2 does not; DC1 has a signed zone in a file as well, and one in the directory. */
const world = made(
  aForest()
    .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC2: false } })
    .directoryZone(zone)
    .directoryZone(pattern, {
      signing: {
        keyMaster: 'DC1',
        settings: patternSettings,
        keys: [
          { keyType: 'KSK', algorithm: 13, keyLength: 256, rolloverPeriod: 100 * day },
          { keyType: 'ZSK', algorithm: 13, keyLength: 256, storeKeysInDirectory: false },
          { keyType: 'ZSK', keyStorageProvider: provider, storeKeysInDirectory: false },
          { keyType: 'ZSK', nextRolloverAction: 'retire' },
        ],
      },
    })
    .directoryZone('unsigned.contoso.com', { signing: { keyMaster: 'DC1', isSigned: false } })
    .fileZone('DC1', inFile, { signing: { settings: { dnskeyTtl: 120 } } })
    .fileZone('DC1', 'adatum.com'),
);

const descriptorsOf = (of: World, name = zone) => zoneCopy(of, 'DC1', name)?.descriptors ?? [];
const plain = (of: World, name = zone) =>
  descriptorsOf(of, name).map(({ keyType, algorithm, keyLength, storeKeysInDirectory }) => [
    keyType,
    algorithm,
    keyLength,
    storeKeysInDirectory,
  ]);

describe('default parameters', () => {
  it('reset settings and keys to what DNS Manager proposes', () => {
    const { settings, keys } = planOf(before, signing(defaults));
    expect(settings).toEqual(defaultSigningSettings);
    const common = { guid: expect.any(String) as string, activeKey: expect.any(String) as string };
    for (const [index, keyType] of (['KSK', 'ZSK'] as const).entries()) {
      const { rollover, ...proposal } = defaultDescriptor(keyType);
      expect(keys[index]).toMatchObject({ ...proposal, ...common });
      expect(rollover.nextRolloverTime).toBeNull();
    }
    expect(keys).toHaveLength(2);
  });

  it('give up the saved keys, and take their private sides out of the directory', () => {
    const decision = run<'sign-zone-with-parameters'>(before, signing(defaults));
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'zone-setting-changed',
      'key-removed',
      'key-removed',
      'key-added',
      'key-added',
      'zone-signed',
    ]);
    const server = decision.world.servers.DC1;
    const found = server && findZoneObject(decision.world, server, zone);
    expect(found?.object.attributes.signingKeys.value).toEqual([]);
  });
});

describe('custom parameters', () => {
  it('of a zone that was never signed are the default settings with the keys that were added', () => {
    const decision = run<'sign-zone-with-parameters'>(
      never,
      signing(
        custom({ addedKeys: [ksk, zsk], settings: { nsec3Iterations: 0, distributeTrustAnchors: true } }),
      ),
    );
    expect(decision.outcome).toMatchObject({
      value: {
        settings: { ...defaultSigningSettings, nsec3Iterations: 0, distributeTrustAnchors: true },
        keys: [{ keyType: 'KSK' }, { keyType: 'ZSK' }],
      },
    });
    expect(decision.actions).toHaveLength(4);
    const end = settled(finished(decision.world));
    expect(zoneCopy(end, 'DC3', zone)?.publishedKeys).toHaveLength(4);
  });

  it('keep saved keys with their pairs, beside added and without removed ones', () => {
    const saved = zoneCopy(before, 'DC1', zone)?.descriptors ?? [];
    const removedKeys = saved.filter(({ keyType }) => keyType === 'ZSK').map(({ guid }) => guid);
    const decision = run<'sign-zone-with-parameters'>(
      before,
      signing(custom({ removedKeys, addedKeys: [zsk] })),
    );
    expect(decision.actions).toHaveLength(2);
    const after = zoneCopy(decision.world, 'DC1', zone)?.descriptors ?? [];
    expect(after[0]).toEqual(saved[0]);
    expect(after.map(({ guid }) => guid)).not.toContain(removedKeys[0]);
    expect(keyIds(decision.world).slice(0, 2)).toEqual(keyIds(before).slice(0, 2));
    expect(decision.events.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'key-removed',
      'key-added',
      'zone-signed',
    ]);
  });

  it('change the periods of a saved key', () => {
    const [first] = zoneCopy(before, 'DC1', zone)?.descriptors ?? [];
    const changedKeys = [{ guid: first?.guid ?? '', rolloverPeriod: 100 * day }];
    const { keys } = planOf(before, signing(custom({ changedKeys })));
    expect(keys[0]).toMatchObject({ guid: first?.guid, rolloverPeriod: 100 * day });
  });

  it.each<readonly [string, Partial<DnssecChanges>, string]>([
    ['no key at all', {}, 'not-enough-signing-keys'],
    ['no ZSK', { addedKeys: [ksk] }, 'not-enough-signing-keys'],
    ['no KSK', { addedKeys: [zsk] }, 'not-enough-signing-keys'],
    ['four of a kind', { addedKeys: [ksk, zsk, zsk, zsk, zsk] }, 'too-many-signing-keys'],
    ['a length', { addedKeys: [ksk, { ...zsk, keyLength: 1000 }] }, 'invalid-key-size'],
    ['a validity', { addedKeys: [ksk, { ...zsk, dsSignatureValidity: hour }] }, 'invalid-signature-validity'],
    ['a setting', { addedKeys: [ksk, zsk], settings: { dsTtl: 700_000 } }, 'invalid-parameter'],
    ['iterations', { addedKeys: [ksk, zsk], settings: { nsec3Iterations: 151 } }, 'invalid-nsec3-iterations'],
    ['RSA/SHA-1', { addedKeys: [ksk, { ...zsk, algorithm: 5 }] }, 'nsec3-incompatible-with-rsa-sha1'],
    ['a key that is not there', { removedKeys: [zone] }, 'signing-key-unknown'],
  ])('are refused for %s', (_, changes, code) => {
    expect(refusal(world, signing(custom(changes)))).toMatchObject({ code });
  });

  it('are refused where the chosen server can not open the provider of a key (9112)', () => {
    const onDevice = { ...ksk, keyStorageProvider: provider, storeKeysInDirectory: false };
    const parameters = custom({ addedKeys: [onDevice, zsk] });
    expect(refusal(world, signing(parameters, 'DC1'))).toBeNull();
    expect(refusal(world, signing(parameters, 'DC2'))).toEqual({
      code: 'provider-not-accessible',
      parameters: { server: 'DC2', provider },
    });
  });
});

describe('parameters of another zone', () => {
  it('are its settings and new keys of its kinds, but for those that are about to go', () => {
    const { settings, keys } = planOf(world, signing(ofZone(pattern)));
    const own = { parentHasSecureDelegation: false };
    expect(settings).toEqual({ ...zoneCopy(world, 'DC1', pattern)?.settings, ...own });
    expect(settings.dsTtl).toBe(60);
    const source = descriptorsOf(world, pattern);
    expect(
      keys.map(({ keyType, algorithm, rolloverPeriod }) => [keyType, algorithm, rolloverPeriod]),
    ).toEqual(
      source
        .slice(0, 3)
        .map(({ keyType, algorithm, rolloverPeriod }) => [keyType, algorithm, rolloverPeriod]),
    );
    const taken = new Set(source.flatMap(({ guid, activeKey }) => [guid, activeKey]));
    expect(keys.some(({ guid, activeKey }) => taken.has(guid) || taken.has(activeKey))).toBe(false);
  });

  it('leave the private keys where the pattern’s are kept', () => {
    const end = finished(after(world, signing(ofZone(pattern))));
    const keptIn = descriptorsOf(end).map(({ activeKey }) => end.keys[activeKey ?? '']?.storage.kind);
    expect(keptIn).toEqual(['directory', 'certificate-store', 'device']);
  });

  it('of a zone in a file put the keys of a zone in the directory there, and the other way round', () => {
    expect(plain(world, inFile).map(([, , , inDirectory]) => inDirectory)).toEqual([false, false]);
    const inDirectory = after(world, signing(ofZone(inFile)));
    expect(plain(inDirectory)).toEqual([
      ['KSK', 8, 2048, true],
      ['ZSK', 8, 1024, true],
    ]);
    const ofDirectory = after(world, signing(ofZone(pattern), 'DC1', 'adatum.com'));
    expect(plain(ofDirectory, 'adatum.com').map(([, , , stored]) => stored)).toEqual([false, false, false]);
  });

  it('need the providers of its keys on the chosen server (9112)', () => {
    expect(refusal(world, signing(ofZone(pattern), 'DC2'))).toEqual({
      code: 'provider-not-accessible',
      parameters: { server: 'DC2', provider },
    });
  });

  it('take the name in any case, with a dot at the end or without', () => {
    expect(refusal(world, signing(ofZone('PATTERN.contoso.com.')))).toBeNull();
  });

  it.each([
    ['that is not signed', 'unsigned.contoso.com', 'DC1'],
    ['that there is not', 'nowhere.example', 'DC1'],
    ['that the chosen server has not', inFile, 'DC2'],
    ['that is the zone itself', zone, 'DC1'],
  ])('are refused of a zone %s', (_, name, server) => {
    expect(refusal(world, signing(ofZone(name), server))).toEqual({
      code: 'source-zone-not-signed',
      parameters: { server, zone: name },
    });
  });

  it('leave the pattern as it is', () => {
    const end = after(world, signing(ofZone(pattern)));
    expect(zoneCopy(end, 'DC1', pattern)).toEqual(zoneCopy(world, 'DC1', pattern));
  });
});
