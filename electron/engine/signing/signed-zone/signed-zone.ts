import { nameKey } from '../../records/name';
import type { Rrset, StoredRecord } from '../../records/resource-record';
import type { ZoneContent } from '../../records/zone-content';
import { canonicalKey } from '../canonical-key';
import type { ZoneSigning } from '../zone-signer';
import type { DenialChain } from './denial-chain';
import type { LayeredMap } from './layered-map';
import { namesBetween } from './signed-node';
import type { SignedNode } from './signed-node';
import type { SignedSet } from './signed-set';
import type { SortedList } from './sorted-list';

/** What a signed zone is made of. */
export interface SignedZoneParts {
  /** The apex, absolute with trailing dot. */
  readonly origin: string;
  readonly signing: ZoneSigning;
  /** By `nameKey`. */
  readonly nodes: LayeredMap<SignedNode>;
  /** The same nodes, in canonical order. */
  readonly order: SortedList<SignedNode>;
  readonly chain: DenialChain;
  /** How many names below one are not occluded, which makes it exist; 0 is left out. By `nameKey`, without the apex. */
  readonly ownBelow: LayeredMap<number>;
}

/** The new state of what a change touches. */
export interface ZoneEdit {
  readonly signing: ZoneSigning;
  /** By `nameKey`; `null` for a name that goes. */
  readonly nodes: ReadonlyMap<string, SignedNode | null>;
  /** By key; `null` for a record that goes. */
  readonly links: ReadonlyMap<string, { readonly label: string; readonly proof: SignedSet } | null>;
  readonly ownBelow: ReadonlyMap<string, number>;
}

/**
 * A signed zone, in which one looks things up and changes some without touching the others.
 *
 * It does change; a copy shares with its original what neither changes. `plan-zone-change.ts` says what a change needs,
 * `apply` puts all of it in at once. Names that are asked for are lower-cased (`nameKey`).
 */
export class SignedZone {
  readonly origin: string;
  /** The origin, lower-cased. */
  readonly apex: string;
  readonly chain: DenialChain;
  #signing: ZoneSigning;
  #version = 0;
  readonly #nodes: LayeredMap<SignedNode>;
  readonly #order: SortedList<SignedNode>;
  readonly #ownBelow: LayeredMap<number>;

  constructor({ origin, signing, nodes, order, chain, ownBelow }: SignedZoneParts) {
    this.origin = origin;
    this.apex = nameKey(origin);
    this.chain = chain;
    this.#signing = signing;
    this.#nodes = nodes;
    this.#order = order;
    this.#ownBelow = ownBelow;
  }

  /** A zone of its own with the same records and signatures; without their being copied. */
  copy(): SignedZone {
    return new SignedZone({
      origin: this.origin,
      signing: this.#signing,
      nodes: this.#nodes.copy(),
      order: this.#order.copy(),
      chain: this.chain.copy(),
      ownBelow: this.#ownBelow.copy(),
    });
  }

  /** What the zone was signed with last. */
  get signing(): ZoneSigning {
    return this.#signing;
  }

  /** Counts the changes. */
  get version(): number {
    return this.#version;
  }

  node(key: string): SignedNode | undefined {
    return this.#nodes.get(key);
  }

  /** The nodes below a name, in canonical order. */
  nodesBelow(name: string): Iterable<SignedNode> {
    return this.#order.longer(canonicalKey(name));
  }

  /** All names that exist, with and without records, by `nameKey`; some more than once. */
  *names(): Generator<string> {
    for (const key of this.#nodes.keys()) {
      yield key;
      yield* namesBetween(key, this.apex);
    }
  }

  /** How many names below are not occluded. */
  ownBelow(key: string): number {
    return this.#ownBelow.get(key) ?? 0;
  }

  /** Is there something at the name or below it (RFC 4592 section 2.2.2)? Owners of NSEC3 records are no names. */
  has(key: string): boolean {
    return this.#nodes.has(key) || this.#order.hasLonger(canonicalKey(key));
  }

  /** The set of one type at a name with its signatures. */
  find(key: string, type: string): SignedSet | undefined {
    const node = this.#nodes.get(key);
    if (node === undefined) return undefined;
    if (type === 'NSEC') return this.#nsecAt(key);
    for (const signed of node.sets) if (signed.set.type === type) return signed;
    return type === 'RRSIG' ? this.#allSignatures(key) : undefined;
  }

  set(key: string, type: string): Rrset | undefined {
    return this.find(key, type)?.set;
  }

  /** All sets at a name, its NSEC record included, without signatures. */
  sets(key: string): readonly Rrset[] {
    return this.#signedSets(key).map(({ set }) => set);
  }

  /** The RRSIG records at a name that cover a type. */
  signaturesOf(key: string, type: string): readonly StoredRecord[] {
    return this.find(key, type)?.signatures ?? [];
  }

  #nsecAt(key: string): SignedSet | undefined {
    return this.chain.denial.kind === 'nsec' ? this.chain.at(key) : undefined;
  }

  #signedSets(key: string): readonly SignedSet[] {
    const nsec = this.#nsecAt(key);
    const own = this.#nodes.get(key)?.sets ?? [];
    return nsec === undefined ? own : [...own, nsec];
  }

  /** Signatures as one asks for them by type. They have no TTL in common; the least one goes for all. */
  #allSignatures(key: string): SignedSet | undefined {
    const records = this.#signedSets(key).flatMap(({ signatures }) => signatures);
    const [first] = records;
    if (first === undefined) return undefined;
    const ttl = Math.min(...records.map((record) => record.ttl));
    return { set: { name: first.name, type: 'RRSIG', ttl, records }, signatures: [] };
  }

  /** Every set: names in canonical order, behind them the NSEC3 records by hash; as `plannedSets` has them. */
  *allSets(): Generator<SignedSet> {
    for (const { name, sets } of this.#order) {
      yield* sets;
      const nsec = this.#nsecAt(nameKey(name));
      if (nsec !== undefined) yield nsec;
    }
    if (this.chain.denial.kind === 'nsec3') for (const { proof } of this.chain.links) yield proof;
  }

  /** The whole zone, signatures directly behind what they cover. */
  content(): ZoneContent {
    const records: StoredRecord[] = [];
    for (const { set, signatures } of this.allSets()) records.push(...set.records, ...signatures);
    return { origin: this.origin, records };
  }

  /** Puts a change in. Nobody sees half of it. */
  apply({ signing, nodes, links, ownBelow }: ZoneEdit): void {
    this.#version += 1;
    this.#signing = signing;
    for (const [key, node] of nodes) this.#replaceNode(key, node);
    for (const [key, link] of links) {
      if (link === null) this.chain.links.delete(key);
      else this.chain.links.put({ key, ...link });
    }
    for (const [key, count] of ownBelow) {
      if (count === 0) this.#ownBelow.delete(key);
      else this.#ownBelow.set(key, count);
    }
  }

  #replaceNode(key: string, node: SignedNode | null): void {
    const known = this.#nodes.get(key);
    if (node !== null) {
      this.#nodes.set(key, node);
      this.#order.put(node);
      return;
    }
    this.#nodes.delete(key);
    if (known !== undefined) this.#order.delete(known.key);
  }
}
