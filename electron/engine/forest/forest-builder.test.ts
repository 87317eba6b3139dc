import { describe, expect, it } from 'vitest';
import { decide } from '../decide';
import { nextNews } from '../next-due';
import { aForest, zone } from '../testing/worlds';
import { buildForest } from './forest-builder';
import { zoneCopy } from './zone-copy';

const signed = { signing: { keyMaster: 'DC1' } };

describe('a new forest', () => {
  it('has replicated everything and waits for nothing', () => {
    const { world } = aForest().directoryZone(zone, signed).build();
    expect(world.deliveries).toEqual([]);
    expect(nextNews(world)).toBeNull();
    expect(world.revision).toBe(0);
    for (const server of ['DC1', 'DC2', 'DC3', 'RODC1']) {
      expect(zoneCopy(world, server, zone)?.keyMaster).toBe('DC1.contoso.com');
    }
  });

  it('orders every key pair: two for each descriptor', () => {
    const { world, actions } = aForest()
      .directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          keys: [
            { keyType: 'KSK', algorithm: 14 },
            { keyType: 'ZSK', keyLength: 2048 },
          ],
        },
      })
      .build();
    expect(actions.map(({ kind, ...action }) => ({ kind, ...action, keyId: null }))).toEqual([
      { kind: 'generate-key', keyId: null, algorithm: 14, keyLength: 384 },
      { kind: 'generate-key', keyId: null, algorithm: 14, keyLength: 384 },
      { kind: 'generate-key', keyId: null, algorithm: 8, keyLength: 2048 },
      { kind: 'generate-key', keyId: null, algorithm: 8, keyLength: 2048 },
    ]);
    expect(
      Object.values(world.keys).every(({ publicKey, maker }) => publicKey === null && maker === 'DC1'),
    ).toBe(true);
  });

  it('proposes the keys and settings that DNS Manager proposes', () => {
    const copy = zoneCopy(aForest().directoryZone(zone, signed).build().world, 'DC1', zone);
    expect(copy?.descriptors).toMatchObject([
      {
        keyType: 'KSK',
        algorithm: 8,
        keyLength: 2048,
        storeKeysInDirectory: true,
        rolloverPeriod: 755 * 86400,
      },
      {
        keyType: 'ZSK',
        algorithm: 8,
        keyLength: 1024,
        storeKeysInDirectory: true,
        rolloverPeriod: 90 * 86400,
      },
    ]);
    expect(copy?.settings).toMatchObject({ signWithNsec3: true, nsec3Iterations: 50 });
  });

  it('is built twice alike from one seed, and differently from another', () => {
    const build = (seed: number) =>
      buildForest({ seed }).domainController('DC1').directoryZone(zone, signed).build();
    expect(build(1)).toEqual(build(1));
    expect(Object.keys(build(1).world.keys)).not.toEqual(Object.keys(build(2).world.keys));
  });

  it('may prepare an unsigned zone for signing with a Key Master', () => {
    const { world } = aForest().directoryZone(zone, { keyMaster: 'DC2' }).build();
    expect(zoneCopy(world, 'DC1', zone)).toMatchObject({ isSigned: false, keyMaster: 'DC2.contoso.com' });
    expect(zoneCopy(world, 'DC2', zone)?.isKeyMaster).toBe(true);
  });

  it('may begin with servers that are off', () => {
    const { world } = aForest()
      .domainController('DC4', { running: false })
      .standAloneServer('DNS1', { running: false })
      .directoryZone(zone, signed)
      .secondaryZone('DNS1', zone, { master: 'DC1' })
      .build();
    expect(world.servers.DC4?.running).toBe(false);
    expect(world.servers.DNS1?.running).toBe(false);
    expect(zoneCopy(world, 'DNS1', zone)?.isSigned).toBe(true);
  });

  it('survives being written and read as JSON', () => {
    const { world } = aForest().directoryZone(zone, signed).build();
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });

  it.each([
    ['an unknown site', () => aForest().domainController('DC9', { site: 'Nowhere' })],
    ['a link to an unknown site', () => aForest().siteLink({ sites: ['Branch', 'Nowhere'], interval: 1 })],
    ['a server twice', () => aForest().domainController('DC1')],
    ['a site twice', () => aForest().site('Branch')],
    ['a lower-case server', () => aForest().domainController('dc9')],
    ['an unknown partition', () => aForest().directoryZone(zone, { partition: 'DC=X' })],
    ['a zone twice', () => aForest().directoryZone(zone).directoryZone(zone.toUpperCase())],
    ['an unknown Key Master', () => aForest().directoryZone(zone, { signing: { keyMaster: 'DC9' } })],
    ['a read-only Key Master', () => aForest().directoryZone(zone, { signing: { keyMaster: 'RODC1' } })],
    [
      'a secondary of nothing',
      () => aForest().standAloneServer('DNS1').secondaryZone('DNS1', zone, { master: 'DC1' }),
    ],
    ['a file of an unknown server', () => aForest().fileZone('DNS9', zone)],
    [
      'a stand-alone server in a partition',
      () => aForest().standAloneServer('DNS1').partition('DC=X', ['DNS1']),
    ],
    ['no domain controller', () => buildForest().standAloneServer('DNS1').build()],
    [
      'sites without a link',
      () => aForest().site('Island').domainController('DC9', { site: 'Island' }).build(),
    ],
  ])('refuses to be built with %s', (_, build) => {
    expect(build).toThrow();
  });

  it('of 10,000 zones moves a role without copying them', () => {
    const builder = aForest();
    for (let index = 0; index < 10_000; index += 1) builder.directoryZone(`z${index}.contoso.com`);
    const { world } = builder.directoryZone(zone, { signing: { keyMaster: 'DC1', keys: [] } }).build();
    const { world: moved } = decide<'move-key-master'>(world, {
      kind: 'move-key-master',
      zone,
      target: 'DC2',
      mode: 'transfer',
    });
    const { domainDns } = world.forest.partitions;
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(moved.replicas[server]?.[domainDns]).toBe(world.replicas[server]?.[domainDns]);
    }
    expect(moved.contents).toBe(world.contents);
  });

  it('keeps the keys of a device’s provider on the device, and none of them in the directory', () => {
    const device = { name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC3: false } };
    const { world } = aForest()
      .device(device)
      .directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          keys: [{ keyType: 'KSK', keyStorageProvider: 'Contoso HSM' }, { keyType: 'ZSK' }],
        },
      })
      .build();
    expect(world.devices).toEqual({ HSM1: device });
    expect(Object.values(world.keys).map(({ storage }) => storage)).toEqual([
      { kind: 'device', device: 'HSM1' },
      { kind: 'device', device: 'HSM1' },
      { kind: 'directory' },
      { kind: 'directory' },
    ]);
    expect(world.servers.DC1?.certificateStore).toEqual([]);
  });

  it('has no two devices of one name or one provider, and none at a server that is not there', () => {
    const device = { name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: {} };
    const builder = aForest().device(device);
    expect(() => builder.device({ ...device, keyStorageProvider: 'Other' })).toThrow('HSM1');
    expect(() => builder.device({ ...device, name: 'HSM2' })).toThrow('Contoso HSM');
    expect(() => builder.device({ name: 'HSM3', keyStorageProvider: 'x', servers: { DC9: true } })).toThrow(
      'DC9',
    );
  });
});
