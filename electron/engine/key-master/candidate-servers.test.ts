import { describe, expect, it } from 'vitest';
import { aForest, after, made, switched, transferTo, zone } from '../testing/worlds';
import { candidateServers, managementFacts, soughtZone } from './candidate-servers';

const partition = 'DC=Secrets,DC=contoso,DC=com';
const content = {
  origin: `${zone}.`,
  records: [
    { name: `${zone}.`, type: 'SOA', ttl: 3600, data: 'dc1.contoso.com. a.contoso.com. 1 2 3 4 5' },
    { name: `${zone}.`, type: 'NS', ttl: 3600, data: 'dc1.contoso.com.' },
    { name: `${zone}.`, type: 'NS', ttl: 3600, data: 'dns1.CONTOSO.com.' },
    { name: `${zone}.`, type: 'NS', ttl: 3600, data: 'elsewhere.example.' },
  ],
};
const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .domainController('OLD1', { version: '2008 R2', onlineSigning: false })
    .standAloneServer('DNS1')
    .standAloneServer('DNS2')
    .partition(partition, ['DC1', 'DC2', 'DC4', 'OLD1', 'RODC1'])
    .directoryZone(zone, { partition, content, signing: { keyMaster: 'DC1' } })
    .secondaryZone('DNS1', zone, { master: 'DC1' })
    .fileZone('DNS2', 'fabrikam.com', { signing: {} }),
);

describe('the candidates that the directory names', () => {
  it('are all domain controllers, in scope or not, and the zone’s name servers', () => {
    expect(
      candidateServers(world, 'DC2', zone).map(({ server, inReplicationScope }) => [
        server,
        inReplicationScope,
      ]),
    ).toEqual([
      ['DC1', true],
      ['DC2', true],
      ['DC3', false],
      ['DC4', true],
      ['DNS1', false],
      ['OLD1', true],
      ['RODC1', true],
    ]);
  });

  it('come with what the directory knows of them', () => {
    const found = candidateServers(world, 'DC2', zone);
    expect(found.find(({ server }) => server === 'OLD1')).toEqual({
      server: 'OLD1',
      fqdn: 'OLD1.contoso.com',
      role: 'domain-controller',
      site: 'Headquarters',
      release: '2008 R2',
      isKeyMaster: false,
      inReplicationScope: true,
    });
    expect(found.find(({ server }) => server === 'DNS1')).toMatchObject({
      role: null,
      site: null,
      release: null,
    });
  });

  it('show who is Key Master, also when that changed a moment ago', () => {
    const masters = (of: typeof world): readonly string[] =>
      candidateServers(of, 'DC2', zone)
        .filter(({ isKeyMaster }) => isKeyMaster)
        .map(({ server }) => server);
    expect(masters(world)).toEqual(['DC1']);
    expect(masters(after(world, transferTo('DC2')))).toEqual(['DC2']);
  });

  it('of a zone in a file are its server and its name servers', () => {
    expect(candidateServers(world, 'DNS2', 'fabrikam.com')).toMatchObject([
      { server: 'DNS2', isKeyMaster: true, inReplicationScope: false },
    ]);
  });

  it('are none where the asking server has no such zone', () => {
    expect(candidateServers(world, 'DC3', zone)).toEqual([]);
    expect(candidateServers(world, 'DC9', zone)).toEqual([]);
  });

  it('are sought for a zone of the directory or of a file', () => {
    expect(soughtZone(world, 'DC1', 'SECURE.contoso.com')).toEqual({ name: zone, storage: 'directory' });
    expect(soughtZone(world, 'DNS2', 'fabrikam.com')).toEqual({ name: 'fabrikam.com', storage: 'file' });
    expect(soughtZone(world, 'DNS1', zone)).toBeNull();
    expect(soughtZone(world, 'DC3', zone)).toBeNull();
  });
});

describe('what a server tells about itself', () => {
  const copy = (kind: string) => ({ kind, status: 'running' });

  it.each([
    [
      'DC2',
      {
        role: 'domain-controller',
        release: '2022',
        onlineSigning: true,
        copy: copy('ad-integrated-primary'),
      },
    ],
    ['RODC1', { role: 'read-only-domain-controller', copy: copy('secondary') }],
    ['OLD1', { release: '2008 R2', onlineSigning: false, copy: copy('ad-integrated-primary') }],
    ['DNS1', { role: 'stand-alone', copy: copy('secondary') }],
    ['DC3', { role: 'domain-controller', copy: { kind: 'none' } }],
  ])('%s tells its role, release, online signing and copy', (server, told) => {
    expect(managementFacts(world, 'DC1', server, zone)).toMatchObject({ kind: 'granted', ...told });
  });

  it('is nothing to a user without rights', () => {
    expect(managementFacts(world, 'DC1', 'DC4', zone)).toEqual({ kind: 'access-denied' });
  });

  it('is nothing when it is off, or when the asking server is', () => {
    expect(managementFacts(switched(world, 'DC2', false), 'DC1', 'DC2', zone)).toEqual({ kind: 'no-answer' });
    expect(managementFacts(switched(world, 'DC1', false), 'DC1', 'DC2', zone)).toEqual({ kind: 'no-answer' });
  });
});
