import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { aForest, after, branchLink, made, switched, zone } from '../testing/worlds';
import type { World } from '../forest/world';
import { signingStart } from './signing-start';

const provider = 'Contoso HSM';

const world = made(
  aForest()
    .standAloneServer('DNS1')
    .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC2: false } })
    .directoryZone(zone)
    .directoryZone('once.contoso.com', {
      signing: {
        keyMaster: 'DC1',
        isSigned: false,
        settings: { dsTtl: 60 },
        keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
      },
    })
    .directoryZone('signed.contoso.com', { signing: { keyMaster: 'DC2' } })
    .fileZone('DC1', 'fabrikam.com', { signing: {} })
    .fileZone('DNS1', 'adatum.com')
    .secondaryZone('DNS1', 'signed.contoso.com', { master: 'DC1' }),
);

function startOf(of: World, name = zone, server = 'DC1', keyMaster: string | null = null) {
  const outcome = signingStart(of, server, name, keyMaster);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function problemOf(of: World, name: string, server = 'DC1', keyMaster: string | null = null) {
  const outcome = signingStart(of, server, name, keyMaster);
  return outcome.kind === 'refused' ? outcome.problem : null;
}

describe('what the wizard begins with', () => {
  it('is the default settings and no keys for a zone that was never signed', () => {
    expect(startOf(world)).toMatchObject({
      zone,
      server: 'DC1',
      zoneType: 'ad-integrated-primary',
      keyMaster: null,
      settings: defaultSigningSettings,
      savedKeys: [],
    });
  });

  it('is the saved settings and keys, and who was Key Master, for one that was signed before', () => {
    const start = startOf(world, 'once.contoso.com', 'DC3');
    expect(start).toMatchObject({
      keyMaster: { server: 'DC1', fqdn: 'DC1.contoso.com', online: true },
      settings: { dsTtl: 60 },
    });
    expect(start.savedKeys.map(({ keys }) => keys.map(({ custody }) => custody))).toEqual([
      Array(2).fill({ kind: 'certificate-store', server: 'DC1' }),
      Array(2).fill({ kind: 'directory' }),
    ]);
    expect(start.savedKeys.every(({ rolloverObstacle }) => rolloverObstacle !== null)).toBe(true);
  });

  it('says that the Key Master of the earlier signing is off line', () => {
    const start = startOf(after(world, branchLink(false)), 'once.contoso.com', 'DC3');
    expect(start.keyMaster).toMatchObject({ server: 'DC1', online: false });
  });

  it('has the key storage providers of the server that is to be Key Master', () => {
    expect(startOf(world).keyStorageProviders).toContain(provider);
    expect(startOf(world, zone, 'DC2').keyStorageProviders).not.toContain(provider);
    expect(startOf(world, zone, 'DC2', 'DC1').keyStorageProviders).toContain(provider);
    expect(startOf(world, zone, 'DC1', 'dc2').keyStorageProviders[0]).toBe(
      'Microsoft Software Key Storage Provider',
    );
  });

  it('has the zones that are signed on the asked server and no secondary among them', () => {
    expect(startOf(world).signedZones).toEqual(['fabrikam.com', 'signed.contoso.com']);
    expect(startOf(world, zone, 'DC2', 'DC1').signedZones).toEqual(['signed.contoso.com']);
    expect(startOf(world, 'adatum.com', 'DNS1').signedZones).toEqual([]);
  });

  it('tells that a zone is in a file', () => {
    expect(startOf(world, 'adatum.com', 'DNS1')).toMatchObject({ zoneType: 'standard-primary' });
  });
});

describe('the wizard does not begin', () => {
  it.each([
    ['for a signed zone', 'signed.contoso.com', 'DC1', null, 'not-allowed-on-signed-zone'],
    ['for a zone that there is not', 'nowhere.example', 'DC1', null, 'zone-does-not-exist'],
    ['on a secondary', 'signed.contoso.com', 'DNS1', null, 'zone-type-not-allowed'],
    ['on a read-only domain controller', zone, 'RODC1', null, 'not-allowed-on-read-only-dc'],
    ['for a Key Master without the zone', zone, 'DC1', 'DNS1', 'zone-does-not-exist'],
    ['for a Key Master that there is not', zone, 'DC1', 'DC9', 'server-unknown'],
  ])('%s', (_, name, server, keyMaster, code) => {
    expect(problemOf(world, name, server, keyMaster)).toMatchObject({ code });
  });

  it('for a Key Master that does not answer', () => {
    const problem = { code: 'server-unavailable', parameters: { server: 'DC3' } };
    expect(problemOf(switched(world, 'DC3', false), zone, 'DC1', 'DC3')).toEqual(problem);
    expect(problemOf(after(world, branchLink(false)), zone, 'DC1', 'DC3')).toEqual(problem);
  });
});
