import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dig } from '../../dns/testing/dig';
import { openSignedLab } from './signatures/testing/signed-lab';
import type { SignedLab } from './signatures/testing/signed-lab';
import { valueOf } from './testing/value-of';

const zone = 'secure.contoso.com';
const server = 'DC1';
const host = { name: `added.${zone}`, type: 'A', ttl: 3600, data: '192.0.2.77' };
let signed: SignedLab;

beforeAll(async () => {
  signed = await openSignedLab();
}, 60_000);
afterAll(() => signed.close());

async function asked(name: string, type = 'A') {
  return dig(await signed.endpointOf(server), '+dnssec', name, type);
}

describe('a zone that somebody makes', () => {
  it('is answered at once, and no more when it is deleted or taken back', async () => {
    const created = { server, zone: 'created.example' };
    expect((await asked('created.example', 'SOA')).status).toBe('REFUSED');
    valueOf(await signed.lab.createZone({ ...created, storage: 'directory-domain' }));
    expect((await asked('created.example', 'SOA')).answer).toEqual([
      'created.example. 3600 IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600',
    ]);
    expect(valueOf(await signed.lab.readZoneProperties(created))).toMatchObject({
      ...created,
      storage: 'directory-domain',
      fileName: null,
      soa: { primaryServer: 'dc1.contoso.com', serial: 1 },
      nameServers: ['dc1.contoso.com'],
      recordCount: 2,
      signed: false,
    });
    valueOf(await signed.lab.deleteZone({ ...created, reason: 'No longer needed' }));
    expect((await asked('created.example', 'SOA')).status).toBe('REFUSED');
    valueOf(await signed.lab.undoAct());
    expect((await asked('created.example', 'SOA')).answer).toHaveLength(1);
    valueOf(await signed.lab.undoAct());
    expect((await asked('created.example', 'SOA')).status).toBe('REFUSED');
  });
});

describe('a signed zone whose records change', () => {
  it('answers the change signed, so that a validator accepts it, and can be taken back', async () => {
    const changes = { removed: [], added: [host] };
    expect((await asked(host.name)).status).toBe('NXDOMAIN');
    valueOf(await signed.lab.changeRecords({ server, zone, changes, reason: null }));
    await signed.lab.signed();
    const { answer } = await asked(host.name);
    expect(answer[0]).toBe(`${host.name}. 3600 IN A 192.0.2.77`);
    expect(answer[1]).toMatch(/ RRSIG A /u);
    const anchor = signed.anchorOf(server, zone);
    expect(await signed.delvOn(server, anchor, host.name, 'A')).toBe('fully validated');
    expect(await signed.delvOn(server, anchor, `other.${zone}`, 'A')).toBe(
      'negative response, fully validated',
    );
    valueOf(await signed.lab.undoAct());
    await signed.lab.signed();
    expect(await signed.delvOn(server, anchor, host.name, 'A')).toBe('negative response, fully validated');
  }, 30_000);

  it('is deleted with its signatures, and comes back with them', async () => {
    valueOf(await signed.lab.deleteZone({ server, zone, reason: null }));
    expect((await asked(zone, 'DNSKEY')).answer).toEqual([]);
    valueOf(await signed.lab.undoAct());
    await signed.lab.signed();
    expect(await signed.delvOn(server, signed.anchorOf(server, zone), zone, 'SOA')).toBe('fully validated');
  }, 30_000);
});

describe('a file with records', () => {
  const read = (text: string) =>
    signed.lab.readRecordFile({ origin: zone, fileName: 'dsset-secure.contoso.com', text });

  it('comes as whole records, relative names below the origin', async () => {
    expect(valueOf(await read('; keys\n@ IN DS 1 8 2 (\n  AB CD )\nwww 60 A 192.0.2.1\n'))).toEqual([
      { name: zone, type: 'DS', ttl: 3600, data: '1 8 2 ABCD' },
      { name: `www.${zone}`, type: 'A', ttl: 60, data: '192.0.2.1' },
    ]);
  });

  it('that is wrong is refused with the line', async () => {
    expect(await read('@ DS 1 8 2 AB\n\n@ DS 1 8 2 XY\n')).toMatchObject({
      problem: { code: 'zone-file-invalid', parameters: { file: 'dsset-secure.contoso.com', line: 3 } },
    });
  });
});

describe('the properties of a server', () => {
  it('say where it stands, what it masters and whom it trusts', async () => {
    const properties = valueOf(await signed.lab.readServerProperties({ server }));
    expect(properties).toMatchObject({ name: server, site: 'Headquarters', domain: 'contoso.com' });
    expect(properties.keyMasterZones).toContain(zone);
    expect(properties.zoneCount).toBeGreaterThan(properties.keyMasterZones.length);
    expect(properties.keyStorageProviders[0]).toBe('Microsoft Software Key Storage Provider');
  });

  it('are refused where the server lets nobody in', async () => {
    expect(await signed.lab.readServerProperties({ server: 'DC4' })).toMatchObject({
      problem: { code: 'access-denied' },
    });
  });
});
