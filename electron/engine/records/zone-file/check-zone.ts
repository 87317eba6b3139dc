import { equalNames, isSubdomain, nameKey } from '../name';
import { recordIdentity } from '../record-identity';
import type { StoredRecord } from '../resource-record';
import {
  fault,
  type PlacedRecord,
  type ZoneFileFault,
  type ZoneFileNote,
  type ZoneFileOutcome,
} from './zone-file-outcome';

/** Types of which a name has at most one record: RFC 1034 section 3.6.2, RFC 6672 section 2.4. */
const singletons = new Set(['SOA', 'CNAME', 'DNAME']);
/** Types that may stand beside a CNAME (RFC 4034 section 2.5 of 4035, RFC 2181 section 10.1). */
const besideAlias = new Set(['RRSIG', 'NSEC']);

/** Why the records cannot be a zone of this name, if they cannot. */
function findFault(records: readonly PlacedRecord[], origin: string, soaLine: number): ZoneFileFault | null {
  const outside = records.find(({ record }) => !isSubdomain(record.name, origin));
  if (outside) return fault(outside.line, `${outside.record.name} does not lie in the zone ${origin}`);
  const isApexNs = ({ record }: PlacedRecord) => record.type === 'NS' && equalNames(record.name, origin);
  if (!records.some(isApexNs)) return fault(soaLine, `the zone ${origin} has no NS record of its own`);
  return findSecondSingleton(records) ?? findDataBesideAlias(records);
}

function findSecondSingleton(records: readonly PlacedRecord[]): ZoneFileFault | null {
  const seen = new Map<string, string>();
  for (const { record, line } of records) {
    if (!singletons.has(record.type)) continue;
    const key = `${record.type} ${nameKey(record.name)}`;
    const before = seen.get(key);
    if (before !== undefined && before !== nameKey(record.data)) {
      return fault(line, `${record.name} has a second ${record.type} record; there may be one only`);
    }
    seen.set(key, nameKey(record.data));
  }
  return null;
}

function findDataBesideAlias(records: readonly PlacedRecord[]): ZoneFileFault | null {
  const aliases = new Set(
    records.filter(({ record }) => record.type === 'CNAME').map(({ record }) => nameKey(record.name)),
  );
  if (aliases.size === 0) return null;
  const beside = records.find(
    ({ record }) =>
      record.type !== 'CNAME' && !besideAlias.has(record.type) && aliases.has(nameKey(record.name)),
  );
  return beside
    ? fault(
        beside.line,
        `${beside.record.name} has a CNAME record, so it can have no ${beside.record.type} record`,
      )
    : null;
}

/** What has one TTL: a set, but each signature that of what it covers (RFC 4034 section 3). */
function ttlKey(record: StoredRecord): string {
  return record.type === 'RRSIG' ? recordIdentity(record) : `${nameKey(record.name)} ${record.type}`;
}

/** The lowest TTL of each set: the one that counts where they differ (RFC 2181 section 5.2). */
function lowestTtls(records: readonly PlacedRecord[]): ReadonlyMap<string, number> {
  const ttls = new Map<string, number>();
  for (const { record } of records) {
    const key = ttlKey(record);
    ttls.set(key, Math.min(ttls.get(key) ?? record.ttl, record.ttl));
  }
  return ttls;
}

/** Drops repeated records (RFC 2181 section 5) and gives each set one TTL. */
function tidy(records: readonly PlacedRecord[], notes: ZoneFileNote[]): readonly StoredRecord[] {
  const ttls = lowestTtls(records);
  const known = new Set<string>();
  const tidied: StoredRecord[] = [];
  for (const { record, line } of records) {
    const { name, type } = record;
    const identity = recordIdentity(record);
    if (known.has(identity)) {
      notes.push({ line, text: `the ${type} record of ${name} is there already and was left out` });
      continue;
    }
    known.add(identity);
    const ttl = ttls.get(ttlKey(record)) ?? record.ttl;
    if (ttl !== record.ttl) {
      notes.push({
        line,
        text: `the TTL ${record.ttl} became ${ttl}, the lowest of the ${type} records of ${name}`,
      });
    }
    tidied.push(ttl === record.ttl ? record : { ...record, ttl });
  }
  return tidied;
}

/** Makes a zone of records, or says on which line it fails to be one. */
export function checkZone(
  records: readonly PlacedRecord[],
  notes: readonly ZoneFileNote[],
  zoneName: string | undefined,
): ZoneFileOutcome {
  const soa = records.find(({ record }) => record.type === 'SOA');
  if (soa === undefined) return fault(1, 'there is no SOA record, so this is no zone');
  const origin = soa.record.name;
  if (zoneName !== undefined && !equalNames(origin, zoneName)) {
    return fault(soa.line, `the SOA record is that of ${origin}, not of ${zoneName}`);
  }
  const other = records.find(({ record }) => record.type === 'SOA' && !equalNames(record.name, origin));
  if (other) return fault(other.line, `a second SOA record, of ${other.record.name}: a file holds one zone`);
  const found = findFault(records, origin, soa.line);
  if (found) return found;
  const allNotes = [...notes];
  const tidied = tidy([soa, ...records.filter((placed) => placed !== soa)], allNotes);
  return { kind: 'parsed', content: { origin, records: tidied }, notes: allNotes };
}
