import { toBase32Hex } from '../records/binary-text';
import { typeMnemonic } from '../records/record-type';
import type { Rrset, StoredRecord } from '../records/resource-record';
import type { HashCollision, Nsec3Denial } from './denial';
import { saltText } from './denial';
import { hashLength } from './nsec3-hash';
import { emptyNonTerminals, shownTypes, signedSets } from './signable-zone';
import type { SignableZone, ZoneNode } from './signable-zone';
import { sortedInSteps } from './sort-in-steps';
import { eachInSteps } from './steps';
import type { Steps } from './steps';

const rrsig = 46;

/** The names that a chain proves, each with the text of its bit map, which is empty for an empty non-terminal. */
export interface ChainNames {
  readonly names: readonly string[];
  readonly bitMaps: readonly string[];
}

/** A chain: names, the hash of each one behind the other, and in which order they stand. */
export interface Nsec3Chain extends ChainNames {
  readonly kind: 'chain';
  readonly hashes: Uint8Array;
  /** Indexes of `names`, by hash. */
  readonly order: Uint32Array;
}

/** Is it a delegation that proves nothing, so that opt-out may leave it out (RFC 5155 section 6)? */
function isInsecureDelegation({ role, sets }: ZoneNode): boolean {
  return role === 'delegation' && !sets.some(({ type }) => type === 'DS');
}

/** The types of a name as its NSEC3 record shows them (RFC 5155 section 7.1). */
export function nsec3BitMap(node: ZoneNode): string {
  const types = new Set(shownTypes(node));
  if (signedSets(node).length > 0) types.add(rrsig);
  return [...types]
    .sort((left, right) => left - right)
    .map(typeMnemonic)
    .join(' ');
}

/** Does a name need an NSEC3 record by its own right, rather than as one that is above others? */
export function isChained(node: ZoneNode, { optOut }: Nsec3Denial): boolean {
  return node.role !== 'occluded' && !(optOut && isInsecureDelegation(node));
}

/**
 * Names that get an NSEC3 record (RFC 5155 section 7.1).
 *
 * Empty non-terminals do even where only delegations that opt-out leaves out are below them. Without, nobody could prove
 * that a name below them does not exist when a wildcard stands higher up: to a validator it would seem to apply.
 */
export function* chainNamesInSteps(zone: SignableZone, denial: Nsec3Denial): Steps<ChainNames> {
  const [names, bitMaps]: [string[], string[]] = [[], []];
  yield* eachInSteps(zone.nodes, (node) => {
    if (!isChained(node, denial)) return;
    names.push(node.name);
    bitMaps.push(nsec3BitMap(node));
  });
  const empty = yield* emptyNonTerminals(zone);
  return { names: names.concat(empty), bitMaps: bitMaps.concat(empty.map(() => '')) };
}

function compareHashes(hashes: Uint8Array, left: number, right: number): number {
  for (let at = 0; at < hashLength; at += 1) {
    const difference = (hashes[left * hashLength + at] ?? 0) - (hashes[right * hashLength + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Links names in the order of their hashes, which may have been made elsewhere (`nsec3Hashes`). */
export function* nsec3ChainInSteps(chain: ChainNames, hashes: Uint8Array): Steps<Nsec3Chain | HashCollision> {
  const indexes = chain.names.map((_, index) => index);
  const order = yield* sortedInSteps(indexes, (left, right) => compareHashes(hashes, left, right));
  const collisions: HashCollision[] = [];
  let before: number | null = null;
  yield* eachInSteps(order, (own) => {
    if (before !== null && compareHashes(hashes, before, own) === 0) {
      collisions.push({ kind: 'collision', names: [chain.names[before] ?? '', chain.names[own] ?? ''] });
    }
    before = own;
  });
  return collisions[0] ?? { kind: 'chain', ...chain, hashes, order: Uint32Array.from(order) };
}

/** The NSEC3PARAM record of the apex, which tells servers what to hash with; its TTL is 0 as other signers have it. */
export function nsec3ParamRecord(origin: string, { iterations, salt }: Nsec3Denial): StoredRecord {
  return { name: origin, type: 'NSEC3PARAM', ttl: 0, data: `1 0 ${iterations} ${saltText(salt)}` };
}

/**
 * The NSEC3 records of a chain, one by one: as text a chain is many times larger than its hashes.
 *
 * @param ttl seconds; of `denialTtl`
 */
export function* nsec3Sets(
  origin: string,
  { hashes, order, bitMaps }: Nsec3Chain,
  denial: Nsec3Denial,
  ttl: number,
): Generator<Rrset> {
  const hashText = (index: number): string =>
    toBase32Hex(hashes.subarray(index * hashLength, (index + 1) * hashLength));
  const head = `1 ${denial.optOut ? 1 : 0} ${denial.iterations} ${saltText(denial.salt)}`;
  const suffix = origin === '.' ? '.' : `.${origin}`;
  const first = hashText(order[0] ?? 0);
  let own = first;
  for (const [at, index] of order.entries()) {
    const following = order[at + 1];
    const next = following === undefined ? first : hashText(following);
    const bitMap = bitMaps[index] ?? '';
    const name = `${own}${suffix}`;
    const data = `${head} ${next}${bitMap === '' ? '' : ` ${bitMap}`}`;
    yield { name, type: 'NSEC3', ttl, records: [{ name, type: 'NSEC3', ttl, data }] };
    own = next;
  }
}
