import { keyTag } from '../records/key-tag';
import { rdataWire } from '../records/rdata/rdata';
import type { StoredRecord } from '../records/resource-record';

/** A DNSKEY record, taken apart. */
export interface PublicKey {
  readonly record: StoredRecord;
  /** Its data on the wire. */
  readonly wire: Uint8Array;
  readonly algorithm: number;
  readonly keyTag: number;
  /** A zone key of protocol 3 that is not revoked (RFC 4034 section 2.1, RFC 5011 section 2.1). */
  readonly maySign: boolean;
}

const zoneKeyFlag = 0x0100;
const revokedFlag = 0x0080;
const dnssecProtocol = 3;

/** Reads a DNSKEY record; `null` for what is none. */
export function readPublicKey(record: StoredRecord): PublicKey | null {
  const data = rdataWire(record);
  if (record.type !== 'DNSKEY' || data.kind === 'invalid') return null;
  const { wire } = data;
  const [high = 0, low = 0, protocol = 0, algorithm = 0] = wire;
  const flags = high * 256 + low;
  const isZoneKey = (flags & zoneKeyFlag) !== 0 && (flags & revokedFlag) === 0;
  return { record, wire, algorithm, keyTag: keyTag(wire), maySign: isZoneKey && protocol === dnssecProtocol };
}

/** All keys of a DNSKEY set that can be read. */
export function publicKeysOf(records: readonly StoredRecord[]): readonly PublicKey[] {
  return records.flatMap((record) => readPublicKey(record) ?? []);
}
