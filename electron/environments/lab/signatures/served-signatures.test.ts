import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dig } from '../../../dns/testing/dig';
import { valueOf } from '../testing/value-of';
import { openSignedLab } from './testing/signed-lab';
import type { SignedLab } from './testing/signed-lab';

/*
 * What `dig`, `delv` and `unbound` say of the running lab. Most zones are signed with NSEC3; finance.contoso.com with
 * NSEC, and keys.contoso.com is delegated to securely from contoso.com.
 */

let signed: SignedLab;

beforeAll(async () => {
  signed = await openSignedLab();
  const { lab } = signed;
  valueOf(
    await lab.changeDnssecProperties({
      server: 'DC1',
      zone: 'finance.contoso.com',
      changes: { settings: { signWithNsec3: false }, addedKeys: [], changedKeys: [], removedKeys: [] },
      reason: null,
    }),
  );
  valueOf(await lab.publishDelegation({ server: 'DC2', zone: 'keys.contoso.com', reason: null }));
  // The other domain controllers follow after half an hour at the latest.
  valueOf(await lab.advanceTime({ to: lab.world.time + 45 * 60_000 }));
  await lab.signed();
}, 60_000);
afterAll(() => signed.close());

const positive = 'fully validated';
const negative = 'negative response, fully validated';
const unsigned = 'unsigned answer';

/** What every signed zone is asked. */
const questions = [
  ['', 'SOA', positive],
  ['', 'DNSKEY', positive],
  ['', 'NS', positive],
  ['', 'HINFO', negative],
  ['no-such-name.', 'A', negative],
] as const;

/** Key Masters, other domain controllers, a read-only one, secondaries and a file. */
const copies = [
  ['DC1', 'secure.contoso.com'],
  ['DC2', 'secure.contoso.com'],
  ['DC3', 'secure.contoso.com'],
  ['DC4', 'secure.contoso.com'],
  ['RODC1', 'secure.contoso.com'],
  ['DNS1', 'secure.contoso.com'],
  ['DC1', 'contoso.com'],
  ['DC3', 'contoso.com'],
  ['DC2', 'keys.contoso.com'],
  ['DC1', 'keys.contoso.com'],
  ['DC1', 'finance.contoso.com'],
  ['DC2', 'finance.contoso.com'],
  ['DC1', 'vault.contoso.com'],
  ['DNS1', 'fabrikam.com'],
  ['DC2', 'fabrikam.com'],
  ['DC2', '2.0.192.in-addr.arpa'],
] as const;

describe.each(copies)('%s with %s', (server, zone) => {
  it('gives answers that delv validates, of what there is and of what there is not', async () => {
    const anchor = signed.anchorOf(server, zone);
    for (const [name, type, verdict] of questions) {
      expect([name, type, await signed.delvOn(server, anchor, `${name}${zone}.`, type)]).toEqual([
        name,
        type,
        verdict,
      ]);
    }
  });
});

describe('delv validates', () => {
  const ask = (server: string, zone: string, name: string, type: string): Promise<string> =>
    signed.delvOn(server, signed.anchorOf(server, zone), `${name}.`, type);

  it.each([
    [
      'an alias made of a wildcard',
      'DC2',
      'secure.contoso.com',
      'blue.tenants.secure.contoso.com',
      'A',
      positive,
    ],
    ['a wildcard of a file', 'DNS1', 'fabrikam.com', 'x.preview.fabrikam.com', 'A', positive],
    ['no data below a wildcard', 'DC2', 'fabrikam.com', 'x.preview.fabrikam.com', 'MX', negative],
    ['an empty non-terminal', 'DNS1', 'fabrikam.com', 'stores.fabrikam.com', 'A', negative],
    ['a name that NSEC denies', 'DC2', 'finance.contoso.com', 'nothing.finance.contoso.com', 'A', negative],
    ['that a delegation is not secure', 'DC1', 'contoso.com', 'intranet.contoso.com', 'DS', negative],
    ['the DS records of a secure one', 'DC1', 'contoso.com', 'keys.contoso.com', 'DS', positive],
  ])('%s', async (_, server, zone, name, type, verdict) => {
    expect(await ask(server, zone, name, type)).toBe(verdict);
  });

  it('from the parent down to the child', async () => {
    for (const server of ['DC1', 'DC2', 'DC3']) {
      const anchor = signed.anchorOf(server, 'contoso.com');
      expect(await signed.delvOn(server, anchor, 'crl.keys.contoso.com.', 'A')).toBe(positive);
      expect(await signed.delvOn(server, anchor, 'nothing.keys.contoso.com.', 'A')).toBe(negative);
      // No DS at the parent, whether the child is signed or not.
      expect(await signed.delvOn(server, anchor, 'www.secure.contoso.com.', 'A')).toBe(unsigned);
      expect(await signed.delvOn(server, anchor, 'intranet.contoso.com.', 'SOA')).toBe(unsigned);
    }
  });
});

describe('unbound validates', () => {
  it('answers of all kinds, from parent to child', async () => {
    const parent = signed.anchorOf('DC1', 'contoso.com');
    const secure = signed.anchorOf('DC1', 'secure.contoso.com');
    const asked = [
      [parent, 'web1.contoso.com', 'A', 'secure'],
      [parent, 'nothing.contoso.com', 'A', 'secure'],
      [parent, 'crl.keys.contoso.com', 'A', 'secure'],
      [parent, 'intranet.contoso.com', 'SOA', 'insecure'],
      [secure, 'blue.tenants.secure.contoso.com', 'A', 'secure'],
      [secure, 'www.secure.contoso.com', 'MX', 'secure'],
    ] as const;
    for (const [anchor, name, type, verdict] of asked) {
      expect([name, await signed.unboundOn('DC1', anchor, name, type)]).toEqual([name, verdict]);
    }
  });
});

describe('dig gets', () => {
  it('signatures with DO and none without', async () => {
    const endpoint = await signed.endpointOf('DC3');
    const plain = await dig(endpoint, 'www.secure.contoso.com', 'A');
    expect(plain.answer).toHaveLength(1);
    const secured = await dig(endpoint, '+dnssec', 'www.secure.contoso.com', 'A');
    expect(secured.answer.map((line) => line.split(' ')[3])).toEqual(['A', 'RRSIG']);
    expect(secured.flags).toContain('aa');
    expect(secured.edns).toContain('do');
  });

  it('NSEC3 or NSEC, as the zone has it', async () => {
    const typesAt = async (server: string, name: string): Promise<readonly string[]> => {
      const { authority } = await dig(await signed.endpointOf(server), '+dnssec', name, 'A');
      return [...new Set(authority.map((line) => line.split(' ')[3] ?? ''))].sort();
    };
    expect(await typesAt('DC2', 'nothing.secure.contoso.com')).toEqual(['NSEC3', 'RRSIG', 'SOA']);
    expect(await typesAt('DC2', 'nothing.finance.contoso.com')).toEqual(['NSEC', 'RRSIG', 'SOA']);
  });

  it('the same signatures on the DNSKEY set from all servers', async () => {
    const rrsig = async (server: string): Promise<readonly string[]> => {
      const { answer } = await dig(await signed.endpointOf(server), '+dnssec', 'keys.contoso.com', 'DNSKEY');
      return answer.filter((line) => line.includes(' RRSIG ')).sort();
    };
    const first = await rrsig('DC1');
    expect(first.length).toBeGreaterThan(0);
    for (const server of ['DC2', 'DC3', 'DC4', 'RODC1']) expect(await rrsig(server)).toEqual(first);
  });

  it('no signatures from a release without online signing', async () => {
    const { answer } = await dig(await signed.endpointOf('OLD1'), '+dnssec', 'web1.contoso.com', 'A');
    expect(answer).toHaveLength(1);
  });
});

describe('validators refuse', () => {
  it('what is signed by other keys than those they trust', async () => {
    const { origin } = signed.anchorOf('DC1', 'secure.contoso.com');
    const { signing } = signed.anchorOf('DC1', 'keys.contoso.com');
    const wrong = { origin, signing };
    expect(await signed.delvOn('DC1', wrong, 'www.secure.contoso.com.', 'A')).toBe('broken trust chain');
    expect(await signed.unboundOn('DC1', wrong, 'www.secure.contoso.com', 'A')).toBe('bogus');
  });
});
