import { toBase32Hex } from '../records/binary-text';
import { nameKey } from '../records/name';
import { typeMnemonic } from '../records/record-type';
import type { StoredRecord } from '../records/resource-record';
import type { ChainOutcome, Denial } from './denial';
import { saltText } from './denial';
import { nsec3Hash } from './nsec3-hash';
import { emptyNonTerminals, shownTypes, signedSets } from './signable-zone';
import type { SignableZone, ZoneNode } from './signable-zone';

type Nsec3 = Extract<Denial, { readonly kind: 'nsec3' }>;

const rrsig = 46;
const dnskey = 48;
const nsec3param = 51;

interface Link {
  readonly name: string;
  readonly hash: string;
  readonly types: readonly number[];
}

/** Is it a delegation that proves nothing, so that opt-out may leave it out (RFC 5155 section 6)? */
function isInsecureDelegation({ role, sets }: ZoneNode): boolean {
  return role === 'delegation' && !sets.some(({ type }) => type === 'DS');
}

function typesOf(node: ZoneNode, isApex: boolean): readonly number[] {
  const types = new Set(shownTypes(node));
  if (signedSets(node).length > 0) types.add(rrsig);
  if (isApex) for (const type of [dnskey, nsec3param]) types.add(type);
  return [...types].toSorted((left, right) => left - right);
}

/** The zone without the names that need no NSEC3 record. */
function chained(zone: SignableZone, optOut: boolean): SignableZone {
  const nodes = zone.nodes.filter(
    (node) => node.role !== 'occluded' && !(optOut && isInsecureDelegation(node)),
  );
  return { ...zone, nodes };
}

function linksOf(zone: SignableZone, denial: Nsec3): readonly Link[] {
  const hashOf = (name: string): string => toBase32Hex(nsec3Hash(name, denial));
  const { origin, nodes } = chained(zone, denial.optOut);
  const links = nodes.map((node) => ({
    name: node.name,
    hash: hashOf(node.name),
    types: typesOf(node, nameKey(node.name) === nameKey(origin)),
  }));
  const empty = emptyNonTerminals({ origin, nodes }).map((name) => ({ name, hash: hashOf(name), types: [] }));
  return [...links, ...empty].sort((left, right) => (left.hash < right.hash ? -1 : 1));
}

/** The NSEC3PARAM record of the apex, which tells servers what to hash with; its TTL is 0 as other signers have it. */
export function nsec3ParamRecord(origin: string, { iterations, salt }: Nsec3): StoredRecord {
  return { name: origin, type: 'NSEC3PARAM', ttl: 0, data: `1 0 ${iterations} ${saltText(salt)}` };
}

/**
 * The NSEC3 records of a zone (RFC 5155 section 7.1), in the order of their hashes.
 *
 * @param ttl seconds; the smaller one of the SOA's minimum and TTL (RFC 9077)
 */
export function nsec3Chain(zone: SignableZone, denial: Nsec3, ttl: number): ChainOutcome {
  const links = linksOf(zone, denial);
  const twin = links.findIndex(({ hash }, at) => hash === links[at + 1]?.hash);
  if (twin >= 0) {
    return { kind: 'collision', names: [links[twin]?.name ?? '', links[twin + 1]?.name ?? ''] };
  }
  const head = `1 ${denial.optOut ? 1 : 0} ${denial.iterations} ${saltText(denial.salt)}`;
  const suffix = zone.origin === '.' ? '.' : `.${zone.origin}`;
  const records = links.map(({ hash, types }, at): StoredRecord => {
    const next = links[at + 1] ?? links[0];
    const data = [head, next?.hash ?? hash, ...types.map(typeMnemonic)].join(' ');
    return { name: `${hash}${suffix}`, type: 'NSEC3', ttl, data };
  });
  return { kind: 'chain', records };
}
