import type { Rrset } from '../../records/resource-record';
import { denialTtl } from '../denial';
import type { Denial, HashCollision } from '../denial';
import { signedSets } from '../signable-zone';
import { signatureRecord, signatureTasks } from '../zone-signer';
import type { ZoneSigning } from '../zone-signer';
import { nsec3Change, nsecChange } from './chain-change';
import type { ChainChange } from './chain-change';
import { changedNodes } from './changed-nodes';
import type { ChangedNode } from './changed-nodes';
import { nsec3Head } from './denial-chain';
import { zoneNode } from './signed-node';
import type { SignedSet } from './signed-set';
import type { SignedZone } from './signed-zone';
import type {
  PendingEdit,
  PendingLink,
  PendingNode,
  PendingSet,
  PlannedChange,
  SetChange,
  ZoneChangePlan,
} from './zone-change';

function sameDenial(left: Denial, right: Denial): boolean {
  if (left.kind === 'nsec' || right.kind === 'nsec') return left.kind === right.kind;
  return nsec3Head(left) === nsec3Head(right);
}

/** Seconds; what `denialTtl` makes of the SOA among some sets of the apex. */
function chainTtl({ origin }: SignedZone, sets: readonly SignedSet[]): number {
  const records = sets.find(({ set }) => set.type === 'SOA')?.set.records ?? [];
  return denialTtl({ origin, records });
}

/** One change of one zone while it is planned. */
class ChangePlanner {
  readonly #zone: SignedZone;
  readonly #signing: ZoneSigning;

  constructor(zone: SignedZone, signing: ZoneSigning) {
    this.#zone = zone;
    this.#signing = signing;
  }

  plan(changes: readonly SetChange[]): ZoneChangePlan {
    const nodes = changedNodes(this.#zone, changes);
    const apex = nodes.find(({ nameKey }) => nameKey === this.#zone.apex);
    const oldApex = this.#zone.node(this.#zone.apex)?.sets ?? [];
    const ttl = chainTtl(this.#zone, apex?.sets ?? oldApex);
    if (ttl !== chainTtl(this.#zone, oldApex)) return { kind: 'whole-zone' };
    const chain = this.#chainChange(nodes, ttl);
    return chain.kind === 'collision' ? chain : this.#planned(nodes, chain);
  }

  #chainChange(nodes: readonly ChangedNode[], ttl: number): ChainChange | HashCollision {
    const { denial } = this.#signing;
    return denial.kind === 'nsec'
      ? nsecChange(this.#zone, nodes, ttl)
      : nsec3Change(this.#zone, nodes, denial, ttl);
  }

  #planned(nodes: readonly ChangedNode[], chain: ChainChange): PlannedChange {
    const edit: PendingEdit = {
      version: this.#zone.version,
      signing: this.#signing,
      nodes: new Map(nodes.map((node) => [node.nameKey, this.#pendingNode(node)])),
      links: new Map([...chain.links].map(([key, link]) => [key, link && this.#pendingLink(link)])),
      ownBelow: chain.ownBelow,
    };
    return { kind: 'planned', tasks: pendingSets(edit).flatMap(({ tasks }) => tasks), edit };
  }

  #pendingNode(node: ChangedNode): PendingNode | null {
    if (node.sets.length === 0) return null;
    const { name, key, role } = node;
    const signed = new Set(signedSets(zoneNode(node)));
    const sets = node.sets.map(({ set, signatures }) =>
      signed.has(set) ? this.#pendingSet(set, signatures) : { set, signatures: [], tasks: [] },
    );
    return { name, key, role, sets };
  }

  #pendingLink({ label, set }: { readonly label: string; readonly set: Rrset }): PendingLink {
    return { label, proof: this.#pendingSet(set, []) };
  }

  /** Signatures that are there stay: of sets that did not change, and those that came with a set. */
  #pendingSet(set: Rrset, signatures: SignedSet['signatures']): PendingSet {
    const tasks = signatures.length > 0 ? [] : signatureTasks(set, this.#zone.origin, this.#signing);
    return { set, signatures, tasks };
  }
}

/** In the order of the tasks. */
function pendingSets({ nodes, links }: PendingEdit): readonly PendingSet[] {
  const ofNodes = [...nodes.values()].flatMap((node) => node?.sets ?? []);
  return [...ofNodes, ...[...links.values()].flatMap((link) => link?.proof ?? [])];
}

/**
 * Says what has to be signed when some sets of a zone change: these, the records of the chain that show other types or point
 * elsewhere, and sets that become the zone's own because a delegation or DNAME above them goes.
 *
 * Costs what the change touches, whatever the size of the zone, but for the finding. The zone does not change before
 * `applyZoneChange`. Sets keep signatures that they have; naming a set among the changes with its old records signs it anew.
 *
 * @param changes one per set, the SOA with its new serial among them
 * @param signing keys and times of the new signatures
 */
export function planZoneChange(
  zone: SignedZone,
  changes: readonly SetChange[],
  signing: ZoneSigning = zone.signing,
): ZoneChangePlan {
  if (!sameDenial(signing.denial, zone.signing.denial)) return { kind: 'whole-zone' };
  return new ChangePlanner(zone, signing).plan(changes);
}

/** Puts the signatures that were made for its tasks into a set. */
function signedSet({ set, signatures, tasks }: PendingSet, next: () => Uint8Array): SignedSet {
  const made = tasks.map((task) => signatureRecord(task, set.type, next()));
  return { set, signatures: [...signatures, ...made] };
}

/** Hands out signatures in the order of their tasks. */
function supplyOf(signatures: readonly Uint8Array[]): () => Uint8Array {
  const left = signatures.values();
  return () => {
    const next = left.next();
    if (next.done === true) throw new Error('There are fewer signatures than tasks');
    return next.value;
  };
}

/**
 * Puts a planned change into its zone.
 *
 * @param signatures one for each of the plan's tasks, in their order
 * @returns `stale` when the zone has changed since the plan was made; then nothing happens
 */
export function applyZoneChange(
  zone: SignedZone,
  { edit }: PlannedChange,
  signatures: readonly Uint8Array[],
): 'applied' | 'stale' {
  if (edit.version !== zone.version) return 'stale';
  const next = supplyOf(signatures);
  const nodes = [...edit.nodes].map(([key, node]) => {
    const sets = node?.sets.map((set) => signedSet(set, next)) ?? [];
    return [key, node && { ...node, sets }] as const;
  });
  const links = [...edit.links].map(([key, link]) => {
    return [key, link && { ...link, proof: signedSet(link.proof, next) }] as const;
  });
  zone.apply({ ...edit, nodes: new Map(nodes), links: new Map(links) });
  return 'applied';
}
