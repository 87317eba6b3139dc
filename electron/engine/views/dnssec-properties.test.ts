import { describe, expect, it } from 'vitest';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { World } from '../forest/world';
import { aForest, after, made, switched, transferTo, zone } from '../testing/worlds';
import { dnssecProperties } from './dnssec-properties';

const builder = aForest()
  .domainController('DC4', { rights: { manage: false } })
  .standAloneServer('DNS1')
  .directoryZone(zone, {
    signing: {
      keyMaster: 'DC1',
      settings: { nsec3Iterations: 20 },
      keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
    },
  })
  .directoryZone('before.contoso.com', { signing: { keyMaster: 'DC1', isSigned: false } })
  .directoryZone('never.contoso.com')
  .fileZone('DNS1', 'fabrikam.com', { signing: {} })
  .secondaryZone('DNS1', zone, { master: 'DC1' });
const world = made(builder);

function properties(of: World, server: string, name = zone): DnssecProperties {
  const outcome = dnssecProperties(of, server, name);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('the DNSSEC properties of a zone', () => {
  it('are those of the zone, wherever they are opened', () => {
    expect(properties(world, 'dc2', 'Secure.contoso.com')).toMatchObject({
      zone,
      server: 'DC2',
      zoneType: 'ad-integrated-primary',
      signed: true,
      keyMaster: 'DC1.contoso.com',
      keyMasterOnline: true,
      keyMasterIsDomainController: true,
      moveRestriction: null,
      settings: { nsec3Iterations: 20 },
    });
  });

  it('show each key with slot, key tag and custody', () => {
    const { keySigningKeys, zoneSigningKeys } = properties(world, 'DC2');
    expect(keySigningKeys[0]?.keys.map(({ slot, custody }) => ({ slot, custody }))).toEqual([
      { slot: 'active', custody: { kind: 'certificate-store', server: 'DC1' } },
      { slot: 'standby', custody: { kind: 'certificate-store', server: 'DC1' } },
    ]);
    expect(zoneSigningKeys[0]?.keys.map(({ slot, custody }) => ({ slot, custody }))).toEqual([
      { slot: 'active', custody: { kind: 'directory' } },
      { slot: 'next', custody: { kind: 'directory' } },
    ]);
    for (const { keys } of [...keySigningKeys, ...zoneSigningKeys]) {
      for (const { keyTag } of keys) expect(keyTag).toBeTypeOf('number');
    }
  });

  it('show keys that are still being made as pending, without key tag', () => {
    const { keySigningKeys } = properties(builder.build().world, 'DC1');
    expect(keySigningKeys[0]?.keys).toMatchObject([
      { keyTag: null, custody: { kind: 'pending' } },
      { keyTag: null, custody: { kind: 'pending' } },
    ]);
  });

  it('come from the local server while the Key Master is off line, and the role can not be moved', () => {
    expect(properties(switched(world, 'DC1', false), 'DC2')).toMatchObject({
      keyMaster: 'DC1.contoso.com',
      keyMasterOnline: false,
      moveRestriction: 'key-master-offline',
      settings: { nsec3Iterations: 20 },
    });
  });

  it('name the Key Master that the local server believes in', () => {
    const before = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1' } }));
    const moved = after(before, transferTo('DC2'));
    expect(properties(moved, 'DC1').keyMaster).toBe('DC2.contoso.com');
    expect(properties(moved, 'DC3').keyMaster).toBe('DC1.contoso.com');
  });

  it('of a zone in a file can not move the role, and warn that the Key Master is no domain controller', () => {
    expect(properties(world, 'DNS1', 'fabrikam.com')).toMatchObject({
      zoneType: 'standard-primary',
      keyMaster: 'DNS1.contoso.com',
      keyMasterOnline: true,
      keyMasterIsDomainController: false,
      moveRestriction: 'file-backed',
    });
  });

  it('of an unsigned zone name the Key Master it had, and nobody where there never was one', () => {
    expect(properties(world, 'DC2', 'before.contoso.com')).toMatchObject({
      signed: false,
      keyMaster: 'DC1.contoso.com',
    });
    expect(properties(world, 'DC2', 'never.contoso.com')).toMatchObject({
      signed: false,
      keyMaster: null,
      keyMasterOnline: false,
      moveRestriction: null,
      keySigningKeys: [],
    });
  });

  it.each([
    ['on a secondary', 'DNS1', zone, 'zone-type-not-allowed'],
    ['of a signed zone on a read-only domain controller', 'RODC1', zone, 'zone-type-not-allowed'],
    [
      'of an unsigned zone on a read-only domain controller',
      'RODC1',
      'never.contoso.com',
      'not-allowed-on-read-only-dc',
    ],
    ['of a zone the server does not have', 'DC1', 'nowhere.com', 'zone-does-not-exist'],
    ['without rights on the server', 'DC4', zone, 'access-denied'],
    ['on an unknown server', 'DC9', zone, 'server-unknown'],
  ])('are refused %s', (_, server, name, code) => {
    expect(dnssecProperties(world, server, name)).toMatchObject({ kind: 'refused', problem: { code } });
  });
});
