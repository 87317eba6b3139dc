import { describe, expect, it } from 'vitest';
import { aForest, made, zone } from '../testing/worlds';
import { beliefOf, followsRoleLists } from './beliefs';

const partition = 'DC=Secrets,DC=contoso,DC=com';
const dn = `DC=${zone},CN=MicrosoftDNS,${partition}`;
const world = made(
  aForest()
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .partition(partition, ['DC1', 'DC2', 'OLD1'])
    .directoryZone(zone, { partition, signing: { keyMaster: 'DC1' } }),
);
const believed = Object.fromEntries(
  Object.values(world.servers).map((server) => [server.name, beliefOf(server, dn)]),
);

describe('what servers believe of a zone’s role', () => {
  it('comes from the role lists, with the DN in any case', () => {
    expect(believed.DC1).toEqual({ isKeyMaster: true, keyMaster: 'DC1.contoso.com' });
    expect(believed.DC2).toEqual({ isKeyMaster: false, keyMaster: 'DC1.contoso.com' });
  });

  it('is nothing where the server has no replica of the zone’s partition', () => {
    expect(world.servers.DC3?.beliefs).toEqual({});
    expect(believed.DC3).toEqual({ isKeyMaster: false, keyMaster: null });
  });

  it('is nothing on a release that knows no Key Masters, and outside the directory', () => {
    expect(world.servers.OLD1?.beliefs).toEqual({});
    expect(
      Object.values(world.servers)
        .filter(followsRoleLists)
        .map(({ name }) => name),
    ).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
  });
});
