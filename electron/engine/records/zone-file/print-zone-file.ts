import { equalNames, relativeName } from '../name';
import type { StoredRecord } from '../resource-record';
import type { ZoneContent } from '../zone-content';

/** The TTL that the most records have; the first of equals. */
function commonTtl(records: readonly StoredRecord[]): number {
  const counts = new Map<number, number>();
  for (const { ttl } of records) counts.set(ttl, (counts.get(ttl) ?? 0) + 1);
  let [best, most] = [3600, 0];
  for (const [ttl, count] of counts) if (count > most) [best, most] = [ttl, count];
  return best;
}

/** Records that are written in one step. */
const stepSize = 500;

/**
 * Writes a zone as `printZoneFile` does, in steps that each tell how many records are written.
 *
 * For whoever must not keep a thread for all of a big zone.
 */
export function* printZoneFileInSteps({ origin, records }: ZoneContent): Generator<number, string> {
  const defaultTtl = commonTtl(records);
  const lines = [`$ORIGIN ${origin}`, `$TTL ${defaultTtl}`];
  let before: string | undefined;
  for (const [at, { name, type, ttl, data }] of records.entries()) {
    if (at > 0 && at % stepSize === 0) yield at;
    // A repeated owner in another case is written out, or its case would be lost.
    const owner = name === before ? '' : ownerText(name, origin);
    before = name;
    const ttlText = ttl === defaultTtl ? '' : `${ttl} `;
    lines.push(`${owner.padEnd(23)} ${ttlText}IN ${type.padEnd(5)} ${data}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Writes a zone as a master file (RFC 1035 section 5) that `parseZoneFile` reads back as the same content.
 *
 * Owners are relative to the zone and left out where they repeat; names in data stay absolute.
 */
export function printZoneFile(content: ZoneContent): string {
  const steps = printZoneFileInSteps(content);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function ownerText(name: string, origin: string): string {
  if (!equalNames(name, origin)) {
    const relative = relativeName(name, origin);
    // The origin's case must come back as it was.
    return name === relative || name.endsWith(origin) ? relative : name;
  }
  return name === origin ? '@' : name;
}
