import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  aSignedZone,
  aZoneWithLocalKeys,
  after,
  completion,
  completionsOf,
  made,
  seizeBy,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { keySetSigners } from './desired-key-set';
import { rewritten, setOn, settingsOn, signedOn, withKeys } from './signature-test-worlds';

const world = aSignedZone();
const all = ['DC1', 'DC2', 'DC3', 'RODC1'];

/** The same in the world after a change: who wrote the set that a server knows. */
function writerOn(of: World, server: string): string | undefined {
  const found = Object.values(of.replicas[server]?.[of.forest.partitions.domainDns] ?? {}).find(
    (object) => object.kind === 'zone' && object.name === zone,
  );
  return found?.kind === 'zone' ? found.attributes.dnskeySet.stamp.origin : undefined;
}

describe('the first DNSKEY set', () => {
  it('of a forest’s zones is in every replica at once, and nothing has to travel', () => {
    expect(all.map((server) => setOn(world, server))).toEqual(all.map(() => setOn(world, 'DC1')));
    expect(world.deliveries).toEqual([]);
  });

  it('comes when the last key is made, not before', () => {
    const { world: ordered } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const [last, ...others] = completionsOf(ordered);
    const nearly = after(ordered, ...others);
    expect(zoneCopy(nearly, 'DC1', zone)?.dnskeySet).toBeNull();
    expect(signedOn(nearly, all)).toEqual([false, false, false, false]);
    if (last === undefined) throw new Error('no key');
    expect(signedOn(after(nearly, last), all)).toEqual([true, true, true, true]);
  });

  it('of a forest’s zones is there, whether its Key Master runs or not', () => {
    const { world: built } = aForest()
      .domainController('DC4', { running: false })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } })
      .build();
    const begun = after(built, ...completionsOf(built));
    expect(setOn(begun, 'DC1')).toEqual(setOn(begun, 'DC4'));
    expect(signedOn(begun, ['DC1', 'DC4'])).toEqual([true, true]);
  });

  it('of a zone that somebody signs travels like everything else', () => {
    const never = made(aForest().directoryZone(zone));
    const ordered = after(never, { kind: 'sign-zone', server: 'DC2', zone, act: 'sign-with-defaults' });
    const signed = after(ordered, ...completionsOf(ordered));
    expect(signedOn(signed, all)).toEqual([false, true, false, false]);
    expect(zoneCopy(signed, 'DC1', zone)?.dnskeySet ?? null).toBeNull();
    const arrived = settled(signed);
    expect(all.map((server) => setOn(arrived, server))).toEqual(all.map(() => setOn(signed, 'DC2')));
  });
});

describe('the DNSKEY set', () => {
  it('is written by the Key Master only', () => {
    const asked = withKeys(world, 'DC2', (each) => ({ ...each, standbyKey: null }));
    expect(setOn(asked, 'DC2')).toBe(setOn(world, 'DC2'));
    expect(writerOn(settled(asked), 'DC3')).toBe('DC1');
    expect(setOn(settled(asked), 'DC3').keys).toHaveLength(3);
  });

  it('is written at once when the descriptors ask for other keys', () => {
    const asked = withKeys(world, 'DC1', (each) => ({ ...each, standbyKey: null }));
    expect(setOn(asked, 'DC1').keys).toHaveLength(3);
    expect(setOn(asked, 'DC2').keys).toHaveLength(4);
    expect(setOn(settled(asked), 'DC2')).toEqual(setOn(asked, 'DC1'));
  });

  it('is written at once when keys change their roles', () => {
    const swapped = withKeys(world, 'DC1', (each) =>
      each.keyType === 'KSK' ? each : { ...each, activeKey: each.nextKey, nextKey: each.activeKey },
    );
    expect(setOn(swapped, 'DC1').keys.map(({ signs }) => signs)).toEqual([
      'keys',
      'keys',
      'records',
      'nothing',
    ]);
    expect(setOn(swapped, 'DC1').keys).not.toEqual(setOn(world, 'DC1').keys);
  });

  it('is written at once with another TTL, 0 standing for that of the SOA', () => {
    const settings = settingsOn(world, 'DC1');
    const longer = rewritten(world, 'DC1', { settings: { ...settings, dnskeyTtl: 7200 } });
    expect(setOn(longer, 'DC1').ttl).toBe(7200);
    expect(setOn(rewritten(longer, 'DC1', { settings: { ...settings, dnskeyTtl: 0 } }), 'DC1').ttl).toBe(
      3600,
    );
  });

  it('goes with a new salt when the settings ask for another one', () => {
    const settings = settingsOn(world, 'DC1');
    const asked = rewritten(world, 'DC1', { settings: { ...settings, nsec3RandomSaltLength: 4 } });
    expect(zoneCopy(world, 'DC1', zone)?.nsec3Salt).toHaveLength(16);
    expect(zoneCopy(asked, 'DC1', zone)?.nsec3Salt).toHaveLength(8);
    expect(zoneCopy(settled(asked), 'DC3', zone)?.nsec3Salt).toBe(zoneCopy(asked, 'DC1', zone)?.nsec3Salt);
  });

  it('stays as it is while a key that takes over is being made', () => {
    const seized = after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'));
    const ordered = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
    expect(setOn(ordered, 'DC2')).toBe(setOn(seized, 'DC2'));
    const [first] = completionsOf(ordered);
    if (first === undefined) throw new Error('no key');
    expect(setOn(after(ordered, first), 'DC2')).toBe(setOn(seized, 'DC2'));
    const signed = after(ordered, ...completionsOf(ordered));
    expect(keySetSigners(setOn(signed, 'DC2').keys)).not.toEqual(keySetSigners(setOn(seized, 'DC2').keys));
  });

  it('stays as it is while the Key Master can not use a key that signs it', () => {
    const seized = after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'));
    const asked = withKeys(seized, 'DC2', (each) => ({ ...each, nextKey: null }));
    expect(setOn(asked, 'DC2')).toBe(setOn(seized, 'DC2'));
  });

  it('is caught up with as soon as the Key Master can use its keys again', () => {
    const provider = 'Lab HSM';
    const onDevice = made(
      aForest()
        .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC2: false } })
        .directoryZone(zone, {
          signing: {
            keyMaster: 'DC1',
            keys: [
              { keyType: 'KSK', keyStorageProvider: provider, storeKeysInDirectory: false },
              { keyType: 'ZSK' },
            ],
          },
        }),
    );
    const seized = after(switched(onDevice, 'DC1', false), seizeWithoutKeysBy('DC2'));
    const asked = withKeys(seized, 'DC2', (each) => ({ ...each, nextKey: null }));
    expect(setOn(asked, 'DC2').keys).toHaveLength(4);
    const plugged = after(asked, { kind: 'connect-device', device: 'HSM1', server: 'DC2', connected: true });
    expect(setOn(plugged, 'DC2').keys).toHaveLength(3);
  });

  it('is left alone by a move', () => {
    expect(setOn(after(world, transferTo('DC2')), 'DC2')).toBe(setOn(world, 'DC2'));
    expect(setOn(after(switched(world, 'DC1', false), seizeBy('DC2')), 'DC2')).toBe(setOn(world, 'DC2'));
  });

  it('of a file-backed zone is in its file', () => {
    const file = made(aForest().fileZone('DC1', 'file.contoso.com', { signing: {} }));
    const local = file.servers.DC1?.localZones['file.contoso.com'];
    expect(local).toMatchObject({ kind: 'file', dnskeySet: { ttl: 3600, signedAt: file.time } });
    expect(signedOn(file, ['DC1'], 'file.contoso.com')).toEqual([true]);
  });

  it('is not written where zones of the directory are not signed (EnableOnlineSigning)', () => {
    const { world: built } = aForest()
      .domainController('DC4', { onlineSigning: false })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } })
      .build();
    const finished = Object.keys(built.keys).reduce((next, keyId) => after(next, completion(keyId)), built);
    expect(zoneCopy(finished, 'DC4', zone)?.dnskeySet).toBeNull();
  });
});
