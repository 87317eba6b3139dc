import type { ConsoleData } from './console-data';
import { zoneRowOf } from './console-data';
import type { ZoneNode } from './console-target';

/** Types of records that only signing makes (RFC 4034, RFC 5155, RFC 7344): nobody writes them by hand. */
const madeBySigning: ReadonlySet<string> = new Set([
  'DNSKEY',
  'RRSIG',
  'NSEC',
  'NSEC3',
  'NSEC3PARAM',
  'CDS',
  'CDNSKEY',
]);

/** Can the records of a zone be changed on this server? Secondary and read-only copies can not. */
export function isWritable(data: ConsoleData, zone: ZoneNode): boolean {
  const row = zoneRowOf(data, zone);
  return row !== undefined && row.type !== 'secondary';
}

/** Can a record be edited and deleted? Those of the signing can not, nor the SOA record, which the server keeps itself. */
export function isEditable(type: string): boolean {
  return type !== 'SOA' && !madeBySigning.has(type);
}
