import { rdataWire } from '../../engine/records/rdata/rdata';
import { typeNumber } from '../../engine/records/record-type';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';
import type { OutgoingRecord } from '../message/write-message';

const wires = new WeakMap<StoredRecord, Uint8Array>();

/** The wire form of a record's data, made once per record. A record that has none is a bug. */
function wireOf(record: StoredRecord): Uint8Array {
  const known = wires.get(record);
  if (known !== undefined) return known;
  const outcome = rdataWire(record);
  if (outcome.kind === 'invalid') {
    throw new Error(`The ${record.type} record of ${record.name} cannot be sent: ${outcome.reason}`);
  }
  wires.set(record, outcome.wire);
  return outcome.wire;
}

function sent(record: StoredRecord, owner: string, ttl: number): OutgoingRecord {
  return { name: owner, type: typeNumber(record.type) ?? 0, ttl, data: wireOf(record) };
}

/** How a set goes out. */
export interface SendingForm {
  /** Another name than its own where a wildcard stands for it. */
  readonly owner: string;
  /** Seconds; signatures have that of their set (RFC 4034 section 3). */
  readonly ttl: number;
  readonly withSignatures: boolean;
}

/** The records of a set as they are sent, signatures behind them. */
export function outgoing(
  { set, signatures }: SignedSet,
  { owner, ttl, withSignatures }: SendingForm,
): readonly OutgoingRecord[] {
  const records = withSignatures ? [...set.records, ...signatures] : set.records;
  return records.map((record) => sent(record, owner, ttl));
}
