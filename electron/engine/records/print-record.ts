import type { StoredRecord } from './resource-record';

/** A record on one line, as a zone file has it (RFC 1035 section 5.1), with its whole name. */
export function printRecord({ name, ttl, type, data }: StoredRecord): string {
  return `${name} ${ttl} IN ${type} ${data}`;
}
