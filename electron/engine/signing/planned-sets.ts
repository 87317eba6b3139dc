import type { Rrset } from '../records/resource-record';
import type { Denial, Nsec3Denial } from './denial';
import { nsecSet } from './nsec-chain';
import { nsec3Sets } from './nsec3-chain';
import type { Nsec3Chain } from './nsec3-chain';
import { signedSets } from './signable-zone';
import type { SignableZone } from './signable-zone';

/** A set of the signed zone; glue and delegations stand in it without signatures (RFC 4035 section 2.2). */
export interface PlannedSet {
  readonly set: Rrset;
  readonly isSigned: boolean;
}

/** The chain that a zone's denial needs: none of its own for NSEC, which follows from the order of names. */
export type PlannedChain =
  | { readonly denial: Extract<Denial, { readonly kind: 'nsec' }> }
  | { readonly denial: Nsec3Denial; readonly chain: Nsec3Chain };

function* nodeSets({ nodes }: SignableZone, nsecTtl: number | null): Generator<PlannedSet> {
  const own = nodes.filter(({ role }) => role !== 'occluded');
  let behind = 0;
  for (const node of nodes) {
    const signed = signedSets(node);
    for (const set of node.sets) yield { set, isSigned: signed.includes(set) };
    if (node.role === 'occluded' || nsecTtl === null) continue;
    behind += 1;
    const next = own[behind] ?? own[0] ?? node;
    yield { set: nsecSet(node, next.name, nsecTtl), isSigned: true };
  }
}

/**
 * Every set of a signed zone but its signatures, in the order in which it is written: names in canonical order, behind
 * them the NSEC3 records in the order of hashes.
 *
 * One by one, so that a large zone need not exist twice.
 *
 * @param ttl seconds; of `denialTtl`
 */
export function* plannedSets(zone: SignableZone, planned: PlannedChain, ttl: number): Generator<PlannedSet> {
  yield* nodeSets(zone, 'chain' in planned ? null : ttl);
  if (!('chain' in planned)) return;
  for (const set of nsec3Sets(zone.origin, planned.chain, planned.denial, ttl)) yield { set, isSigned: true };
}

/** How many sets that is, for showing how far a signer has come. */
export function plannedSetCount({ nodes }: SignableZone, planned: PlannedChain): number {
  const own = nodes.reduce((count, { sets }) => count + sets.length, 0);
  if ('chain' in planned) return own + planned.chain.order.length;
  return own + nodes.filter(({ role }) => role !== 'occluded').length;
}
