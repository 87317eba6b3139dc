import { describe, expect, it } from 'vitest';
import { aForest, made, zone } from '../testing/worlds';
import { serverProperties } from './server-properties';
import { zoneProperties } from './zone-properties';

const world = made(
  aForest()
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1', settings: { distributeTrustAnchors: true } } })
    .fileZone('DNS1', 'fabrikam.com')
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);

describe('the properties of a zone', () => {
  it('of the directory name its partition, and its Key Master as the server believes it', () => {
    expect(zoneProperties(world, 'dc2', 'SECURE.contoso.com')).toMatchObject({
      value: {
        zone,
        server: 'DC2',
        type: 'ad-integrated-primary',
        storage: 'directory-domain',
        fileName: null,
        partition: world.forest.partitions.domainDns,
        transfersFrom: null,
        soa: { serial: 1, refresh: 900, retry: 600, expire: 86_400, minimumTtl: 3600 },
        nameServers: ['dc1.contoso.com'],
        recordCount: 3,
        signed: true,
        keyMaster: 'DC1.contoso.com',
      },
    });
  });

  it('in a file name the file, and those of a secondary copy where it comes from', () => {
    expect(zoneProperties(world, 'DNS1', 'fabrikam.com')).toMatchObject({
      value: { storage: 'file', fileName: 'fabrikam.com.dns', partition: null, transfersFrom: null },
    });
    expect(zoneProperties(world, 'DNS1', zone)).toMatchObject({
      value: { type: 'secondary', storage: 'file', transfersFrom: 'DC1.contoso.com' },
    });
  });

  it.each([
    ['DC9', zone, 'server-unknown'],
    ['DC1', 'fabrikam.com', 'zone-does-not-exist'],
  ])('on %s of %s are refused', (server, name, code) => {
    expect(zoneProperties(world, server, name)).toMatchObject({ problem: { code } });
  });
});

describe('the properties of a server', () => {
  it('count its zones and trust anchors, and name the zones whose Key Master it believes itself', () => {
    expect(serverProperties(world, 'DC1')).toMatchObject({
      value: { domain: 'contoso.com', zoneCount: 1, keyMasterZones: [zone], trustAnchorCount: 2 },
    });
    expect(serverProperties(world, 'DNS1')).toMatchObject({
      value: { domain: '', zoneCount: 2, keyMasterZones: [], trustAnchorCount: 0 },
    });
  });
});
