import { nameKey } from './name';
import type { StoredRecord } from './resource-record';

/** Types whose data holds nothing in which case matters, so that records that differ by case are the same. */
const caseless = new Set(['NS', 'CNAME', 'DNAME', 'PTR', 'MX', 'SRV', 'SOA', 'AFSDB', 'RP']);

/** What is the same for records that are the same (RFC 2181 section 5): name, type and data, whatever their TTL. */
export function recordIdentity({ name, type, data }: Pick<StoredRecord, 'name' | 'type' | 'data'>): string {
  return `${nameKey(name)} ${type} ${caseless.has(type) ? nameKey(data) : data}`;
}
