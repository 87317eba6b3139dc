import type { StoredRecord } from '../records/resource-record';

/** What is wrong with the signatures of one set (RFC 4035 section 5.3). */
export type SignatureFault =
  /** No RRSIG record covers the set. */
  | 'no-signature'
  /** The data of the RRSIG record can not be read. */
  | 'unreadable-signature'
  /** The signer is not the zone that holds the set. */
  | 'wrong-signer'
  /** More labels were signed than the name has, or in a zone fewer. */
  | 'label-count'
  /** No key of the zone has this tag and algorithm, or the one that has may not sign (revoked, no zone key). */
  | 'unknown-key-tag'
  /** The key is there, but its algorithm can not be checked here. */
  | 'unsupported-algorithm'
  /** The octets do not match the key and the set. */
  | 'wrong-signature'
  /** Now is before the inception. */
  | 'not-yet-valid'
  /** Now is after the expiration. */
  | 'expired';

/** What is wrong between a zone's keys and what is trusted (RFC 4035 section 5.2). */
export type KeyFault =
  /** There is no DNSKEY set. */
  | 'no-dnskey'
  /** No key is the one a trust anchor or a DS record names. */
  | 'no-trusted-key'
  /** A trusted key is there, but none has signed the set. */
  | 'not-signed-by-trusted-key';

/** What is wrong with the proofs of non-existence, so that some negative answer or referral would be bogus. */
export type DenialFault =
  /** Neither NSEC nor NSEC3. */
  | 'no-denial'
  /** A name has no NSEC or NSEC3 record. */
  | 'denial-missing'
  /** It does not point to the next name or hash. */
  | 'denial-next'
  /** The bit map shows a type that is not there, or hides that a name is the apex or a delegation. */
  | 'denial-types'
  /** An NSEC3 record stands for a name that is not there, so that nobody can be told so. */
  | 'denial-extra';

/** What breaks a rule for zones, but no answer that a validator gets (RFC 6840 section 5.11, RFC 4035 section 5.3.3). */
export type DefectKind =
  /** The set's TTL is not the one that was signed. */
  | 'ttl-mismatch'
  /** An algorithm of the DNSKEY set has not signed this set (RFC 4035 section 2.2); a key of it is to blame. */
  | 'algorithm-missing'
  /** The bit map leaves out a type that is there. */
  | 'denial-lacks-type'
  /** A record of a chain, or a signature, belongs to nothing. */
  | 'stray-record'
  /** Validators take such a chain as no proof (RFC 9276 section 3.2). */
  | 'too-many-iterations';

/** Something wrong, where, and the record to blame; `null` where one is missing. */
export interface Finding<Kind extends string> {
  readonly kind: Kind;
  readonly owner: string;
  /** The type of the set it is about. */
  readonly type: string;
  readonly record: StoredRecord | null;
}

/** Makes validation fail. */
export type Fault = Finding<SignatureFault | KeyFault | DenialFault>;

/** Does not. */
export type Defect = Finding<DefectKind>;
