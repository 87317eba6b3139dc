import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { aForest, after, completionsOf, made, seizeWithoutKeysBy, switched } from '../testing/worlds';
import { day, hour, setOn, until } from './signature-test-worlds';

/*
 * Where all servers run and reach the keys, nothing that is served ever runs out, however far time is moved: looked at
 * after every single thing that happens by itself.
 */

const provider = 'Lab HSM';

/** Two sites, all kinds of custody and of copies, short and long validities, keys that roll by themselves. */
function aBusyForest(): World {
  const week = (7 * day) / 1000;
  return made(
    aForest()
      .standAloneServer('DNS1')
      .standAloneServer('DNS2')
      .device({
        name: 'HSM1',
        keyStorageProvider: provider,
        servers: { DC1: true, DC2: true, DC3: true, RODC1: false },
      })
      .directoryZone('plain.contoso.com', { signing: { keyMaster: 'DC1' } })
      .directoryZone('busy.contoso.com', {
        signing: {
          keyMaster: 'DC2',
          settings: { signWithNsec3: false, dnskeyTtl: 300 },
          keys: [
            { keyType: 'KSK', rolloverPeriod: 5 * week, algorithm: 13, keyLength: 256 },
            { keyType: 'ZSK', rolloverPeriod: 3 * week, algorithm: 13, keyLength: 256 },
            { keyType: 'ZSK', standardSignatureValidity: 86_400, dsSignatureValidity: 172_800 },
            { keyType: 'KSK', dnskeySignatureValidity: 86_400 },
          ],
        },
      })
      .directoryZone('device.contoso.com', {
        signing: {
          keyMaster: 'DC3',
          keys: [
            { keyType: 'KSK', keyStorageProvider: provider, storeKeysInDirectory: false },
            { keyType: 'ZSK', keyStorageProvider: provider, storeKeysInDirectory: false },
          ],
        },
      })
      .fileZone('DNS1', 'file.contoso.com', { signing: {} })
      .secondaryZone('DNS2', 'file.contoso.com', { master: 'DNS1' })
      .secondaryZone('DNS2', 'plain.contoso.com', { master: 'RODC1' }),
  );
}

const forest = aBusyForest();

/** Copies that serve something that has run out, or that are signed and serve no signatures. */
function runOut(world: World): readonly string[] {
  return Object.keys(world.servers).flatMap((server) =>
    zonesOn(world, server).flatMap(({ name, isSigned, signatures }) => {
      if (!isSigned) return [];
      const ends = signatures && [
        signatures.recordExpiration,
        signatures.dsExpiration,
        signatures.dnskeySet.expiration,
      ];
      return ends !== null && Math.min(...ends) > world.time ? [] : [`${name} on ${server} at ${world.time}`];
    }),
  );
}

describe('with all servers up and keys in reach', () => {
  it('no signature runs out in two years, and everything is renewed many times', () => {
    const found: string[] = [];
    let looks = 0;
    const end = until(forest, forest.time + 2 * 365 * day, (world) => {
      looks += 1;
      found.push(...runOut(world));
    });
    expect(found).toEqual([]);
    expect(looks).toBeGreaterThan(1000);
    expect(setOn(end, 'DC2', 'busy.contoso.com').keys).not.toEqual(
      setOn(forest, 'DC2', 'busy.contoso.com').keys,
    );
  }, 120_000);

  it('no signature has run out when time was moved, whatever the spans were', () => {
    const spans = fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(spans, (hours) => {
        let world = forest;
        for (const each of hours) {
          world = after(world, { kind: 'advance', to: world.time + each * hour }, ...completionsOf(world));
          world = after(world, ...completionsOf(world));
          if (runOut(world).length > 0) return false;
        }
        return true;
      }),
      { numRuns: 15, seed: 2025 },
    );
  }, 120_000);
});

describe('after a seizure without keys', () => {
  const keys = [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }] as const;
  const name = 'seized.contoso.com';
  const local = made(aForest().directoryZone(name, { signing: { keyMaster: 'DC1', keys } }));
  const seized = after(switched(local, 'DC1', false), seizeWithoutKeysBy('DC2', name));
  const endOn = (world: World): number => setOn(world, 'DC2', name).expiration;

  it('the DNSKEY set’s expiration never grows, until the role is handed back', () => {
    let grown = 0;
    const late = until(seized, seized.time + 100 * day, (world) => {
      if (endOn(world) > endOn(seized)) grown += 1;
    });
    expect(grown).toBe(0);
    const back = switched(late, 'DC1', true);
    expect(endOn(until(back, back.time + day))).toBe(endOn(seized));
    const handed = after(until(back, back.time + day), {
      kind: 'move-key-master',
      zone: name,
      target: 'DC1',
      mode: 'transfer',
    });
    expect(endOn(until(handed, handed.time + hour))).toBeGreaterThan(handed.time);
  });

  it('the DNSKEY set’s expiration never grows, until the zone is re-signed with new keys', () => {
    const late = until(seized, seized.time + 20 * day);
    const ordered = after(late, { kind: 'sign-zone', server: 'DC2', zone: name, act: 're-sign' });
    expect(endOn(ordered)).toBe(endOn(seized));
    const resigned = until(ordered, ordered.time + hour);
    expect(endOn(resigned)).toBeGreaterThan(resigned.time);
    expect(setOn(resigned, 'DC3', name)).toEqual(setOn(resigned, 'DC2', name));
  });
});
