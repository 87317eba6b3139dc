import type { Rrset } from '../records/resource-record';
import type { ZoneContent } from '../records/zone-content';
import { labelCount } from '../signing/rrsig';
import { checkKeys } from './authenticate-keys';
import type { KeyCheck } from './authenticate-keys';
import { checkDenial } from './denial-check';
import type { Defect, Fault } from './finding';
import type { PublicKey } from './public-key';
import { usableTrust } from './trust';
import type { Trust } from './trust';
import { checkSignature } from './validate-rrset';
import type { CheckedSignature, ZoneKeys } from './validate-rrset';
import type { Verifier } from './verifier';
import { indexZone } from './zone-index';
import type { ZoneIndex } from './zone-index';

/** A set and its signatures, each checked. */
export interface SurveyedSet {
  readonly set: Rrset;
  readonly signatures: readonly CheckedSignature[];
}

/** A child zone as a validator will take it. */
export interface Delegation {
  readonly name: string;
  /** Insecure without DS, and with none that can be checked here (RFC 4035 section 5.2). */
  readonly kind: 'secure' | 'insecure';
}

/**
 * Everything about a zone that does not depend on the time.
 *
 * Signatures are checked once; what the zone is at any instant, and when that changes, follows by comparing numbers.
 */
export interface ZoneSurvey {
  readonly origin: string;
  readonly keys: KeyCheck;
  /** Every set that has to be signed but the DNSKEY set; empty where nothing is claimed about the zone. */
  readonly sets: readonly SurveyedSet[];
  readonly delegations: readonly Delegation[];
  /** What is wrong whatever the time. */
  readonly faults: readonly Fault[];
  readonly defects: readonly Defect[];
}

/** In a zone a signature has to be for the very name: what a wildcard makes is made when somebody asks. */
function forVeryName(set: Rrset, signature: CheckedSignature): CheckedSignature {
  if (signature.kind === 'bad' || signature.fields.labels === labelCount(set.name)) return signature;
  return { kind: 'bad', record: signature.record, fault: 'label-count' };
}

function surveySet(set: Rrset, index: ZoneIndex, keys: ZoneKeys, verifier: Verifier): SurveyedSet {
  const signatures = index
    .signaturesOf(set)
    .map((record) => forVeryName(set, checkSignature(set, record, keys, verifier)));
  return { set, signatures };
}

/** One defect for each algorithm that has not signed a set; a key that should have is to blame. */
function missingAlgorithms(
  { set, signatures }: SurveyedSet,
  keys: ReadonlyMap<number, PublicKey>,
): readonly Defect[] {
  const used = new Set(signatures.flatMap((one) => (one.kind === 'good' ? [one.fields.algorithm] : [])));
  // A set without any good signature is bogus, which is said elsewhere.
  if (used.size === 0) return [];
  const unused = [...keys.values()].filter(({ algorithm }) => !used.has(algorithm));
  return unused.map(({ record }) => ({ kind: 'algorithm-missing', owner: set.name, type: set.type, record }));
}

function ttlMismatch({ set, signatures }: SurveyedSet): readonly Defect[] {
  const record = set.records.find(({ ttl }) =>
    signatures.some((one) => one.kind === 'good' && one.fields.originalTtl !== ttl),
  );
  return record === undefined ? [] : [{ kind: 'ttl-mismatch', owner: set.name, type: set.type, record }];
}

function defectsOf(
  index: ZoneIndex,
  sets: readonly SurveyedSet[],
  keys: readonly PublicKey[],
): readonly Defect[] {
  const byAlgorithm = new Map(keys.flatMap((key) => (key.maySign ? [[key.algorithm, key] as const] : [])));
  const strays = index.straySignatures.map((record): Defect => {
    return { kind: 'stray-record', owner: record.name, type: 'RRSIG', record };
  });
  return [...sets.flatMap((set) => [...missingAlgorithms(set, byAlgorithm), ...ttlMismatch(set)]), ...strays];
}

function delegationsOf({ names }: ZoneIndex, verifier: Verifier): readonly Delegation[] {
  const cuts = names.filter(({ role }) => role === 'delegation');
  return cuts.map(({ name, sets }) => {
    const records = sets.find(({ type }) => type === 'DS')?.records ?? [];
    const isSecure = usableTrust(name, { kind: 'delegation', records }, verifier).length > 0;
    return { name, kind: isSecure ? 'secure' : 'insecure' };
  });
}

/** Told how many of a zone's sets are checked. */
export type SurveyProgress = (done: number, total: number) => void;

/** Goes through a whole zone: keys, every set, every chain, every delegation. */
export function surveyZone(
  content: ZoneContent,
  trust: Trust,
  verifier: Verifier,
  iterationLimit: number,
  onProgress: SurveyProgress = () => undefined,
): ZoneSurvey {
  const index = indexZone(content);
  const { origin, dnskeys: set } = index;
  const signatures = set === null ? [] : index.signaturesOf(set);
  const keys = checkKeys({ zone: origin, set, signatures }, trust, verifier);
  if (keys.status !== 'checked') {
    return { origin, keys, sets: [], delegations: [], faults: [], defects: [] };
  }
  const sets = index.signedSets.map((one, at, all) => {
    onProgress(at, all.length);
    return surveySet(one, index, { zone: origin, keys: keys.keys }, verifier);
  });
  const denial = checkDenial(index, iterationLimit);
  const keySet = { set: keys.set, signatures: keys.signatures };
  return {
    origin,
    keys,
    sets,
    delegations: delegationsOf(index, verifier),
    faults: denial.faults,
    defects: [...defectsOf(index, [keySet, ...sets], keys.keys), ...denial.defects],
  };
}
