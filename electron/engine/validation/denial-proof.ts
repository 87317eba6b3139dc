import type { StoredRecord } from '../records/resource-record';
import { proveByNsec, proveExpansionByNsec } from './nsec-proof';
import { proveByNsec3, proveExpansionByNsec3 } from './nsec3-proof';

/** A name and a type that were asked for and not found. */
export interface Question {
  /** Absolute, in normal form. */
  readonly name: string;
  /** Mnemonic in upper case, or `TYPEnnn`. */
  readonly type: string;
}

/** What NSEC or NSEC3 records prove. */
export type DenialProof =
  /** The name does not exist; with opt-out, there may still be an unsigned delegation (RFC 5155 section 9.2). */
  | { readonly kind: 'no-name'; readonly optOut: boolean }
  /** The name exists, the type does not. */
  | { readonly kind: 'no-data' }
  /** The name does not exist, and the wildcard that stands for it lacks the type. */
  | { readonly kind: 'wildcard-no-data'; readonly optOut: boolean }
  /** A delegation without DS: what is below it is insecure. `optOut`: the name has no NSEC3 of its own. */
  | { readonly kind: 'insecure-delegation'; readonly optOut: boolean }
  /**
   * No record speaks of the name, and one with opt-out covers it. It may be an empty non-terminal above nothing but unsigned
   * delegations (RFC 5155 section 7.1), so the answer that it lacks the type is insecure, not wrong; that there is no such
   * name is not proved, since a wildcard may stand for it.
   */
  | { readonly kind: 'opted-out'; readonly optOut: true }
  /** The wildcard that made an answer was the nearest name (RFC 4035 section 5.3.4, RFC 5155 section 8.8). */
  | { readonly kind: 'wildcard-answer'; readonly optOut: boolean }
  /** More iterations than are accepted: no proof, and no sign of an attack (RFC 9276 section 3.2). */
  | { readonly kind: 'insecure'; readonly reason: 'too-many-iterations' }
  /** Nothing; `record` is the one that says otherwise or does not suffice. */
  | { readonly kind: 'unproved'; readonly reason: DenialGap; readonly record: StoredRecord | null };

/** What a proof lacks. */
export type DenialGap =
  /** No record at the name, and none covers it. */
  | 'name-not-denied'
  /** The record at the name shows the type, or CNAME. */
  | 'type-exists'
  /** The record comes from the wrong side of a delegation (RFC 6840 sections 4.1 and 4.4). */
  | 'wrong-side-of-delegation'
  /** No record matches an ancestor of the name (RFC 5155 section 8.3). */
  | 'no-closest-encloser'
  /** The wildcard at the closest encloser is neither denied nor shown to lack the type. */
  | 'wildcard-not-denied';

/** Where records came from, and what of NSEC3 is accepted. */
export interface DenialContext {
  /** The zone that signed them. */
  readonly zone: string;
  /** The greatest number of iterations that proves something; RFC 9276 advises 0, resolvers accept 50 to 150. */
  readonly iterationLimit: number;
}

/** A response has one kind of records; where a server mixes them, one proof is enough. */
function either(
  records: readonly StoredRecord[],
  nsec: () => DenialProof,
  nsec3: () => DenialProof,
): DenialProof {
  const has = (sought: string): boolean => records.some(({ type }) => type === sought);
  if (!has('NSEC3')) return nsec();
  const first = has('NSEC') ? nsec() : null;
  return first === null || first.kind === 'unproved' ? nsec3() : first;
}

/**
 * What NSEC or NSEC3 records prove about a question (RFC 4035 section 5.4, RFC 5155 section 8, RFC 6840 section 4).
 *
 * @param records only those that were found secure, with the zone as their signer
 */
export function proveDenial(
  question: Question,
  records: readonly StoredRecord[],
  context: DenialContext,
): DenialProof {
  return either(
    records,
    () => proveByNsec(question, records, context),
    () => proveByNsec3(question, records, context),
  );
}

/**
 * Do records prove that a wildcard rightly made an answer: that nothing nearer to the name exists?
 *
 * @param wildcard as `RrsetVerdict` names it
 */
export function proveExpansion(
  name: string,
  wildcard: string,
  records: readonly StoredRecord[],
  context: DenialContext,
): DenialProof {
  return either(
    records,
    () => proveExpansionByNsec(name, wildcard, records, context),
    () => proveExpansionByNsec3(name, wildcard, records, context),
  );
}
