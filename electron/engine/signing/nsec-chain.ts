import { typeMnemonic } from '../records/record-type';
import type { Rrset } from '../records/resource-record';
import { shownTypes } from './signable-zone';
import type { ZoneNode } from './signable-zone';

const rrsig = 46;
const nsec = 47;

function bitMap(node: ZoneNode): string {
  const types = new Set([...shownTypes(node), rrsig, nsec]);
  return [...types]
    .toSorted((left, right) => left - right)
    .map(typeMnemonic)
    .join(' ');
}

/**
 * The NSEC record of a name (RFC 4034 section 4): it points to the next one that has records of its own.
 *
 * @param ttl seconds; of `denialTtl`
 */
export function nsecSet(node: ZoneNode, next: string, ttl: number): Rrset {
  const record = { name: node.name, type: 'NSEC', ttl, data: `${next} ${bitMap(node)}` };
  return { name: node.name, type: 'NSEC', ttl, records: [record] };
}
