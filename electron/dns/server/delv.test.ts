import { afterEach, describe, expect, it } from 'vitest';
import { aTestKey } from '../../adapters/signatures/testing/signing-keys';
import { damaged, dropRecords, dropSignatures, flipSignatures } from '../testing/damage';
import { delv } from '../testing/delv';
import { type RunningServer, startServer } from '../testing/running-server';
import { aZone } from '../testing/served-zones';
import { aSignedZone, denials, dsOf, timesAroundNow } from '../testing/signed-zones';
import type { SignedTestZone } from '../testing/signed-zones';
import type { ServedZone } from './zone-source';

/*
 * Signed answers as `delv` sees them: BIND's validator, which shares no line of code with the program.
 */

const lines = [
  'www A 192.0.2.1',
  '*.wild TXT "wild"',
  'a.b.c A 192.0.2.2',
  'unsigned NS ns',
  'ns A 192.0.2.3',
  'u.v.opted NS ns',
  'alias CNAME www',
  'dead CNAME nothing',
  '*.al CNAME www',
  'tree DNAME c',
  ...Array.from({ length: 40 }, (_, at) => `many A 192.0.2.${at}`),
];
const child = aSignedZone('secured.example.test', ['www A 192.0.2.9', '*.any TXT "any"']);
const unsigned = aZone('unsigned.example.test', ['www A 192.0.2.8']);
const zoneWith = (options: Parameters<typeof aSignedZone>[2]): SignedTestZone =>
  aSignedZone('example.test', [...lines, 'secured NS ns', `secured DS ${dsOf(child)}`], options);

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ server }) => server.stop())));

async function serve(...zones: readonly ServedZone[]): Promise<RunningServer['endpoint']> {
  const started = await startServer(zones);
  running.push(started);
  return started.endpoint;
}

const positive = 'fully validated';
const negative = 'negative response, fully validated';
const insecure = 'unsigned answer';
/** Name, type and verdict; the last one where opt-out makes a difference. */
type Expectation = readonly [string, string, string, string?];
/** Some of everything a server can be asked, with what delv says of it. */
const questions: readonly Expectation[] = [
  ['www', 'A', positive],
  ['many', 'A', positive],
  ['@', 'DNSKEY', positive],
  ['@', 'SOA', positive],
  ['www', 'MX', negative],
  ['nothing', 'A', negative],
  ['x.nothing', 'A', negative],
  ['c', 'A', negative],
  // With opt-out, a delegation may be nearer than the wildcard (RFC 5155 section 9.2).
  ['x.wild', 'TXT', positive, insecure],
  ['y.x.wild', 'A', negative],
  ['*.wild', 'TXT', positive],
  ['alias', 'A', positive],
  ['x.al', 'A', positive, insecure],
  ['dead', 'A', positive],
  ['a.b.tree', 'A', positive],
  ['nix.tree', 'A', positive],
  ['unsigned', 'DS', negative],
  ['u.v.opted', 'DS', negative],
  ['v.opted', 'A', negative],
  ['secured', 'DS', positive],
  ['www.secured', 'A', positive],
  ['x.any.secured', 'TXT', positive],
  ['no.secured', 'A', negative],
  ['www.unsigned', 'A', insecure],
  ['www', 'ANY', positive],
];

/** The verdicts on several questions, asked at the same time. */
function verdictsOf(
  endpoint: RunningServer['endpoint'],
  zone: Pick<SignedTestZone, 'origin' | 'signing'>,
  asked: readonly Expectation[],
  ...options: readonly string[]
): Promise<readonly string[]> {
  return Promise.all(
    asked.map(async ([name, type]) => {
      const absolute = name === '@' ? 'example.test' : `${name}.example.test`;
      const { verdict } = await delv(endpoint, zone, ...options, absolute, type);
      return `${name} ${type}: ${verdict}`;
    }),
  );
}

/** What delv says of names that may be there or not; which of the two depends on what it asks next. */
const noProof = /^(?:insecurity proof failed|broken trust chain|no valid NSEC)$/u;

describe.each([
  ['UDP', '+notcp'],
  ['TCP', '+tcp'],
])('over %s', (_, transport) => {
  it.each(Object.entries(denials))(
    'delv validates every kind of answer with %s',
    { timeout: 120_000 },
    async (kind, denial) => {
      const zone = zoneWith({ denial });
      const endpoint = await serve(zone.served, child.served, unsigned);
      const verdicts = await verdictsOf(endpoint, zone, questions, transport);
      const expected = questions.map(([name, type, verdict, withOptOut]) => {
        return `${name} ${type}: ${kind === 'opt-out' ? (withOptOut ?? verdict) : verdict}`;
      });
      expect(verdicts).toEqual(expected);
    },
  );
});

describe('delv validates a zone signed with', () => {
  it.each([
    ['RSA/SHA-1', 5, ['NSEC']],
    ['RSA/SHA-1 (NSEC3)', 7, ['NSEC', 'NSEC3']],
    ['RSA/SHA-256', 8, ['NSEC', 'NSEC3']],
    ['RSA/SHA-512', 10, ['NSEC', 'NSEC3']],
    ['ECDSA P-384', 14, ['NSEC', 'NSEC3']],
    ['Ed25519', 15, ['NSEC', 'NSEC3']],
  ] as const)('%s', { timeout: 120_000 }, async (_, algorithm, kinds) => {
    const keys = [aTestKey(algorithm, 'keys', 2048), aTestKey(algorithm, 'records', 1024)];
    const some = questions.filter(([name]) =>
      ['www', 'many', 'nothing', 'x.wild', 'y.x.wild'].includes(name),
    );
    for (const kind of kinds) {
      const zone = zoneWith({ keys, denial: denials[kind] });
      const verdicts = await verdictsOf(await serve(zone.served), zone, some);
      expect(verdicts).toEqual(some.map(([name, type, verdict]) => `${name} ${type}: ${verdict}`));
    }
  });
});

describe.each([
  ['NSEC', denials.NSEC],
  ['NSEC3', denials.NSEC3],
])('delv refuses an answer with %s', (_, denial) => {
  const zone = zoneWith({ denial });
  const refused = async (served: readonly ServedZone[], name: string, type: string, anchor = zone) => {
    const endpoint = await serve(...served);
    const absolute = `${name}.example.test`;
    const { verdict, records } = await delv(endpoint, anchor, absolute, type);
    expect(records).toEqual([]);
    return verdict;
  };
  it('whose signature was changed', async () => {
    const served = damaged(zone, flipSignatures('A'));
    expect(await refused([served], 'www', 'A')).toBe('RRSIG failed to verify');
  });

  it('whose signature is missing', async () => {
    expect(await refused([damaged(zone, dropSignatures('A'))], 'www', 'A')).toBe('insecurity proof failed');
  });

  it('whose records were changed', async () => {
    const served = damaged(zone, (record) =>
      record.type === 'A' && record.name.startsWith('www.') ? { ...record, data: '192.0.2.99' } : record,
    );
    expect(await refused([served], 'www', 'A')).toBe('RRSIG failed to verify');
  });

  it('that should prove something and does not', async () => {
    const served = damaged(zone, dropRecords('NSEC', 'NSEC3'));
    for (const [name, type] of [
      ['nothing', 'A'],
      ['www', 'MX'],
      ['x.wild', 'TXT'],
    ] as const) {
      expect(await refused([served], name, type)).toMatch(noProof);
    }
  });

  it('whose proof is not signed', async () => {
    const served = damaged(zone, flipSignatures('NSEC', 'NSEC3'));
    expect(await refused([served], 'nothing', 'A')).toMatch(noProof);
  });

  it('whose signatures have run out, or are not yet valid', async () => {
    const times = timesAroundNow();
    const past = { ...times, inception: times.inception - 3600, recordExpiration: times.inception };
    const expired = zoneWith({ denial, times: past });
    expect(await refused([expired.served], 'www', 'A', expired)).toBe('RRSIG has expired');
    const future = zoneWith({ denial, times: { ...times, inception: times.inception + 7200 } });
    // Those of its keys are not yet valid, either.
    expect(await refused([future.served], 'www', 'A', future)).toBe('broken trust chain');
  });

  it('whose keys are not those that are trusted', async () => {
    const other = zoneWith({ denial, keys: [aTestKey(13, 'keys'), aTestKey(13, 'records')] });
    expect(await refused([zone.served], 'www', 'A', other)).toBe('broken trust chain');
  });

  it('whose keys are not those that signed it', async () => {
    const other = zoneWith({ denial, keys: [aTestKey(13, 'keys'), aTestKey(13, 'records')] });
    const keys = other.content.records.filter(({ type }) => type === 'DNSKEY');
    const swapped = damaged(zone, (record) =>
      record.type === 'DNSKEY'
        ? (keys.find(({ data }) => data.startsWith(record.data.slice(0, 3))) ?? null)
        : record,
    );
    expect(await refused([swapped], 'www', 'A')).toBe('broken trust chain');
  });

  it('from below a DS that fits no key', async () => {
    const misled = aSignedZone('example.test', [...lines, 'secured NS ns', `secured DS ${dsOf(zone)}`], {
      denial,
    });
    expect(await refused([misled.served, child.served], 'www.secured', 'A', misled)).toBe(
      'broken trust chain',
    );
  });

  it('from an unsigned zone below a DS', async () => {
    const plain = aZone('secured.example.test', ['www A 192.0.2.9']);
    expect(await refused([zone.served, plain], 'www.secured', 'A')).toBe('broken trust chain');
  });
});
