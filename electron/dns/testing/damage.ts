import type { StoredRecord } from '../../engine/records/resource-record';
import type { SignedServedZone } from '../server/zone-source';
import { servedFrom } from './signed-zones';
import type { SignedTestZone } from './signed-zones';

/** Serves a zone some of whose records were changed or left out behind its signer's back. */
export function damaged(
  { origin, content, signing }: SignedTestZone,
  change: (record: StoredRecord) => StoredRecord | null,
): SignedServedZone {
  const records = content.records.flatMap((record) => change(record) ?? []);
  return servedFrom({ origin, records }, signing);
}

function covers({ type, data }: StoredRecord, covered: string): boolean {
  return type === 'RRSIG' && data.startsWith(`${covered} `);
}

/** Changes one character in the middle of each signature over a type, by default over all. */
export function flipSignatures(...types: readonly string[]): (record: StoredRecord) => StoredRecord {
  return (record) => {
    const isMeant = types.length === 0 ? record.type === 'RRSIG' : types.some((type) => covers(record, type));
    if (!isMeant) return record;
    const at = record.data.length - 20;
    const flipped = record.data[at] === 'A' ? 'B' : 'A';
    return { ...record, data: `${record.data.slice(0, at)}${flipped}${record.data.slice(at + 1)}` };
  };
}

/** Leaves out the signatures over a type. */
export function dropSignatures(type: string): (record: StoredRecord) => StoredRecord | null {
  return (record) => (covers(record, type) ? null : record);
}

/** Leaves out all records of some types, with their signatures. */
export function dropRecords(...types: readonly string[]): (record: StoredRecord) => StoredRecord | null {
  return (record) => (types.some((type) => record.type === type || covers(record, type)) ? null : record);
}
