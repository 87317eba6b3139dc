import type { ZoneCopy } from '../../forest/zone-copy';
import { soaRecord } from '../../records/zone-content';
import type { ZoneContent } from '../../records/zone-content';

const second = 1000;
const hour = 3600;

/** The shortest wait for the TTL of the DNSKEY set, in seconds (ms-dnsp.md section 8.3). */
const shortestDnskeyWait = hour;

/** RFC 5011 section 2.4.2 and 2.4.1: how long a revoked key stays published, and a new one waits to be trusted. Milliseconds. */
export const holdDown = 30 * 24 * hour * second;

/** How long a parent that gives no answer is asked again (ms-dnsp.md section 8.4). Milliseconds. */
export const parentRetry = 15 * 60 * second;

const largestTtls = new WeakMap<ZoneContent, number>();

/** The largest TTL of a zone's own records, in seconds; a content never changes, and is looked through once. */
function largestTtlOf(content: ZoneContent): number {
  const known = largestTtls.get(content);
  if (known !== undefined) return known;
  const largest = content.records.reduce((most, { ttl }) => Math.max(most, ttl), 0);
  largestTtls.set(content, largest);
  return largest;
}

/** Until resolvers have forgotten the DNSKEY sets of before, in milliseconds. */
export function dnskeyWait({ dnskeyTtl }: ZoneCopy): number {
  return Math.max(dnskeyTtl, shortestDnskeyWait) * second;
}

/** Until resolvers have forgotten every record with the signatures of before, in milliseconds. */
export function largestTtlWait({ content, dnskeyTtl }: ZoneCopy): number {
  return Math.max(largestTtlOf(content), dnskeyTtl) * second;
}

/** The TTL of the zone's DS records as its own settings say it, in milliseconds; 0 stands for the zone's own. */
export function ownDsWait({ content, settings }: ZoneCopy): number {
  const ttl = settings?.dsTtl ?? 0;
  return (ttl === 0 ? (soaRecord(content)?.ttl ?? 0) : ttl) * second;
}
