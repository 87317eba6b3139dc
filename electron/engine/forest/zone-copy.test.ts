import { describe, expect, it } from 'vitest';
import { aForest, after, later, made, switched, zone } from '../testing/worlds';
import { findServer } from './lookup';
import { stamped } from './merge';
import { findZoneObject } from './replica';
import { writeObject } from './replication';
import { contentOf, zoneCopy, zonesOn } from './zone-copy';

const signed = { signing: { keyMaster: 'DC1' } };
const world = made(
  aForest()
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone(zone, signed)
    .directoryZone('plain.contoso.com')
    .directoryZone('2.0.192.in-addr.arpa', { partition: 'forest' })
    .fileZone('DNS1', 'fabrikam.com', { signing: {} })
    .fileZone('DNS1', 'adatum.com')
    .secondaryZone('DNS1', zone, { master: 'DC1' })
    .secondaryZone('DC2', 'fabrikam.com', { master: 'DNS1' }),
);

describe('a server’s copy of a zone', () => {
  it('is a writable primary on a domain controller', () => {
    expect(zoneCopy(world, 'DC2', zone)).toMatchObject({
      server: 'DC2',
      name: zone,
      type: 'ad-integrated-primary',
      storage: { kind: 'directory' },
      isReadOnly: false,
      isSigned: true,
      isKeyMaster: false,
      keyMaster: 'DC1.contoso.com',
    });
  });

  it('is found whatever the case of server and zone', () => {
    expect(zoneCopy(world, 'dc1', 'SECURE.Contoso.COM')).toEqual(zoneCopy(world, 'DC1', zone));
  });

  it('is a read-only secondary of a signed zone on a read-only domain controller', () => {
    expect(zoneCopy(world, 'RODC1', zone)).toMatchObject({ type: 'secondary', isReadOnly: true });
    expect(zoneCopy(world, 'RODC1', 'plain.contoso.com')).toMatchObject({
      type: 'ad-integrated-primary',
      isReadOnly: true,
    });
  });

  it('is unsigned and knows no Key Master on Windows Server 2008 R2', () => {
    expect(zoneCopy(world, 'OLD1', zone)).toMatchObject({
      type: 'ad-integrated-primary',
      isSigned: false,
      publishedKeys: [],
      descriptors: [],
      keyMaster: null,
    });
  });

  it('is its own Key Master’s in a file', () => {
    expect(zoneCopy(world, 'DNS1', 'fabrikam.com')).toMatchObject({
      type: 'standard-primary',
      storage: { kind: 'file' },
      isKeyMaster: true,
      keyMaster: 'DNS1.contoso.com',
    });
    expect(zoneCopy(world, 'DNS1', 'adatum.com')).toMatchObject({ isKeyMaster: false, keyMaster: null });
  });

  it('comes by transfer on a secondary, DNSKEY set included', () => {
    const primary = zoneCopy(world, 'DC1', zone);
    const secondary = zoneCopy(world, 'DNS1', zone);
    expect(secondary).toMatchObject({ type: 'secondary', isReadOnly: true, settings: null });
    expect(secondary?.content).toBe(primary?.content);
    expect(secondary?.publishedKeys).toEqual(primary?.publishedKeys);
    expect(secondary?.dnskeyTtl).toBe(3600);
  });

  it('publishes active and standby KSKs and active and next ZSKs', () => {
    const copy = zoneCopy(world, 'DC1', zone);
    const [ksk, zsk] = copy?.descriptors ?? [];
    expect(copy?.publishedKeys.map(({ id }) => id)).toEqual([
      ksk?.activeKey,
      ksk?.standbyKey,
      zsk?.activeKey,
      zsk?.nextKey,
    ]);
  });

  it('publishes only keys that are made', () => {
    const { world: begun, actions } = aForest().directoryZone(zone, signed).build();
    expect(zoneCopy(begun, 'DC1', zone)?.publishedKeys).toEqual([]);
    const [first] = actions;
    if (first?.kind !== 'generate-key') throw new Error('no key was ordered');
    const one = after(begun, {
      kind: 'complete-key-generation',
      keyId: first.keyId,
      publicKey: 'AwEAAQ==',
    });
    expect(zoneCopy(one, 'DC1', zone)?.publishedKeys.map(({ id }) => id)).toEqual([first.keyId]);
  });

  it('publishes nothing while the zone is not signed, and keeps its keys', () => {
    const before = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', isSigned: false } }));
    const copy = zoneCopy(before, 'DC1', zone);
    expect(copy?.publishedKeys).toEqual([]);
    expect(copy?.descriptors).toHaveLength(2);
  });

  it('takes the zone’s own TTL for the DNSKEY set when the setting is 0', () => {
    const settings = { dnskeyTtl: 0 };
    const world0 = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', settings } }));
    expect(zoneCopy(world0, 'DC1', zone)?.dnskeyTtl).toBe(3600);
  });

  it('is none on a server without a replica of the partition', () => {
    const partition = 'DC=Secrets,DC=contoso,DC=com';
    const scoped = aForest()
      .partition(partition, ['DC1', 'DC2'])
      .directoryZone(zone, { partition, ...signed })
      .build().world;
    expect(zoneCopy(scoped, 'DC2', zone)).not.toBeNull();
    expect(zoneCopy(scoped, 'DC3', zone)).toBeNull();
  });

  it.each(['constructor', '__proto__', 'toString'])('is none for the name %s', (name) => {
    expect(zoneCopy(world, 'DNS1', name)).toBeNull();
    expect(zoneCopy(world, name, zone)).toBeNull();
  });
});

describe('a secondary', () => {
  const { world: begun, actions } = aForest()
    .standAloneServer('DNS1')
    .directoryZone(zone, signed)
    .secondaryZone('DNS1', zone, { master: 'DC1' })
    .build();
  const [first] = actions;
  const keyId = first?.kind === 'generate-key' ? first.keyId : '';
  const make = { kind: 'complete-key-generation', keyId, publicKey: 'AwEAAQ==' } as const;

  it('has a change as soon as its master has it', () => {
    expect(zoneCopy(after(begun, make), 'DNS1', zone)?.publishedKeys).toHaveLength(1);
  });

  it('is transferred when its master learns of a change, not when somebody looks', () => {
    const remote = aForest()
      .standAloneServer('DNS1')
      .directoryZone(zone, signed)
      .secondaryZone('DNS1', zone, { master: 'DC3' })
      .build().world;
    const dc1 = findServer(remote, 'DC1');
    const found = dc1 && findZoneObject(remote, dc1, zone);
    if (!found) throw new Error('no zone');
    const { object, dn, partition } = found;
    const isSigned = stamped(false, remote.time, 'DC1', object.attributes.isSigned);
    const unsigned = { ...object, attributes: { ...object.attributes, isSigned } };
    const late = later(writeObject(remote, { server: 'DC1', partition }, dn, unsigned), 7200);
    expect(findServer(late, 'DNS1')?.localZones[zone]).toMatchObject({
      isSigned: false,
      transferredAt: remote.time + 915_000,
    });
  });

  it('keeps its last transfer while its master is off, and catches up afterwards', () => {
    const off = after(switched(begun, 'DC1', false), make);
    expect(zoneCopy(off, 'DNS1', zone)?.publishedKeys).toEqual([]);
    expect(zoneCopy(switched(off, 'DC1', true), 'DNS1', zone)?.publishedKeys).toHaveLength(1);
  });

  it('keeps its last transfer while it is off itself', () => {
    const off = after(switched(begun, 'DNS1', false), make);
    expect(zoneCopy(off, 'DNS1', zone)?.publishedKeys).toEqual([]);
    expect(zoneCopy(switched(off, 'DNS1', true), 'DNS1', zone)?.publishedKeys).toHaveLength(1);
  });
});

describe('the zones of a server', () => {
  it('are those of its partitions and its own, by name', () => {
    expect(zonesOn(world, 'DNS1').map(({ name }) => name)).toEqual(['adatum.com', 'fabrikam.com', zone]);
    expect(zonesOn(world, 'DC2').map(({ name }) => name)).toEqual([
      '2.0.192.in-addr.arpa',
      'fabrikam.com',
      'plain.contoso.com',
      zone,
    ]);
  });

  it('share their records with every other copy', () => {
    const copy = zoneCopy(world, 'DC1', zone);
    expect(copy && contentOf(world, copy.contentId)).toBe(zoneCopy(world, 'DC3', zone)?.content);
  });
});
