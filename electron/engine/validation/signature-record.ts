import { ByteReader } from '../records/byte-reader';
import { readName } from '../records/name-wire';
import { rdataWire } from '../records/rdata/rdata';
import type { StoredRecord } from '../records/resource-record';
import type { SignatureFields } from '../signing/rrsig';

/** An RRSIG record, taken apart. */
export interface SignatureRecord {
  readonly record: StoredRecord;
  readonly fields: SignatureFields;
  readonly signature: Uint8Array;
}

/** Reads an RRSIG record (RFC 4034 section 3.1); `null` for what is none. */
export function readSignature(record: StoredRecord): SignatureRecord | null {
  const data = rdataWire(record);
  if (record.type !== 'RRSIG' || data.kind === 'invalid') return null;
  const reader = new ByteReader(data.wire);
  const fields = {
    typeCovered: reader.uint16(),
    algorithm: reader.uint8(),
    labels: reader.uint8(),
    originalTtl: reader.uint32(),
    expiration: reader.uint32(),
    inception: reader.uint32(),
    keyTag: reader.uint16(),
    signer: readName(reader),
  };
  const signature = reader.rest();
  return reader.failed ? null : { record, fields, signature };
}

/** The type an RRSIG record covers, by its text alone; so records can be sorted before they are read. */
export function coveredType({ data }: StoredRecord): string {
  const end = data.indexOf(' ');
  return end < 0 ? data : data.slice(0, end);
}

/**
 * The instant a 32-bit time of a signature means, in seconds since the epoch.
 *
 * The fields wrap around and are compared by serial arithmetic (RFC 4034 section 3.1.5, RFC 1982): the nearest instant to
 * now counts.
 */
export function nearestInstant(field: number, now: number): number {
  return now + ((field - now) | 0);
}
