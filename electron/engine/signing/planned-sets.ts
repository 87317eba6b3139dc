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

/** A chain of hashes, and what it was made with. */
export interface HashedChain {
  readonly denial: Nsec3Denial;
  readonly chain: Nsec3Chain;
}

/** The chain that a zone's denial needs: none of its own for NSEC, which follows from the order of names. */
export type PlannedChain = { readonly denial: Extract<Denial, { readonly kind: 'nsec' }> } | HashedChain;

/**
 * The sets of a zone's names in canonical order, each name's NSEC record behind them.
 *
 * @param nsecTtl seconds; `null` where there are no NSEC records
 */
export function* nodeSets({ nodes }: SignableZone, nsecTtl: number | null): Generator<PlannedSet> {
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

/** The NSEC3 records, which all are signed. */
export function* chainSets(
  { origin }: SignableZone,
  { chain, denial }: HashedChain,
  ttl: number,
): Generator<PlannedSet> {
  for (const set of nsec3Sets(origin, chain, denial, ttl)) yield { set, isSigned: true };
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
  if ('chain' in planned) yield* chainSets(zone, planned, ttl);
}

/**
 * How many sets that is, for showing how far a signer has come.
 *
 * @param hashed names that get an NSEC3 record; `null` where there are NSEC records
 */
export function plannedSetCount({ nodes }: SignableZone, hashed: number | null): number {
  const own = nodes.reduce((count, { sets }) => count + sets.length, 0);
  return own + (hashed ?? nodes.filter(({ role }) => role !== 'occluded').length);
}
