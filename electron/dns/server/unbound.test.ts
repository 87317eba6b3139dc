import { afterEach, describe, expect, it } from 'vitest';
import { nameKey } from '../../engine/records/name';
import { damaged, dropRecords, dropSignatures, flipSignatures } from '../testing/damage';
import { delv } from '../testing/delv';
import { randomNumbers } from '../testing/random';
import { type RunningServer, startServer } from '../testing/running-server';
import { aZone } from '../testing/served-zones';
import { aSignedZone, denials, dsOf, timesAroundNow } from '../testing/signed-zones';
import type { SignedTestZone } from '../testing/signed-zones';
import { unbound } from '../testing/unbound';
import type { UnboundVerdict } from '../testing/unbound';
import type { ServedZone } from './zone-source';

/*
 * Signed answers as unbound sees them. It knows the reason behind a negative answer, and tells what opt-out leaves open.
 */

const lines = [
  'www A 192.0.2.1',
  '*.wild TXT "wild"',
  'a.b.c A 192.0.2.2',
  'unsigned NS ns',
  'ns A 192.0.2.3',
  'u.v.opted NS ns',
  'dead CNAME nothing',
  '*.al CNAME www',
  'tree DNAME c',
  ...Array.from({ length: 60 }, (_, at) => `many A 192.0.2.${at}`),
];
const child = aSignedZone('secured.example.test', ['www A 192.0.2.9']);
const unsigned = aZone('unsigned.example.test', ['www A 192.0.2.8']);
const zoneWith = (options: Parameters<typeof aSignedZone>[2]): SignedTestZone =>
  aSignedZone('example.test', [...lines, 'secured NS ns', `secured DS ${dsOf(child)}`], options);
const stubs = ['example.test', 'secured.example.test', 'unsigned.example.test'];

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ server }) => server.stop())));

async function verdictsOf(
  served: readonly ServedZone[],
  anchor: SignedTestZone,
  questions: readonly (readonly [string, string])[],
): Promise<Readonly<Record<string, UnboundVerdict>>> {
  const started = await startServer(served);
  running.push(started);
  const world = { endpoint: started.endpoint, anchor, stubs };
  const verdicts = await Promise.all(
    questions.map(async ([name, type]) => {
      const absolute = name === '@' ? 'example.test' : `${name}.example.test`;
      return [`${name} ${type}`, (await unbound(world, absolute, type)).verdict] as const;
    }),
  );
  return Object.fromEntries(verdicts);
}

async function delvVerdict(zone: SignedTestZone, [name, type]: readonly [string, string]): Promise<string> {
  const endpoint = running.at(-1)?.endpoint ?? { address: '127.0.0.1', port: 0 };
  return (await delv(endpoint, zone, `${name}.example.test`, type)).verdict;
}

/** What is secure in any case, and what opt-out leaves open (RFC 5155 sections 9.2 and 12.2). */
const certain = [
  'www A',
  'many A',
  '@ DNSKEY',
  'www MX',
  'c A',
  'v.opted A',
  '*.wild TXT',
  'a.b.tree A',
  'secured DS',
  'www.secured A',
  'no.secured A',
];
const leftOpen = [
  'nothing A',
  'x.nothing A',
  'x.wild TXT',
  'y.x.wild A',
  'x.al A',
  'dead A',
  'nix.tree A',
  'unsigned DS',
  'u.v.opted DS',
];
const never = ['www.unsigned A'];

function pairOf(question: string): readonly [string, string] {
  const [name = '', type = ''] = question.split(' ');
  return [name, type];
}

it.each(Object.entries(denials))(
  'unbound validates every kind of answer with %s',
  { timeout: 60_000 },
  async (kind, denial) => {
    const zone = zoneWith({ denial });
    const questions = [...certain, ...leftOpen, ...never];
    const verdicts = await verdictsOf([zone.served, child.served, unsigned], zone, questions.map(pairOf));
    const all = (names: readonly string[], verdict: UnboundVerdict) => names.map((name) => [name, verdict]);
    expect(verdicts).toEqual(
      Object.fromEntries([
        ...all(certain, 'secure'),
        ...all(leftOpen, kind === 'opt-out' ? 'insecure' : 'secure'),
        ...all(never, 'insecure'),
      ]),
    );
  },
);

describe.each([
  ['NSEC', denials.NSEC],
  ['NSEC3', denials.NSEC3],
])('unbound refuses an answer with %s', (_, denial) => {
  const zone = zoneWith({ denial });
  const times = timesAroundNow();
  // Unbound lets a clock be an hour late (val-sig-skew-min).
  const past = { ...times, inception: times.inception - 7200, recordExpiration: times.inception - 3600 };

  it.each([
    ['whose signature was changed', damaged(zone, flipSignatures('A')), ['www A']],
    ['whose signature is missing', damaged(zone, dropSignatures('A')), ['www A']],
    [
      'that should prove something and does not',
      damaged(zone, dropRecords('NSEC', 'NSEC3')),
      ['nothing A', 'www MX', 'x.wild TXT', 'unsigned DS'],
    ],
    [
      'whose proof is not signed',
      damaged(zone, flipSignatures('NSEC', 'NSEC3')),
      ['nothing A', 'www MX', 'x.wild TXT'],
    ],
    ['whose signatures have run out', zoneWith({ denial, times: past }).served, ['www A', 'nothing A']],
    ['whose keys are not signed', damaged(zone, flipSignatures('DNSKEY')), ['www A', 'nothing A']],
  ])('%s', async (__, served, questions) => {
    const verdicts = await verdictsOf([served], zone, questions.map(pairOf));
    expect(verdicts).toEqual(Object.fromEntries(questions.map((question) => [question, 'bogus'])));
  });

  it('from below a DS that fits no key', async () => {
    const misled = aSignedZone('example.test', [...lines, 'secured NS ns', `secured DS ${dsOf(zone)}`], {
      denial,
    });
    const verdicts = await verdictsOf([misled.served, child.served], misled, [['www.secured', 'A']]);
    expect(verdicts).toEqual({ 'www.secured A': 'bogus' });
  });
});

/*
 * Where unbound refuses what delv accepts, delv counts: unbound takes an asterisk in the middle of names for a wildcard.
 */
describe('unbound, or delv, validates answers about zones made at random', () => {
  const labels = ['a', 'b', 'c', '*', 'x1'];
  const below = randomNumbers(20_261);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const aName = (): string => Array.from({ length: 1 + below(3) }, () => pick(labels)).join('.');

  /** Sets at names that meet: under wildcards, delegations and each other. */
  function randomLines(): readonly string[] {
    const taken = new Map<string, readonly string[]>();
    for (let count = 0; count < 10; count += 1) {
      const name = aName();
      const isWild = name.startsWith('*');
      const kinds = [
        [`${name} A 192.0.2.1`],
        [`${name} A 192.0.2.1`, `${name} TXT "x"`],
        isWild ? [`${name} TXT "w"`] : [`${name} NS ns.elsewhere.example.`],
        isWild
          ? [`${name} TXT "w"`]
          : [`${name} NS ns.elsewhere.example.`, `${name} DS 1 13 2 ${'AB'.repeat(32)}`],
      ];
      taken.set(nameKey(name), kinds[below(kinds.length)] ?? []);
    }
    return [...taken.values()].flat();
  }

  /** Is it at or below a delegation, about which only another server could be asked? */
  function isDelegated(all: readonly string[], name: string): boolean {
    const cuts = all.filter((line) => line.includes(' NS ')).map((line) => line.split(' ')[0] ?? '');
    return cuts.some((cut) => name === cut || name.endsWith(`.${cut}`));
  }

  it.each(Object.entries(denials))('with %s', { timeout: 120_000 }, async (kind, denial) => {
    const accepted = kind === 'opt-out' ? ['secure', 'insecure'] : ['secure'];
    for (let round = 0; round < 15; round += 1) {
      const all = randomLines();
      const zone = aSignedZone('example.test', all, { denial });
      const names = Array.from({ length: 12 }, aName).filter((name) => !isDelegated(all, name));
      const cuts = all
        .filter((line) => line.includes(' NS '))
        .map((line) => [line.split(' ')[0] ?? '', 'DS'] as const);
      const outer = cuts.filter(
        ([cut]) =>
          !isDelegated(
            all.filter((line) => !line.startsWith(`${cut} `)),
            cut,
          ),
      );
      const questions = [...names.map((name) => [name, pick(['A', 'TXT', 'MX'])] as const), ...outer];
      const verdicts = await verdictsOf([zone.served], zone, questions);
      const doubted = Object.entries(verdicts).filter(([, verdict]) => !accepted.includes(verdict));
      const explained = doubted.filter(([question]) => question.includes('*'));
      expect({ all, doubted }).toEqual({ all, doubted: explained });
      const second = await Promise.all(explained.map(([question]) => delvVerdict(zone, pairOf(question))));
      for (const verdict of second)
        expect(verdict).toMatch(kind === 'opt-out' ? /validated|unsigned/u : /validated/u);
    }
  });
});
