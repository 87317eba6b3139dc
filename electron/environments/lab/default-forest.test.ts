import { describe, expect, it } from 'vitest';
import { dnssecProperties } from '../../engine/views/dnssec-properties';
import { zoneRows } from '../../engine/views/zone-rows';
import { zonesOn } from '../../engine/forest/zone-copy';
import { buildDefaultForest } from './default-forest';
import { testTime } from './testing/test-lab';
import { zoneTexts } from './zone-texts';

const { world, actions } = buildDefaultForest({ time: testTime, seed: 1 });

function zonesOf(server: string) {
  return zonesOn(world, server).map(
    ({ name, type, isSigned }) => `${name} ${type}${isSigned ? ' signed' : ''}`,
  );
}

function keyMasterOf(zone: string) {
  const outcome = dnssecProperties(world, 'DC1', zone);
  return outcome.kind === 'done' ? outcome.value.keyMaster : null;
}

describe('the default forest', () => {
  it('has domain controllers in two sites, a read-only one, an old one and a stand-alone server', () => {
    const servers = Object.values(world.servers).map(({ name, role, version, site }) =>
      [name, role, version, site].join(', '),
    );
    expect(servers).toEqual([
      'DC1, domain-controller, 2022, Headquarters',
      'DC2, domain-controller, 2022, Headquarters',
      'DC3, domain-controller, 2019, Branch',
      'DC4, domain-controller, 2022, Headquarters',
      'RODC1, read-only-domain-controller, 2022, Branch',
      'OLD1, domain-controller, 2008 R2, Headquarters',
      'DNS1, stand-alone, 2022, ',
    ]);
  });

  it('has a server on which the signed-in user has no rights', () => {
    expect(zoneRows(world, 'DC4', 'forward')).toMatchObject({ problem: { code: 'access-denied' } });
  });

  it('has every zone file in a zone, and every zone from a zone file', () => {
    const zones = new Set(
      Object.keys(world.servers).flatMap((server) => zonesOn(world, server).map(({ name }) => name)),
    );
    expect([...zones].sort()).toEqual(Object.keys(zoneTexts).sort());
  });

  it('has a Key Master for every zone that is or was signed or prepared for it, and for no other', () => {
    expect(Object.fromEntries(zonesOn(world, 'DC1').map(({ name }) => [name, keyMasterOf(name)]))).toEqual({
      'contoso.com': 'DC1.contoso.com',
      'secure.contoso.com': 'DC1.contoso.com',
      'finance.contoso.com': 'DC1.contoso.com',
      'vault.contoso.com': 'DC1.contoso.com',
      'prepared.contoso.com': 'DC2.contoso.com',
      'keys.contoso.com': 'DC2.contoso.com',
      'legacy.contoso.com': 'DC3.contoso.com',
      '_msdcs.contoso.com': null,
      'intranet.contoso.com': null,
      '2.0.192.in-addr.arpa': 'DC2.contoso.com',
      '100.51.198.in-addr.arpa': null,
    });
  });

  it('has file-backed zones and secondaries beside those of the directory', () => {
    expect(zonesOf('DNS1')).toEqual([
      'adatum.com standard-primary',
      'fabrikam.com standard-primary signed',
      'secure.contoso.com secondary signed',
    ]);
    expect(zonesOf('DC2')).toContain('fabrikam.com secondary signed');
  });

  it('has keys in the directory, in a certificate of one server, and on a device that two servers reach', () => {
    const storages = (zone: string) =>
      new Set(Object.values(world.keys).flatMap((key) => (key.zone === zone ? [key.storage.kind] : [])));
    expect(storages('secure.contoso.com')).toEqual(new Set(['directory']));
    expect(storages('finance.contoso.com')).toEqual(new Set(['certificate-store', 'directory']));
    expect(storages('vault.contoso.com')).toEqual(new Set(['device', 'directory']));
    expect(world.devices.HSM1?.servers).toEqual({ DC1: true, DC2: true, DC3: false });
  });

  it('has a server outside the directory that trusts a zone by hand', () => {
    expect(world.servers.DNS1?.trustAnchors.map(({ zone }) => zone)).toEqual([
      'secure.contoso.com',
      'secure.contoso.com',
    ]);
  });

  it('wants one key pair for every slot of every descriptor', () => {
    expect(actions).toHaveLength(Object.keys(world.keys).length);
    expect(new Set(actions.map((action) => action.kind))).toEqual(new Set(['generate-key']));
  });

  it('uses addresses of documentation only (RFC 5737, RFC 3849)', () => {
    const addresses = Object.values(world.contents)
      .flatMap(({ records }) => records)
      .filter(({ type }) => type === 'A' || type === 'AAAA')
      .map(({ data }) => data);
    expect(addresses.length).toBeGreaterThan(100);
    const foreign = addresses.filter(
      (data) => !/^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/u.test(data),
    );
    expect(foreign).toEqual([]);
  });
});
