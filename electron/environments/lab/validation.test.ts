import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainOfTrust, ZoneVerification } from '../../../shared/model/validation';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { zoneOutlook } from '../../engine/outlook/zone-outlook';
import { openSignedLab } from './signatures/testing/signed-lab';
import type { SignedLab } from './signatures/testing/signed-lab';
import { testTime } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const day = 24 * 3600_000;

let signed: SignedLab;

beforeAll(async () => {
  signed = await openSignedLab(testTime);
}, 60_000);
afterAll(() => signed.close());

async function verification(server: string, zone: string): Promise<ZoneVerification> {
  return valueOf(await signed.lab.verifyZone({ server, zone }));
}

async function chain(server: string, name: string, type = 'A'): Promise<ChainOfTrust> {
  return valueOf(await signed.lab.readChainOfTrust({ server, name, type }));
}

function told({ links }: ChainOfTrust): readonly string[] {
  return links.map(({ zone, kind, status, reason }) => [zone, kind, status, reason ?? ''].join(' ').trim());
}

describe('a zone of the lab that is verified', () => {
  it.each([
    ['DC1', 'secure.contoso.com'],
    ['DC3', 'secure.contoso.com'],
    ['RODC1', 'secure.contoso.com'],
    ['DNS1', 'secure.contoso.com'],
    ['DC1', 'contoso.com'],
    ['DC2', 'keys.contoso.com'],
    ['DNS1', 'fabrikam.com'],
    ['DC2', 'fabrikam.com'],
  ])('is secure on %s: %s, and has no faults', async (server, zone) => {
    const found = await verification(server, zone);
    expect(found).toMatchObject({ server, zone, status: 'secure', findings: [] });
    expect(found.counts.signatures).toBeGreaterThanOrEqual(found.counts.sets);
  });

  it('turns bogus at the second that the outlook foretells when nobody renews it', async () => {
    const found = await verification('DC2', 'secure.contoso.com');
    valueOf(await signed.lab.setServerRunning({ server: 'DC1', running: false }));
    const copy = zoneCopy(signed.lab.world, 'DC2', 'secure.contoso.com');
    const outlook = copy === null ? null : zoneOutlook(signed.lab.world, copy);
    valueOf(await signed.lab.setServerRunning({ server: 'DC1', running: true }));
    expect(found.bogusAt).toBe(outlook?.bogusAt);
    expect(found.bogusAt).toBeGreaterThan(found.at + day);
  });

  it.each([
    ['is not there', 'DC1', 'nothing.test', 'zone-does-not-exist'],
    ['is not signed', 'DC1', 'intranet.contoso.com', 'zone-not-signed'],
    ['is on a server that lets the user not in', 'DC4', 'contoso.com', 'access-denied'],
  ])('is refused when it %s', async (_why, server, zone, code) => {
    expect(await signed.lab.verifyZone({ server, zone })).toMatchObject({
      kind: 'refused',
      problem: { code },
    });
  });
});

describe('a chain of trust in the lab', () => {
  it('begins at the trust anchors that the forest distributes, and ends at an answer over the network', async () => {
    const walked = await chain('DC1', 'secure.contoso.com', 'SOA');
    expect(told(walked)).toEqual([
      'secure.contoso.com trust-anchor secure',
      'secure.contoso.com dnskey secure',
      'secure.contoso.com answer secure',
    ]);
    expect(walked).toMatchObject({
      server: 'DC1',
      name: 'secure.contoso.com',
      type: 'SOA',
      status: 'secure',
    });
    expect(walked.at).toBe(signed.lab.world.time);
  });

  it('is proved for names and types that are not there', async () => {
    expect((await chain('DC2', 'nothing.secure.contoso.com')).status).toBe('secure');
    expect((await chain('DC2', 'secure.contoso.com', 'HINFO')).status).toBe('secure');
  });

  it('is indeterminate where the server trusts nothing on the way', async () => {
    expect(await chain('DC1', 'fabrikam.com', 'SOA')).toMatchObject({ status: 'indeterminate', links: [] });
  });

  it('leads from a trusted parent through its DS records to a child on another server', async () => {
    const { lab } = signed;
    const changes = {
      settings: { distributeTrustAnchors: true },
      addedKeys: [],
      changedKeys: [],
      removedKeys: [],
    };
    const place = { server: 'DC1', zone: 'contoso.com' };
    valueOf(await lab.changeDnssecProperties({ ...place, changes, reason: null }));
    valueOf(await lab.publishDelegation({ server: 'DC2', zone: 'keys.contoso.com', reason: null }));
    // The records replicate to the other domain controller.
    valueOf(await lab.advanceTime({ to: lab.world.time + 60_000 }));
    await lab.signed();
    const walked = await chain('DC1', 'keys.contoso.com', 'SOA');
    expect(told(walked)).toEqual([
      'contoso.com trust-anchor secure',
      'contoso.com dnskey secure',
      'contoso.com ds secure',
      'keys.contoso.com dnskey secure',
      'keys.contoso.com answer secure',
    ]);
  });

  it('is bogus for a server that trusts another key, and so is the whole zone there', async () => {
    const { lab } = signed;
    const place = { server: 'DNS1', zone: 'secure.contoso.com' };
    const stranger = Object.values(lab.world.keys).find(({ zone }) => zone === 'keys.contoso.com');
    const publicKey = stranger?.publicKey ?? '';
    expect((await chain('DNS1', 'secure.contoso.com', 'SOA')).status).toBe('secure');
    valueOf(await lab.changeTrustAnchors({ ...place, change: { kind: 'remove', keyTag: null } }));
    valueOf(await lab.changeTrustAnchors({ ...place, change: { kind: 'add', algorithm: 13, publicKey } }));
    const walked = await chain('DNS1', 'secure.contoso.com', 'SOA');
    expect(walked.status).toBe('bogus');
    expect(told(walked).at(-1)).toBe('secure.contoso.com dnskey bogus no-trusted-key');
    const found = await verification('DNS1', 'secure.contoso.com');
    expect(found).toMatchObject({
      status: 'bogus',
      bogusAt: found.at,
      findings: [{ kind: 'no-trusted-key' }],
    });
  });

  it('asks only servers that are reached, and is indeterminate without any', async () => {
    const { lab } = signed;
    // DC3 alone in its site has no copy of a zone of DNS1.
    const publicKey = Object.values(lab.world.keys).find(({ zone }) => zone === 'fabrikam.com')?.publicKey;
    const add = { kind: 'add', algorithm: 8, publicKey: publicKey ?? '' } as const;
    valueOf(await lab.changeTrustAnchors({ server: 'DC3', zone: 'fabrikam.com', change: add }));
    expect((await chain('DC3', 'fabrikam.com', 'SOA')).links.at(-1)?.reason).not.toBe('no-answer');
    const sites = ['Headquarters', 'Branch'] as const;
    valueOf(await lab.setSiteLink({ sites: [...sites], connected: false }));
    const walked = await chain('DC3', 'fabrikam.com', 'SOA');
    valueOf(await lab.setSiteLink({ sites: [...sites], connected: true }));
    expect(walked.status).toBe('indeterminate');
    expect(told(walked).at(-1)).toBe('fabrikam.com dnskey indeterminate no-answer');
  });

  it.each(['ANY', 'RRSIG', 'AXFR', 'NONSENSE'])('is not walked for the type %s', async (type) => {
    const outcome = await signed.lab.readChainOfTrust({ server: 'DC1', name: 'contoso.com', type });
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'invalid-parameter', parameters: { parameter: 'type' } },
    });
  });

  it('is not walked for what is no name, nor from a server that is not there', async () => {
    const walk = (server: string, name: string) => signed.lab.readChainOfTrust({ server, name, type: 'A' });
    expect(await walk('DC1', 'a..b')).toMatchObject({
      problem: { code: 'invalid-parameter', parameters: { parameter: 'name' } },
    });
    expect(await walk('DC9', 'contoso.com')).toMatchObject({ problem: { code: 'server-unknown' } });
  });
});
