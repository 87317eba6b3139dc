import { isSubdomain, labelsOf, nameKey } from '../../records/name';
import type { StoredRecord } from '../../records/resource-record';
import type { ZoneContent } from '../../records/zone-content';
import { canonicalKey } from '../canonical-key';
import type { NodeRole } from '../signable-zone';
import type { ZoneSigning } from '../zone-signer';
import { DenialChain, nsec3Head } from './denial-chain';
import type { ChainLink } from './denial-chain';
import { LayeredMap } from './layered-map';
import { RecordGatherer } from './record-gatherer';
import type { GatheredName } from './record-gatherer';
import { isCut, namesBetween } from './signed-node';
import type { SignedNode } from './signed-node';
import type { SignedSet } from './signed-set';
import { SignedZone } from './signed-zone';
import { SortedList } from './sorted-list';

/** The hash in the owner of an NSEC3 record (RFC 5155 section 3). */
function hashOf(owner: string): string {
  return labelsOf(owner)[0]?.toUpperCase() ?? '';
}

function isNsec3({ type, data }: StoredRecord): boolean {
  return type === 'NSEC3' || (type === 'RRSIG' && data.startsWith('NSEC3 '));
}

/**
 * Takes the records of a signed zone in, as many at a time as one likes.
 *
 * In the order in which `signZone` delivers them there is next to nothing left for the end, so that no step takes long. In
 * any other order, such as that of a file of another signer, the end sorts them first.
 */
export class SignedZoneBuilder {
  readonly #origin: string;
  readonly #apex: string;
  readonly #signing: ZoneSigning;
  readonly #nodes = new LayeredMap<SignedNode>();
  readonly #order = new SortedList<SignedNode>();
  readonly #links = new SortedList<ChainLink>();
  readonly #ownBelow = new LayeredMap<number>();
  /** The name that occludes those behind it. */
  #cover: string | null = null;
  readonly #names = new RecordGatherer({
    keyOf: canonicalKey,
    take: (gathered) => this.#takeName(gathered),
    giveBack: () => this.#giveBackNames(),
  });
  readonly #proofs = new RecordGatherer({
    keyOf: hashOf,
    take: ({ key, sets }) => this.#takeProof(key, sets),
    giveBack: () => this.#giveBackProofs(),
  });

  constructor(origin: string, signing: ZoneSigning) {
    this.#origin = origin;
    this.#apex = nameKey(origin);
    this.#signing = signing;
  }

  /** Takes records in. A chain of another kind, or with other parameters, than the signing's is left out. */
  add(records: Iterable<StoredRecord>): void {
    for (const record of records) {
      if (isNsec3(record)) this.#proofs.add(record);
      else this.#names.add(record);
    }
  }

  /** The zone; once, after everything was added. */
  finish(): SignedZone {
    this.#names.end();
    this.#proofs.end();
    return new SignedZone({
      origin: this.#origin,
      signing: this.#signing,
      nodes: this.#nodes,
      order: this.#order,
      chain: new DenialChain(this.#signing.denial, this.#links),
      ownBelow: this.#ownBelow,
    });
  }

  /** In canonical order the name that occludes others comes before them. */
  #takeName({ name, key, sets }: GatheredName): void {
    const own = sets.filter(({ set }) => set.type !== 'NSEC');
    if (own.length > 0) this.#addNode({ name, key, role: this.#takeRole(name, own), sets: own });
    if (this.#signing.denial.kind === 'nsec3') return;
    const proof = sets.find(({ set }) => set.type === 'NSEC');
    if (proof !== undefined) this.#links.append({ key, label: name, proof });
  }

  #takeRole(name: string, sets: readonly SignedSet[]): NodeRole {
    if (this.#cover !== null && isSubdomain(name, this.#cover)) return 'occluded';
    const isApex = nameKey(name) === this.#apex;
    this.#cover = isCut(sets, isApex) ? name : null;
    return !isApex && sets.some(({ set }) => set.type === 'NS') ? 'delegation' : 'authoritative';
  }

  #addNode(node: SignedNode): void {
    const { denial } = this.#signing;
    const key = nameKey(node.name);
    this.#nodes.set(key, node);
    this.#order.append(node);
    if (denial.kind === 'nsec' || node.role === 'occluded') return;
    for (const above of namesBetween(key, this.#apex)) {
      this.#ownBelow.set(above, (this.#ownBelow.get(above) ?? 0) + 1);
    }
  }

  #takeProof(hash: string, [proof]: readonly SignedSet[]): void {
    const { denial } = this.#signing;
    if (denial.kind === 'nsec' || proof === undefined) return;
    const isOfChain = proof.set.records[0]?.data.startsWith(`${nsec3Head(denial)} `) ?? false;
    if (isOfChain) this.#links.append({ key: hash, label: hash, proof });
  }

  #giveBackNames(): readonly SignedSet[] {
    const proofs = this.#signing.denial.kind === 'nsec' ? this.#giveBackProofs() : [];
    const taken = [...[...this.#order].flatMap(({ sets }) => sets), ...proofs];
    this.#nodes.clear();
    this.#order.clear();
    this.#ownBelow.clear();
    this.#cover = null;
    return taken;
  }

  #giveBackProofs(): readonly SignedSet[] {
    const taken = [...this.#links].map(({ proof }) => proof);
    this.#links.clear();
    return taken;
  }
}

/** A zone that was signed before, ready for looking things up in it and for changes. */
export function createSignedZone({ origin, records }: ZoneContent, signing: ZoneSigning): SignedZone {
  const builder = new SignedZoneBuilder(origin, signing);
  builder.add(records);
  return builder.finish();
}
