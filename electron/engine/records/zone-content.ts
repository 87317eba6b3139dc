import { equalNames, nameKey } from './name';
import type { Rrset, StoredRecord } from './resource-record';

/**
 * A zone's records without what signing adds on its own.
 *
 * Immutable: whoever has one may keep it, and an index or a wire form made from it stays right as long as the object
 * lives.
 */
export interface ZoneContent {
  /** The apex, absolute with trailing dot. */
  readonly origin: string;
  /** The SOA first, then in the order of the zone file. */
  readonly records: readonly StoredRecord[];
}

/** The SOA record of the apex. Every content that came from `parseZoneFile` has one. */
export function soaRecord(content: ZoneContent): StoredRecord | undefined {
  return content.records.find(({ name, type }) => type === 'SOA' && equalNames(name, content.origin));
}

/** All records of one type at one name, in order; empty where there are none. */
export function recordsOf(content: ZoneContent, name: string, type: string): readonly StoredRecord[] {
  return content.records.filter((record) => record.type === type && equalNames(record.name, name));
}

/** Records grouped by name and type (RFC 2181 section 5), in the order in which each group begins. */
export function groupRecords(records: readonly StoredRecord[]): readonly Rrset[] {
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const key = `${record.type} ${nameKey(record.name)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()].flatMap(rrsetFrom);
}

function rrsetFrom(records: readonly StoredRecord[]): readonly Rrset[] {
  const [first] = records;
  if (first === undefined) return [];
  const ttl = records.reduce((least, record) => Math.min(least, record.ttl), first.ttl);
  return [{ name: first.name, type: first.type, ttl, records }];
}
