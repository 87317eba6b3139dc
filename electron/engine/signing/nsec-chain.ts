import type { StoredRecord } from '../records/resource-record';
import { typeMnemonic } from '../records/record-type';
import { shownTypes } from './signable-zone';
import type { SignableZone, ZoneNode } from './signable-zone';

const rrsig = 46;
const nsec = 47;
const dnskey = 48;

function bitMap(node: ZoneNode, isApex: boolean): string {
  const types = new Set([...shownTypes(node), rrsig, nsec, ...(isApex ? [dnskey] : [])]);
  return [...types]
    .toSorted((left, right) => left - right)
    .map(typeMnemonic)
    .join(' ');
}

/**
 * The NSEC records of a zone (RFC 4034 section 4): each name points to the next one that has records of its own.
 *
 * @param ttl seconds; the smaller one of the SOA's minimum and TTL (RFC 9077)
 */
export function nsecChain({ nodes }: SignableZone, ttl: number): readonly StoredRecord[] {
  const own = nodes.filter(({ role }) => role !== 'occluded');
  return own.map((node, at) => {
    const next = own[at + 1] ?? own[0] ?? node;
    return { name: node.name, type: 'NSEC', ttl, data: `${next.name} ${bitMap(node, at === 0)}` };
  });
}
