import type { ZoneContent } from '../../../engine/records/zone-content';

/**
 * Are these the same records in the same order, whatever objects they are?
 *
 * A world that comes back from disk has all of its contents in other objects.
 */
export function sameContent(left: ZoneContent, right: ZoneContent): boolean {
  if (left === right) return true;
  if (left.origin !== right.origin || left.records.length !== right.records.length) return false;
  return left.records.every((record, at) => {
    const other = right.records[at];
    if (other === undefined || record === other) return record === other;
    const { name, type, ttl, data } = record;
    return name === other.name && type === other.type && ttl === other.ttl && data === other.data;
  });
}
