import { nameKey } from '../../records/name';
import type { Rrset } from '../../records/resource-record';
import type { HashCollision, Nsec3Denial } from '../denial';
import { nsecSet } from '../nsec-chain';
import { isChained, nsec3BitMap } from '../nsec3-chain';
import type { ChangedNode } from './changed-nodes';
import { nsec3Head } from './denial-chain';
import { namesBetween, zoneNode } from './signed-node';
import type { SignedNode } from './signed-node';
import type { SignedZone } from './signed-zone';
import { successors } from './successors';
import type { Fates } from './successors';

/** How a chain changes. */
export interface ChainChange {
  readonly kind: 'chain';
  /** Records that are new or different; `null` for one that goes. By key. */
  readonly links: ReadonlyMap<string, { readonly label: string; readonly set: Rrset } | null>;
  /** As `SignedZoneParts` has it. */
  readonly ownBelow: ReadonlyMap<string, number>;
}

type Links = Map<string, { readonly label: string; readonly set: Rrset } | null>;

/** Is it the record that stands there, signed? */
function isKnown(zone: SignedZone, key: string, { ttl, records }: Rrset): boolean {
  const proof = zone.chain.links.find(key)?.proof;
  if (proof === undefined || proof.signatures.length === 0) return false;
  return proof.set.ttl === ttl && proof.set.records[0]?.data === records[0]?.data;
}

/** Writes the records that change, and takes out those that go. */
function linksFrom(
  zone: SignedZone,
  fates: Fates,
  recordOf: (key: string, next: string) => { readonly label: string; readonly set: Rrset },
): Links {
  const links: Links = new Map();
  for (const [key, stays] of fates) if (!stays) links.set(key, null);
  for (const [key, next] of successors(zone.chain.links, fates)) {
    const link = recordOf(key, next);
    if (!isKnown(zone, key, link.set)) links.set(key, link);
  }
  return links;
}

/** Is there something that is the zone's own or a delegation? */
function isInZone(node: SignedNode | undefined): boolean {
  return node !== undefined && node.role !== 'occluded' && node.sets.length > 0;
}

/** How the NSEC records change (RFC 4034 section 4): every name that is not occluded has one. */
export function nsecChange(zone: SignedZone, nodes: readonly ChangedNode[], ttl: number): ChainChange {
  const { links } = zone.chain;
  const changed = new Map(nodes.map((node) => [node.key, node]));
  const fates = new Map(
    nodes
      .filter((node) => isInZone(node) || links.find(node.key) !== undefined)
      .map((node) => [node.key, isInZone(node)]),
  );
  const nameAt = (key: string): string => changed.get(key)?.name ?? links.find(key)?.label ?? '';
  const nodeAt = (key: string): Pick<SignedNode, 'name' | 'role' | 'sets'> =>
    changed.get(key) ??
    zone.node(nameKey(nameAt(key))) ?? { name: nameAt(key), role: 'authoritative', sets: [] };
  const written = linksFrom(zone, fates, (key, next) => {
    const set = nsecSet(zoneNode(nodeAt(key)), nameAt(next), ttl);
    return { label: set.name, set };
  });
  return { kind: 'chain', links: written, ownBelow: new Map() };
}

/** How many names that are not occluded there will be below each name; only where that changes. */
function countsBelow(zone: SignedZone, nodes: readonly ChangedNode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const difference = Number(isInZone(node)) - Number(isInZone(node.old));
    if (difference === 0) continue;
    for (const above of namesBetween(node.nameKey, zone.apex)) {
      counts.set(above, (counts.get(above) ?? zone.ownBelow(above)) + difference);
    }
  }
  return counts;
}

/** A name of the chain before and after. */
interface Membership {
  readonly nameKey: string;
  readonly was: boolean;
  readonly is: boolean;
  /** The text of its types; empty for a name without records of its own. */
  readonly bitMap: string;
}

function memberships(
  zone: SignedZone,
  nodes: readonly ChangedNode[],
  counts: ReadonlyMap<string, number>,
  isOwn: (node: SignedNode | undefined) => boolean,
): readonly Membership[] {
  const changed = new Map(nodes.map((node) => [node.nameKey, node]));
  return [...new Set([...changed.keys(), ...counts.keys()])]
    .map((key): Membership => {
      const node = changed.get(key) ?? zone.node(key);
      const old = changed.has(key) ? changed.get(key)?.old : node;
      const below = zone.ownBelow(key);
      return {
        nameKey: key,
        was: isOwn(old) || below > 0,
        is: isOwn(node) || (counts.get(key) ?? below) > 0,
        bitMap: node !== undefined && isOwn(node) ? nsec3BitMap(zoneNode(node)) : '',
      };
    })
    .filter(({ was, is }) => was || is);
}

/** Another name of the zone with a hash; only asked when a record with it stands where none was expected. */
function otherNameWith(zone: SignedZone, hash: string, gone: ReadonlySet<string>): string | null {
  for (const name of zone.names()) if (!gone.has(name) && zone.chain.keyOf(name) === hash) return name;
  return null;
}

/** Two names that would have one hash. */
function collisionIn(zone: SignedZone, members: readonly Membership[]): HashCollision | null {
  const gone = new Set(members.filter(({ is }) => !is).map((member) => member.nameKey));
  const hashes = new Map<string, string>();
  for (const { nameKey: name, was, is } of members) {
    if (!is) continue;
    const hash = zone.chain.keyOf(name);
    const isTaken = !was && zone.chain.links.find(hash) !== undefined;
    const other = hashes.get(hash) ?? (isTaken ? otherNameWith(zone, hash, gone) : null);
    if (other !== null) return { kind: 'collision', names: [other, name] };
    hashes.set(hash, name);
  }
  return null;
}

/** The text of the types in a record whose name, being hashed, is not known. */
function bitMapAt(zone: SignedZone, key: string): string {
  const data = zone.chain.links.find(key)?.proof.set.records[0]?.data ?? '';
  return data.split(' ').slice(5).join(' ');
}

/** How the NSEC3 records change (RFC 5155 section 7.1): as `chainNames` has it, empty non-terminals and opt-out included. */
export function nsec3Change(
  zone: SignedZone,
  nodes: readonly ChangedNode[],
  denial: Nsec3Denial,
  ttl: number,
): ChainChange | HashCollision {
  const isOwn = (node: SignedNode | undefined): boolean =>
    node !== undefined && isInZone(node) && isChained(zoneNode(node), denial);
  const ownBelow = countsBelow(zone, nodes);
  const members = memberships(zone, nodes, ownBelow, isOwn);
  const collision = collisionIn(zone, members);
  if (collision !== null) return collision;
  const keyOf = (name: string): string => zone.chain.keyOf(name);
  const fates = new Map(
    members
      .toSorted((a, b) => Number(a.is) - Number(b.is))
      .map((member) => [keyOf(member.nameKey), member.is]),
  );
  const bitMaps = new Map(
    members.filter(({ is }) => is).map((member) => [keyOf(member.nameKey), member.bitMap]),
  );
  const head = nsec3Head(denial);
  const suffix = zone.origin === '.' ? '.' : `.${zone.origin}`;
  const links = linksFrom(zone, fates, (key, next) => {
    const bitMap = bitMaps.get(key) ?? bitMapAt(zone, key);
    const data = `${head} ${next}${bitMap === '' ? '' : ` ${bitMap}`}`;
    const name = `${key}${suffix}`;
    return { label: key, set: { name, type: 'NSEC3', ttl, records: [{ name, type: 'NSEC3', ttl, data }] } };
  });
  return { kind: 'chain', links, ownBelow };
}
