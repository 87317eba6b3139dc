import type { StoredRecord } from '../../engine/records/resource-record';
import { nameKey } from '../../engine/records/name';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import { originOf } from '../server/zone-source';
import type { PlainServedZone, ServedZone, ZoneSource } from '../server/zone-source';

/** A zone from the lines of a zone file; the SOA and, when the lines have none, an NS record come by themselves. */
export function aZone(
  origin: string,
  lines: readonly string[],
  rest: Partial<PlainServedZone> = {},
): PlainServedZone {
  const ns = lines.some((line) => /^@.*\bNS\b/.test(line)) ? [] : ['@ NS ns.elsewhere.example.'];
  const head = ['$TTL 3600', `@ SOA ns.elsewhere.example. hostmaster 7 900 600 86400 1200`];
  const outcome = parseZoneFile([...head, ...ns, ...lines].join('\n'), { origin });
  if (outcome.kind === 'invalid') throw new Error(`${origin} line ${outcome.line}: ${outcome.reason}`);
  return { content: outcome.content, extraRecords: [], authoritative: true, expired: false, ...rest };
}

/** A server's zones. */
export function zonesOf(...zones: readonly ServedZone[]): ZoneSource {
  const byApex = new Map(zones.map((zone) => [nameKey(originOf(zone)), zone]));
  return { zoneAt: (apex) => byApex.get(apex) };
}

/** A record as one line. */
export function lineOf({ name, ttl, type, data }: StoredRecord): string {
  return `${name} ${ttl} ${type} ${data}`;
}
