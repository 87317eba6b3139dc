import { equalNames, isSubdomain, nameKey, rootName } from '../records/name';
import type { Rrset, StoredRecord } from '../records/resource-record';
import { groupRecords } from '../records/zone-content';
import { proveDenial, proveExpansion } from './denial-proof';
import type { DenialGap, DenialProof, Question } from './denial-proof';
import type { SignatureFault } from './finding';
import { coveredType, nearestInstant } from './signature-record';
import { validateRrset } from './validate-rrset';
import type { RrsetVerdict, ZoneKeys } from './validate-rrset';
import type { Verifier } from './verifier';

/** What of a response is validated. */
export interface ResponseSections {
  /** NXDOMAIN; NOERROR where it is left out. */
  readonly isNameError?: boolean;
  readonly answers: readonly StoredRecord[];
  readonly authorities: readonly StoredRecord[];
}

/** With what, when and how strictly a response is validated. */
export interface ResponseContext {
  /** The authenticated keys of the zone that is asked. */
  readonly keys: ZoneKeys;
  readonly verifier: Verifier;
  /** Seconds since the epoch. */
  readonly now: number;
  /** See `DenialContext`. */
  readonly iterationLimit: number;
}

/** Why a response fails. */
export type ResponseFault = SignatureFault | DenialGap;

/** What the records of a response rest on. */
interface Ground {
  /** Those that answer, with their signatures and proofs. */
  readonly records: readonly StoredRecord[];
  /** The end of the signature that runs out first, in seconds since the epoch. */
  readonly expires: number;
  /** An NSEC3 record with the opt-out flag is needed: there may be an unsigned delegation (RFC 5155 section 9.2). */
  readonly optOut: boolean;
}

/** What a validator makes of one response (RFC 4035 section 5). */
export type ResponseVerdict =
  | ({ readonly kind: 'records'; readonly set: Rrset } & Ground)
  /** The name is an alias, by CNAME or through a DNAME above it. */
  | ({ readonly kind: 'alias'; readonly target: string } & Ground)
  | ({
      readonly kind: 'denied';
      readonly proof: Exclude<DenialProof, { readonly kind: 'unproved' }>;
    } & Ground)
  | { readonly kind: 'bogus'; readonly reason: ResponseFault; readonly records: readonly StoredRecord[] };

/** A set of a section with the RRSIG records that cover it. */
export interface SignedSet {
  readonly set: Rrset;
  readonly signatures: readonly StoredRecord[];
}

type Secure = Extract<RrsetVerdict, { readonly status: 'secure' }>;

/** The sets of a section, each with its signatures. */
export function signedSetsOf(records: readonly StoredRecord[]): readonly SignedSet[] {
  const signatures = records.filter(({ type }) => type === 'RRSIG');
  return groupRecords(records.filter(({ type }) => type !== 'RRSIG')).map((set) => ({
    set,
    signatures: signatures.filter(
      (record) => equalNames(record.name, set.name) && coveredType(record) === set.type,
    ),
  }));
}

function verdictOf({ set, signatures }: SignedSet, { keys, verifier, now }: ResponseContext): RrsetVerdict {
  return validateRrset(set, signatures, keys, verifier, now);
}

function endOf({ fields }: Secure, { now }: ResponseContext): number {
  return nearestInstant(fields.expiration, now);
}

/** The proofs of a response that are secure, and the first that is not. */
interface Proofs {
  readonly secure: readonly { readonly set: SignedSet; readonly verdict: Secure }[];
  readonly fault: { readonly reason: SignatureFault; readonly records: readonly StoredRecord[] } | null;
}

function proofsOf({ authorities }: ResponseSections, context: ResponseContext): Proofs {
  let proofs: Proofs = { secure: [], fault: null };
  for (const set of signedSetsOf(authorities)) {
    if (set.set.type !== 'NSEC' && set.set.type !== 'NSEC3' && set.set.type !== 'SOA') continue;
    const verdict = verdictOf(set, context);
    if (verdict.status === 'secure') {
      proofs = { ...proofs, secure: [...proofs.secure, { set, verdict }] };
      continue;
    }
    const { kind: reason, record } = verdict.fault;
    const records = record === null ? set.set.records : [...set.set.records, record];
    proofs = { ...proofs, fault: proofs.fault ?? { reason, records } };
  }
  return proofs;
}

function proving({ secure }: Proofs): Proofs['secure'] {
  return secure.filter(({ set }) => set.set.type !== 'SOA');
}

function recordsOf(proofs: Proofs): readonly StoredRecord[] {
  return proving(proofs).flatMap(({ set }) => set.set.records);
}

/** Proofs, shown with the signatures that carry them. */
function groundOf(proofs: Proofs, context: ResponseContext, optOut: boolean): Ground {
  const used = proving(proofs);
  return {
    records: used.flatMap(({ set, verdict }) => [...set.set.records, verdict.signature]),
    expires: Math.min(...used.map(({ verdict }) => endOf(verdict, context))),
    optOut,
  };
}

function unproved(reason: DenialGap, record: StoredRecord | null, { fault }: Proofs): ResponseVerdict {
  if (fault !== null) return { kind: 'bogus', ...fault };
  return { kind: 'bogus', reason, records: record === null ? [] : [record] };
}

/** The ground of one set: its signature, and where a wildcard made it the proof that it may stand for the name. */
function groundOfSet(
  set: SignedSet,
  sections: ResponseSections,
  context: ResponseContext,
): ({ readonly kind: 'ground' } & Ground) | Extract<ResponseVerdict, { readonly kind: 'bogus' }> {
  const verdict = verdictOf(set, context);
  if (verdict.status === 'bogus') {
    const { kind: reason, record } = verdict.fault;
    return {
      kind: 'bogus',
      reason,
      records: record === null ? set.set.records : [...set.set.records, record],
    };
  }
  const records = [...set.set.records, verdict.signature];
  const expires = endOf(verdict, context);
  if (verdict.wildcard === null) return { kind: 'ground', records, expires, optOut: false };
  return groundOfExpansion(
    { records, expires, optOut: false },
    set.set.name,
    verdict.wildcard,
    sections,
    context,
  );
}

function groundOfExpansion(
  ground: Ground,
  name: string,
  wildcard: string,
  sections: ResponseSections,
  context: ResponseContext,
): ReturnType<typeof groundOfSet> {
  const proofs = proofsOf(sections, context);
  const { iterationLimit, keys } = context;
  const proof = proveExpansion(name, wildcard, recordsOf(proofs), { zone: keys.zone, iterationLimit });
  if (proof.kind === 'unproved') {
    const bogus = unproved(proof.reason, proof.record, proofs);
    return bogus.kind === 'bogus' ? bogus : { kind: 'bogus', reason: proof.reason, records: [] };
  }
  const proved = groundOf(proofs, context, proof.kind === 'insecure' || ('optOut' in proof && proof.optOut));
  return {
    kind: 'ground',
    records: [...ground.records, ...proved.records],
    expires: Math.min(ground.expires, proved.expires),
    optOut: proved.optOut,
  };
}

/** The name that a DNAME makes of one below its owner (RFC 6672 section 2.2). */
function renamed(name: string, owner: string, target: string): string {
  const prefix = name.slice(0, name.length - owner.length);
  return target === rootName ? prefix : prefix + target;
}

/** The DNAME that redirects a name. */
function redirectionOf(name: string, sets: readonly SignedSet[]): SignedSet | undefined {
  return sets.find(
    ({ set }) => set.type === 'DNAME' && !equalNames(set.name, name) && isSubdomain(name, set.name),
  );
}

function alias(
  set: SignedSet,
  target: string,
  sections: ResponseSections,
  context: ResponseContext,
): ResponseVerdict {
  const ground = groundOfSet(set, sections, context);
  return ground.kind === 'bogus' ? ground : { ...ground, kind: 'alias', target };
}

/** The CNAME that goes with a DNAME is made by the server and has no signature (RFC 6672 section 5.3.1). */
function byRedirection(
  name: string,
  redirection: SignedSet,
  cname: SignedSet | undefined,
  sections: ResponseSections,
  context: ResponseContext,
): ResponseVerdict {
  const target = renamed(name, redirection.set.name, redirection.set.records[0]?.data ?? rootName);
  const said = cname?.set.records[0]?.data;
  const isForged = cname !== undefined && (said === undefined || nameKey(said) !== nameKey(target));
  if (isForged) return { kind: 'bogus', reason: 'no-signature', records: cname.set.records };
  return alias(redirection, target, sections, context);
}

/** What a negative response proves. */
function denial(question: Question, sections: ResponseSections, context: ResponseContext): ResponseVerdict {
  const proofs = proofsOf(sections, context);
  const { iterationLimit, keys } = context;
  const proof = proveDenial(question, recordsOf(proofs), { zone: keys.zone, iterationLimit });
  if (proof.kind === 'unproved') return unproved(proof.reason, proof.record, proofs);
  if (proofs.fault !== null) return { kind: 'bogus', ...proofs.fault };
  if (proof.kind === 'opted-out' && sections.isNameError === true) {
    return unproved('wildcard-not-denied', null, proofs);
  }
  return { kind: 'denied', proof, ...groundOf(proofs, context, 'optOut' in proof && proof.optOut) };
}

/**
 * Validates the first step of a response: the set that was asked for, one alias on the way to it, or the proof that
 * there is none (RFC 4035 section 5.3 and 5.4, RFC 6672 section 5.3).
 *
 * What follows an alias is not looked at, since it may be another zone's: ask again.
 */
export function validateResponse(
  question: Question,
  sections: ResponseSections,
  context: ResponseContext,
): ResponseVerdict {
  const sets = signedSetsOf(sections.answers);
  const ofType = (type: string): SignedSet | undefined =>
    sets.find(({ set }) => set.type === type && equalNames(set.name, question.name));
  const found = ofType(question.type);
  if (found !== undefined) {
    const ground = groundOfSet(found, sections, context);
    return ground.kind === 'bogus' ? ground : { ...ground, kind: 'records', set: found.set };
  }
  const cname = ofType('CNAME');
  const redirection = redirectionOf(question.name, sets);
  if (redirection !== undefined) return byRedirection(question.name, redirection, cname, sections, context);
  const target = cname?.set.records[0]?.data;
  if (cname !== undefined && target !== undefined) return alias(cname, target, sections, context);
  return denial(question, sections, context);
}
