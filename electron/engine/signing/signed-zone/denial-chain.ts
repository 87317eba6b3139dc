import { toBase32Hex } from '../../records/binary-text';
import { canonicalKey } from '../canonical-key';
import { saltText } from '../denial';
import type { Denial, Nsec3Denial } from '../denial';
import { nsec3Hash } from '../nsec3-hash';
import type { SignedSet } from './signed-set';
import type { SortedList } from './sorted-list';

/** One record of a chain. */
export interface ChainLink {
  /** Its place: of NSEC the name's `canonicalKey`, of NSEC3 the hash in upper-case base32hex. */
  readonly key: string;
  /** What the record before it points to: the name or the hash. */
  readonly label: string;
  readonly proof: SignedSet;
}

/** What stands in front of a hash in the data of every NSEC3 record of a chain (RFC 5155 section 3.3). */
export function nsec3Head({ iterations, salt, optOut }: Nsec3Denial): string {
  return `1 ${optOut ? 1 : 0} ${iterations} ${saltText(salt)}`;
}

/** Hashes that are remembered. Enclosers and their wildcards are asked for again and again, and hashing is slow. */
const mostHashes = 10_000;

/** The NSEC or NSEC3 records of a zone, found by name. */
export class DenialChain {
  readonly denial: Denial;
  readonly links: SortedList<ChainLink>;
  readonly #hashes = new Map<string, string>();

  constructor(denial: Denial, links: SortedList<ChainLink>) {
    this.denial = denial;
    this.links = links;
  }

  /** A chain of its own with the same records. */
  copy(): DenialChain {
    return new DenialChain(this.denial, this.links.copy());
  }

  /** A name's place in the chain, whether or not it has a record there. */
  keyOf(name: string): string {
    if (this.denial.kind === 'nsec') return canonicalKey(name);
    const known = this.#hashes.get(name);
    if (known !== undefined) return known;
    const hash = toBase32Hex(nsec3Hash(name, this.denial));
    if (this.#hashes.size >= mostHashes) this.#hashes.clear();
    this.#hashes.set(name, hash);
    return hash;
  }

  /** The record of a name. */
  at(name: string): SignedSet | undefined {
    return this.links.find(this.keyOf(name))?.proof;
  }

  /** The record that says that there is none at this name; `undefined` where there is one. */
  covering(name: string): SignedSet | undefined {
    const key = this.keyOf(name);
    // The last record points back to the first.
    const link = this.links.atOrBefore(key) ?? this.links.last;
    return link?.key === key ? undefined : link?.proof;
  }
}
