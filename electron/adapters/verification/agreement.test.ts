import { execFile } from 'node:child_process';
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
import { aTestKey } from '../signatures/testing/signing-keys';
import type { TestKey } from '../signatures/testing/signing-keys';
import { createVerifier } from './node-verifier';
import { diceOf, mutate, mutations, signedMutations } from './testing/mutations';
import type { Dice, MutatedZone } from './testing/mutations';
import { hasProgram, plainZone, signBlindly, signWithBind, signZone, trustInKeys } from './testing/zones';

const rounds = Number(process.env.VALIDATION_MUTATIONS ?? 600);
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

/** What `dnssec-verify` says: `null` for a zone that it accepts. */
function complaintOf(content: ZoneContent, file: string, flags: readonly string[]): Promise<string | null> {
  writeFileSync(file, printZoneFile(content));
  return new Promise((resolve) => {
    execFile('dnssec-verify', [...flags, '-o', content.origin, file], (error, stdout, stderr) => {
      rmSync(file);
      resolve(error === null ? null : `${stdout}${stderr}`);
    });
  });
}

interface Round {
  readonly mutation: string;
  readonly content: ZoneContent;
  readonly verdict: ZoneVerdict;
  readonly complaint: string | null;
}

/** Every second damage to a zone that we signed is signed again, so that only the chain can give it away. */
function damaged({ content, keys }: SignedZone, dice: Dice): MutatedZone {
  if (keys.length === 0 || dice(2) === 0) return mutate(content, mutations, dice);
  const { name, content: changed } = mutate(content, signedMutations, dice);
  return { name, content: signBlindly(changed, keys, times) };
}

async function runRounds(zones: readonly SignedZone[]): Promise<readonly Round[]> {
  const dice = diceOf(seed);
  const all: Promise<Round>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const zone = zones[round % zones.length];
    if (zone === undefined) break;
    const { name: mutation, content } = damaged(zone, dice);
    const trust = trustInKeys(zone.content);
    const verdict = validateZone(content, trust, verifier, { now, iterationLimit: 150 });
    // BIND wants a ZSK of each algorithm unless it is told that one key does all.
    const flags = zone.keys.some(({ zoneKey }) => zoneKey.signs === 'both') ? ['-z'] : [];
    const complaint = complaintOf(content, join(folder, String(round)), flags);
    all.push(complaint.then((text) => ({ mutation, content, verdict, complaint: text })));
    if (round % 4 === 3) await Promise.all(all.slice(-4));
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

const hasBind = hasProgram('dnssec-verify') && hasProgram('dnssec-signzone');

describe.skipIf(!hasBind)(`${rounds} damaged zones, seed ${seed}`, () => {
  it('are judged by us as by dnssec-verify, but for explained classes', { timeout: 600_000 }, async () => {
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
      (round) => (round.complaint === null ? 'accepts' : 'refuses') !== foreseen(round),
    );
    expect(unexplained.map(({ mutation, verdict, complaint }) => ({ mutation, verdict, complaint }))).toEqual(
      [],
    );
    expect(all).toHaveLength(rounds);
    const differing = all.filter(
      ({ verdict, complaint }) => (verdict.status === 'secure') !== (complaint === null),
    );
    // The explained classes are exceptions: most damage is a matter of fact.
    expect(differing.length).toBeLessThan(rounds / 4);
    expect(new Set(all.map(({ verdict }) => verdict.status))).toEqual(new Set(['secure', 'bogus']));
  });
});
