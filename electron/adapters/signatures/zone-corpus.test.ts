import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';
import type { Denial } from '../../engine/signing/denial';
import { judgeErrors } from './testing/judge-errors';
import { judged, judges, lacksJudges } from './testing/judges';
import type { Judge } from './testing/judges';
import { bare } from './testing/odd-zone';
import type { OddZone } from './testing/odd-zone';
import { oddZones } from './testing/odd-zones';
import { OtherSigners } from './testing/other-signers';
import { lacks } from './testing/programs';
import { randomZone } from './testing/random-zone';
import { signedText, zoneOf } from './testing/signed-text';
import { aTestKey } from './testing/signing-keys';
import type { TestKey } from './testing/signing-keys';

const folder = mkdtempSync(join(tmpdir(), 'zone-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const randomZones = 500;

/** The fixed seed of the random zones, so that a failure can be seen again. */
const seed = 20260101;

const nsec: Denial = { kind: 'nsec' };
const nsec3 = (iterations: number, salt: readonly number[], optOut = false): Denial => ({
  kind: 'nsec3',
  iterations,
  salt: Uint8Array.from(salt),
  optOut,
});
const saltOfOctets = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

const denials: Readonly<Record<string, Denial>> = {
  nsec,
  nsec3: nsec3(3, [0xab, 0xcd]),
  'opt-out': nsec3(0, [], true),
};

/** What RFC 5155 allows, up to the limits that the judges set themselves. */
const allDenials: Readonly<Record<string, Denial>> = {
  ...denials,
  'nsec3 without salt and iterations': nsec3(0, []),
  'nsec3 with 150 iterations': nsec3(150, [0]),
  'nsec3 with a salt of 255 octets': nsec3(1, saltOfOctets(255)),
  'opt-out with salt and iterations': nsec3(7, saltOfOctets(8), true),
};

const algorithms: readonly SigningAlgorithm[] = [5, 7, 8, 10, 13, 14, 15];
const pairs = new Map(
  algorithms.map((algorithm) => [algorithm, [aTestKey(algorithm, 'keys'), aTestKey(algorithm, 'records')]]),
);
const pair = (algorithm: SigningAlgorithm): readonly TestKey[] => pairs.get(algorithm) ?? [];

/** RSA/SHA-1 of the old number goes with NSEC only (RFC 5155 section 2). */
const goTogether = (algorithm: SigningAlgorithm, denial: Denial): boolean =>
  algorithm !== 5 || denial.kind === 'nsec';

let files = 0;

async function verdictOn(
  { text, origin }: OddZone,
  keys: readonly TestKey[],
  denial: Denial,
  by: readonly Judge[] = judges,
): Promise<string> {
  const { text: signed } = await signedText(zoneOf(text, origin), keys, denial);
  files += 1;
  return judged(join(folder, String(files)), origin, signed, by);
}

/** The judges that do not err about a zone; see `judgeErrors`. */
function ableJudges(name: string, kind: string): readonly Judge[] {
  const errors = judgeErrors.filter(({ zones }) => zones.includes(`${name}, ${kind}`));
  return judges.filter((judge) => errors.every((error) => error.judge !== judge));
}

/** All that can be odd about a zone at once, for every way to sign. */
const mixed = bare('example.test.', [
  '$TTL 3600',
  ...['empty non-terminals', 'mixed case', 'a delegation with DS', 'delegations far below', 'many TTLs']
    .concat(['wildcards at several depths', 'a CNAME wildcard', 'a DNAME', 'unknown types', 'a long TXT'])
    .map((name) => oddZones[name]?.text.replace(/^\$ORIGIN .*$/mu, '$ORIGIN example.test.') ?? ''),
]);

const odd = Object.entries(oddZones).map(([name, zone], at) => ({ name, zone, at }));

describe.skipIf(lacksJudges)('validators that others wrote accept', () => {
  it('a corpus that is large enough', () => expect(odd.length).toBeGreaterThanOrEqual(60));

  describe.concurrent('each odd zone, by every denial', () => {
    it.each(odd)('$name', async ({ name, zone, at }) => {
      const verdicts = Object.entries(denials).map(async ([kind, denial]) => {
        return [`P-256, ${kind}`, await verdictOn(zone, pair(13), denial, ableJudges(name, kind))] as const;
      });
      // Every algorithm meets many zones, and every zone one more of them.
      const algorithm = algorithms[at % algorithms.length] ?? 8;
      const another = verdictOn(zone, pair(algorithm), nsec, ableJudges(name, 'nsec'));
      const all = [
        ...(await Promise.all(verdicts)),
        [`algorithm ${algorithm}, nsec`, await another] as const,
      ];
      expect(all.filter(([, verdict]) => verdict !== 'accepted')).toEqual([]);
    });
  });

  describe.concurrent('a zone of many odd things', () => {
    const ways = algorithms.flatMap((algorithm) =>
      Object.entries(allDenials)
        .filter(([, denial]) => goTogether(algorithm, denial))
        .map(([kind, denial]) => ({ algorithm, kind, denial })),
    );

    it.each(ways)('with algorithm $algorithm and $kind', async ({ algorithm, denial }) => {
      expect(await verdictOn(mixed, pair(algorithm), denial)).toBe('accepted');
    });

    const sets: Readonly<Record<string, readonly TestKey[]>> = {
      'RSA keys of 2048 and 4096 bits': [aTestKey(8, 'keys', 4096), aTestKey(8, 'records', 2048)],
      'two KSKs and two ZSKs': [...pair(13), aTestKey(13, 'keys'), aTestKey(13, 'records')],
      'a ZSK that is only published': [...pair(13), aTestKey(13, 'nothing')],
      'all algorithms that NSEC3 knows': algorithms.filter((algorithm) => algorithm !== 5).flatMap(pair),
    };
    it.each(Object.entries(sets))('with %s', async (_name, keys) => {
      expect(await verdictOn(mixed, keys, nsec3(2, [1]))).toBe('accepted');
    });
  });

  it('a zone that was signed before', async () => {
    const once = await signedText(zoneOf(mixed.text, mixed.origin), pair(8), nsec3(3, [1]));
    const twice = await signedText(zoneOf(once.text, mixed.origin), pair(13), nsec);
    expect(await judged(join(folder, 'signed-twice'), mixed.origin, twice.text)).toBe('accepted');
    expect(twice.text).not.toMatch(/NSEC3|DNSKEY 25[67] 3 8 /u);
  });

  it(`${randomZones} zones at random, seed ${seed}`, { timeout: 300_000 }, async () => {
    const ways = algorithms
      .flatMap((algorithm) => Object.values(allDenials).map((denial) => ({ algorithm, denial })))
      .filter(({ algorithm, denial }) => goTogether(algorithm, denial));
    // The same zone may be drawn twice; a few more are drawn so that enough are left.
    const drawn = fc.sample(randomZone, { seed, numRuns: randomZones + 50 });
    const distinct = new Map(drawn.map((zone) => [zone.text, zone]));
    const zones = [...distinct.values()].slice(0, randomZones);
    const verdicts = zones.map(async (zone, at) => {
      const { algorithm, denial } = ways[at % ways.length] ?? { algorithm: 13, denial: nsec };
      return { zone, algorithm, denial, verdict: await verdictOn(zone, pair(algorithm), denial) };
    });
    const refused = (await Promise.all(verdicts)).filter(({ verdict }) => verdict !== 'accepted');
    // The shortest says most.
    const [first] = refused.toSorted((left, right) => left.zone.text.length - right.zone.text.length);
    expect([refused.length, first]).toEqual([0, undefined]);
    expect(zones).toHaveLength(randomZones);
  });
});

describe.skipIf(lacksJudges || lacks('dnssec-signzone', 'dnssec-keygen'))(
  'a judge whose word is not taken errs about the work of others, too',
  () => {
    const signers = new OtherSigners(folder);

    it.each(judgeErrors)('$judge: $reason', async ({ judge, zones, says }) => {
      for (const entry of zones) {
        const [name = '', kind = ''] = entry.split(', ');
        const zone = oddZones[name];
        const denial = denials[kind];
        if (zone === undefined || denial === undefined) throw new Error(`There is no ${entry}`);
        const signed = await signers
          .sign(zone, { signer: 'dnssec-signzone', algorithm: 13, denial })
          .catch((error: unknown) => String(error));
        const verdict = await judged(join(folder, 'erring'), zone.origin, signed, [judge]);
        expect([signed, verdict].join('\n')).toContain(says);
      }
    });
  },
);
