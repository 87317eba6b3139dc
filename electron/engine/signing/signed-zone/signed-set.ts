import type { Rrset, StoredRecord } from '../../records/resource-record';

/** A set of a signed zone with what vouches for it. */
export interface SignedSet {
  readonly set: Rrset;
  /** The RRSIG records that cover it; none for glue, delegations and what else is not the zone's own. */
  readonly signatures: readonly StoredRecord[];
}

/** The type an RRSIG record covers, by its text alone (RFC 4034 section 3.2). */
export function coveredType(data: string): string {
  const end = data.indexOf(' ');
  return end === -1 ? data : data.slice(0, end);
}

/** Records of one name and type as a set, with one TTL for all of them (RFC 2181 section 5.2); `null` for none. */
export function rrsetOf(records: readonly StoredRecord[]): Rrset | null {
  const [first] = records;
  if (first === undefined) return null;
  const ttl = records.reduce((least, record) => Math.min(least, record.ttl), first.ttl);
  const evened = records.map((record) => (record.ttl === ttl ? record : { ...record, ttl }));
  return { name: first.name, type: first.type, ttl, records: evened };
}
