/**
 * The NSEC and NSEC3 records that go with an answer (RFC 4035 section 3.1.3, RFC 5155 section 7.2).
 *
 * Each function answers what the zone has of it: a zone that lacks a record sends an answer that proves nothing, and
 * whoever validates it says so. Names are lower-cased, absolute and in the zone.
 */
import { parentName, rootName } from '../../engine/records/name';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';
import { wildcardAt } from './wildcard';

type Proof = readonly (SignedSet | undefined)[];

function existing(proof: Proof): readonly SignedSet[] {
  return proof.filter((signed) => signed !== undefined);
}

/** The name below the encloser on the way to the sought name (RFC 5155 section 1.3). */
function nextCloser(key: string, encloser: string): string {
  let name = key;
  for (let above = parentName(key); above !== null && above !== encloser; above = parentName(above))
    name = above;
  return name;
}

/** The nearest name above that has an NSEC3 record: opt-out leaves some out that exist (section 7.2.1). */
function provableEncloser({ chain, apex }: SignedZone, start: string): string {
  let encloser = start;
  while (encloser !== apex && chain.at(encloser) === undefined) encloser = parentName(encloser) ?? rootName;
  return encloser;
}

/** The closest encloser proof (section 7.2.1), and which encloser it is about. */
function encloserProof(zone: SignedZone, key: string, start: string): { encloser: string; proof: Proof } {
  const encloser = provableEncloser(zone, start);
  const proof = [zone.chain.at(encloser), zone.chain.covering(nextCloser(key, encloser))];
  return { encloser, proof };
}

function isNsec({ chain }: SignedZone): boolean {
  return chain.denial.kind === 'nsec';
}

/** Neither the name exists nor a wildcard that stands for it. */
export function proofOfNoName(zone: SignedZone, key: string, closest: string): readonly SignedSet[] {
  const { chain } = zone;
  if (isNsec(zone)) return existing([chain.covering(key), chain.covering(wildcardAt(closest))]);
  const { encloser, proof } = encloserProof(zone, key, closest);
  return existing([...proof, chain.covering(wildcardAt(encloser))]);
}

/**
 * The name exists and lacks the type; of a delegation: it has no DS.
 *
 * A name without records of its own is proved by an NSEC record that points to something below it. A delegation that
 * opt-out left out is proved by the span it may lie in (RFC 5155 sections 7.2.4 and 7.2.7).
 */
export function proofOfNoData(zone: SignedZone, key: string): readonly SignedSet[] {
  const { chain } = zone;
  const own = chain.at(key);
  if (own !== undefined) return [own];
  if (isNsec(zone)) return existing([chain.covering(key)]);
  return existing(encloserProof(zone, key, parentName(key) ?? rootName).proof);
}

/** The name does not exist, and the wildcard that stands for it lacks the type. */
export function proofOfWildcardNoData(zone: SignedZone, key: string, closest: string): readonly SignedSet[] {
  const { chain } = zone;
  const wildcard = proofOfNoData(zone, wildcardAt(closest));
  if (isNsec(zone)) return existing([chain.covering(key), ...wildcard]);
  return existing([...encloserProof(zone, key, closest).proof, ...wildcard]);
}

/** Nothing nearer to the name than the wildcard exists, so the wildcard rightly stands for it. */
export function proofOfExpansion(zone: SignedZone, key: string, closest: string): readonly SignedSet[] {
  return existing([zone.chain.covering(isNsec(zone) ? key : nextCloser(key, closest))]);
}
