/**
 * One resource record of class IN, as the world stores it and the lab's servers answer it.
 *
 * Plain text, so that a saved world can be read and compared by eye; the wire form is made where it is needed
 * (`rdata/rdata.ts`). Names and data are in the normal form that `parseZoneFile` produces: two records are the same
 * exactly when name and data agree, the name without regard to case.
 */
export interface StoredRecord {
  /** Owner: absolute, with trailing dot, case kept, escapes normalised. */
  readonly name: string;
  /** Mnemonic in upper case, or `TYPEnnn` (RFC 3597 section 5). */
  readonly type: string;
  /** Seconds, 0 to 2^31 - 1 (RFC 2181 section 8). */
  readonly ttl: number;
  /** Presentation form (RFC 1035 section 5.1), names absolute with trailing dot. */
  readonly data: string;
}

/**
 * All records of one type at one name (RFC 2181 section 5).
 *
 * Answers, signatures and TTLs are a matter of whole sets, never of single records.
 */
export interface Rrset {
  /** Owner, spelled as in the set's first record. */
  readonly name: string;
  readonly type: string;
  /** The smallest TTL of the set; a set has one TTL only (RFC 2181 section 5.2). */
  readonly ttl: number;
  /** At least one. */
  readonly records: readonly StoredRecord[];
}
