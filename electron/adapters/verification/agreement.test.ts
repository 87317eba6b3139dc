import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ZoneContent } from '../../engine/records/zone-content';
import { isSubdomain } from '../../engine/records/name';
import { groupRecords } from '../../engine/records/zone-content';
import { printZoneFile } from '../../engine/records/zone-file/print-zone-file';
import type { Denial } from '../../engine/signing/denial';
import { validateZone } from '../../engine/validation/validate-zone';
import type { ZoneVerdict } from '../../engine/validation/validate-zone';
import type { Defect } from '../../engine/validation/finding';
import { hashText, readNsec3 } from '../../engine/validation/nsec3-record';
import type { Nsec3Record } from '../../engine/validation/nsec3-record';
import { emptyNamesAbove, isInsecureDelegation, zoneNames } from '../../engine/validation/zone-names';
import { judgedBy, lacksJudges } from '../signatures/testing/judges';
import type { Judge } from '../signatures/testing/judges';
import { lacks } from '../signatures/testing/programs';
import { aTestKey } from '../signatures/testing/signing-keys';
import type { TestKey } from '../signatures/testing/signing-keys';
import { createVerifier } from './node-verifier';
import { diceOf, mutate, mutations, signedMutations } from './testing/mutations';
import type { Dice, MutatedZone } from './testing/mutations';
import { plainZone, signBlindly, signWithBind, signZone, trustInKeys } from './testing/zones';

const rounds = Number(process.env.VALIDATION_MUTATIONS ?? 2000);
const seed = Number(process.env.VALIDATION_SEED ?? 4035);
const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verifier = createVerifier();
const now = Math.floor(Date.now() / 1000);
const day = 86_400;
const times = {
  inception: now - 3600,
  dnskeyExpiration: now + 7 * day,
  dsExpiration: now + 7 * day,
  recordExpiration: now + 10 * day,
};

/** A zone and, where we have them, the keys that signed it. */
interface SignedZone {
  readonly content: ZoneContent;
  readonly keys: readonly TestKey[];
}

const pair = (algorithm: number): readonly TestKey[] => [
  aTestKey(algorithm, 'keys'),
  aTestKey(algorithm, 'records'),
];

function ours(keys: readonly TestKey[], denial: Denial): SignedZone {
  return { content: signZone(plainZone, keys, denial, times), keys };
}

function binds(name: string, algorithm: string, parameters: readonly string[]): SignedZone {
  const own = join(folder, name);
  mkdirSync(own);
  return { content: signWithBind(own, plainZone, algorithm, parameters).content, keys: [] };
}

interface Round {
  readonly mutation: string;
  readonly content: ZoneContent;
  readonly verdict: ZoneVerdict;
  /** What each judge says: `accepted`, or its objection. */
  readonly said: Readonly<Record<Judge, string>>;
}

/** Every second damage to a zone that we signed is signed again, so that only the chain can give it away. */
function damaged({ content, keys }: SignedZone, dice: Dice): MutatedZone {
  if (keys.length === 0 || dice(2) === 0) return mutate(content, mutations, dice);
  const { name, content: changed } = mutate(content, signedMutations, dice);
  return { name, content: signBlindly(changed, keys, times) };
}

/** What others say of a damaged zone. They trust the keys with the SEP flag that the undamaged one has, as we do. */
async function saidOf(content: ZoneContent, zone: SignedZone, round: number): Promise<Round['said']> {
  const [file, trusted] = [join(folder, `zone-${round}`), join(folder, `trusted-${round}`)];
  writeFileSync(file, printZoneFile(content));
  const anchors = trustInKeys(zone.content).records.map(
    ({ name, ttl, data }) => `${name} ${ttl} IN DNSKEY ${data}\n`,
  );
  writeFileSync(trusted, anchors.join(''));
  // BIND wants a ZSK of each algorithm unless it is told that one key does all.
  const flags = zone.keys.some(({ zoneKey }) => zoneKey.signs === 'both') ? ['-z'] : [];
  const [bind, ldns] = await Promise.all([
    judgedBy('dnssec-verify', file, content.origin, flags),
    judgedBy('ldns-verify-zone', file, content.origin, ['-k', trusted]),
  ]);
  for (const name of [file, trusted]) rmSync(name);
  return { 'dnssec-verify': bind, 'ldns-verify-zone': ldns };
}

/** Rounds that may wait for their judges, so that neither they nor we are idle. */
const mostWaiting = 16;

async function runRounds(zones: readonly SignedZone[]): Promise<readonly Round[]> {
  const dice = diceOf(seed);
  const all: Promise<Round>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const zone = zones[round % zones.length];
    if (zone === undefined) break;
    const { name: mutation, content } = damaged(zone, dice);
    const judges = saidOf(content, zone, round);
    const verdict = validateZone(content, trustInKeys(zone.content), verifier, { now, iterationLimit: 150 });
    all.push(judges.then((said) => ({ mutation, content, verdict, said })));
    await all[round - mostWaiting];
  }
  return Promise.all(all);
}

/** Is a name a delegation without DS, or empty above nothing else? */
function isUnsignedCut({ origin, records }: ZoneContent, owner: string): boolean {
  const below = zoneNames(origin, groupRecords(records)).filter(
    ({ name, role }) => role !== 'occluded' && isSubdomain(name, owner),
  );
  return below.length > 0 && below.every(isInsecureDelegation);
}

/** Has an empty name no NSEC3 record, and that of the apex no opt-out flag? There alone BIND looks for it. */
function lacksEmptyName({ origin, records }: ZoneContent): boolean {
  const chain = records.flatMap((record) => readNsec3(record) ?? []);
  const at = (name: string): Nsec3Record | undefined =>
    chain.find(({ hash, parameters }) => hash === hashText(name, parameters));
  const names = zoneNames(origin, groupRecords(records)).filter(({ role }) => role !== 'occluded');
  const empty = emptyNamesAbove(
    origin,
    names.map(({ name }) => name),
  );
  return chain.length > 0 && at(origin)?.optOut !== true && empty.some((name) => at(name) === undefined);
}

/** Defects of ours that `dnssec-verify` refuses; see below. */
const refusedDefects: ReadonlySet<string> = new Set(['ttl-mismatch', 'denial-lacks-type']);

/**
 * What `dnssec-verify` should say, given what we say. It asks whether a zone was signed by the rules, we ask whether some
 * answer would be refused; so the two differ in these classes, and in no others:
 *
 * - A set whose TTL is not the signed one: BIND refuses the zone. A resolver takes the smaller TTL (RFC 4035 section 5.3.3).
 * - A bit map that leaves out a type that is there: BIND refuses. Answers with that type validate; a lie would, too.
 * - A set that one of two algorithms has not signed: BIND refuses, by the rule for signers (RFC 4035 section 2.2); validators
 *   must not insist (RFC 6840 section 5.11). Where it is the DNSKEY set, BIND no longer counts the algorithm as used at all.
 * - An insecure delegation without NSEC3 record, covered by one whose opt-out flag is clear: BIND accepts. A resolver
 *   refuses the referral, for nothing shows that there is no DS (RFC 5155 section 8.9).
 * - An empty name above such delegations only, without NSEC3 record: BIND asks the apex for the flag, we ask the record that
 *   covers the name, as a resolver does (RFC 5155 section 8.6). Either may accept what the other refuses.
 *
 * Expired signatures and those that begin later are no class: BIND looks at the clock as we do.
 */
function foreseen({ content, verdict }: Round): 'accepts' | 'refuses' {
  if (lacksEmptyName(content)) return 'refuses';
  if (verdict.status === 'bogus') {
    const isTolerated = verdict.faults.every(
      ({ kind, type, owner }) =>
        kind === 'denial-missing' && type === 'NSEC3' && isUnsignedCut(content, owner),
    );
    return isTolerated && verdict.defects.length === 0 ? 'accepts' : 'refuses';
  }
  if (verdict.status !== 'secure') return 'refuses';
  const { defects } = verdict;
  const missing = defects.filter(({ kind }) => kind === 'algorithm-missing');
  const algorithmOf = ({ record }: Defect): string => record?.data.split(' ')[2] ?? '';
  const uncounted = new Set(missing.filter(({ type }) => type === 'DNSKEY').map(algorithmOf));
  const isCounted = missing.some((defect) => !uncounted.has(algorithmOf(defect)));
  return isCounted || defects.some(({ kind }) => refusedDefects.has(kind)) ? 'refuses' : 'accepts';
}

/** Faults of a chain that `ldns-verify-zone` does not always find; see below. */
const denialFaults: ReadonlySet<string> = new Set([
  'no-denial',
  'denial-missing',
  'denial-types',
  'denial-extra',
]);

/**
 * What `ldns-verify-zone` should say, given what we say; `null`: either.
 *
 * Of signatures, keys and times it says what we say, and it accepts all that is secure. Of the chain it asks less (ldns
 * 1.8.3), so that it may accept what is bogus by its chain alone: it does not miss an NSEC3PARAM record, bears a bit map
 * with types that are not there and a record for a name that is not there, and takes an empty name or an insecure
 * delegation for covered whatever the opt-out flag says.
 */
function foreseenOfLdns({ verdict }: Round): 'accepts' | 'refuses' | null {
  if (verdict.status === 'secure') return 'accepts';
  const isByChain = verdict.status === 'bogus' && verdict.faults.every(({ kind }) => denialFaults.has(kind));
  return isByChain ? null : 'refuses';
}

const opinion = (said: string): 'accepts' | 'refuses' => (said === 'accepted' ? 'accepts' : 'refuses');

const needed = lacksJudges || lacks('dnssec-signzone', 'dnssec-keygen');

describe.skipIf(needed)(`${rounds} damaged zones, seed ${seed}`, () => {
  it('are judged by us as by others, but for explained classes', { timeout: 600_000 }, async () => {
    const salted: Denial = { kind: 'nsec3', iterations: 3, salt: Uint8Array.of(1, 2), optOut: false };
    const zones = [
      ours(pair(13), { kind: 'nsec' }),
      ours(pair(13), salted),
      ours(pair(13), { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true }),
      ours([aTestKey(8, 'both')], salted),
      ours([aTestKey(13, 'both'), aTestKey(8, 'both')], { kind: 'nsec' }),
      binds('nsec', 'ECDSAP256SHA256', []),
      binds('nsec3', 'ED25519', ['-3', 'AABB', '-x']),
      binds('opt-out', 'RSASHA256', ['-3', '-', '-A']),
    ];
    const all = await runRounds(zones);
    const unexplained = all.filter(
      (round) =>
        opinion(round.said['dnssec-verify']) !== foreseen(round) ||
        ![null, opinion(round.said['ldns-verify-zone'])].includes(foreseenOfLdns(round)),
    );
    expect(unexplained.map(({ mutation, verdict, said }) => ({ mutation, verdict, said }))).toEqual([]);
    expect(all).toHaveLength(rounds);
    // The explained classes are exceptions: most damage is a matter of fact.
    for (const judge of ['dnssec-verify', 'ldns-verify-zone'] as const) {
      const differing = all.filter(
        ({ verdict, said }) => (verdict.status === 'secure') !== (said[judge] === 'accepted'),
      );
      expect(differing.length).toBeLessThan(rounds / 4);
    }
    expect(new Set(all.map(({ verdict }) => verdict.status))).toEqual(new Set(['secure', 'bogus']));
    expect(new Set(all.map(({ mutation }) => mutation))).toEqual(
      new Set([...Object.keys(mutations), ...Object.keys(signedMutations)]),
    );
  });
});
