import { equalNames } from './name';
import type { StoredRecord } from './resource-record';
import type { ZoneContent } from './zone-content';

/** What a signer adds at any name. */
const anywhere: ReadonlySet<string> = new Set(['RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM']);

/**
 * What stands at the apex and speaks of the zone's keys: the keys, and what tells the parent about them (RFC 7344).
 * TYPE65534 is where BIND writes down how far a signing is.
 */
const atApex: ReadonlySet<string> = new Set(['DNSKEY', 'CDNSKEY', 'CDS', 'TYPE65534']);

function isOfSigning({ name, type }: StoredRecord, origin: string): boolean {
  return anywhere.has(type) || (atApex.has(type) && equalNames(name, origin));
}

/**
 * A zone without what signed it, as UnsignZone leaves it (ms-dnsp.md section 3.1); the same object where it was not signed.
 *
 * DS records stay: they are about other zones, and the parent's own data (RFC 4035 section 2.4).
 */
export function withoutSigning(content: ZoneContent): ZoneContent {
  const records = content.records.filter((record) => !isOfSigning(record, content.origin));
  return records.length === content.records.length ? content : { ...content, records };
}
