import { equalNames, isSubdomain, parentName, rootName } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import type { DenialContext, DenialGap, DenialProof, Question } from './denial-proof';
import { coversHash, hashText, readNsec3 } from './nsec3-record';
import type { Nsec3Record } from './nsec3-record';

/** The records of a response, asked by name. */
interface Chain {
  readonly matching: (name: string) => Nsec3Record | undefined;
  readonly covering: (name: string) => Nsec3Record | undefined;
}

/** The nearest existing ancestor of a name, and the record that denies the name one label longer (RFC 5155 section 8.3). */
interface Encloser {
  readonly name: string;
  readonly nextCloser: Nsec3Record;
}

function unproved(reason: DenialGap, at?: Nsec3Record): DenialProof {
  return { kind: 'unproved', reason, record: at?.record ?? null };
}

/** The records of the zone that have the parameters of the first: one chain proves or none does (section 8.2). */
function chainRecords(records: readonly StoredRecord[], zone: string): readonly Nsec3Record[] {
  const known = records
    .filter(({ name }) => equalNames(parentName(name) ?? rootName, zone))
    .flatMap((record) => readNsec3(record) ?? []);
  const [first] = known;
  return known.filter(({ chain }) => chain === first?.chain);
}

function chainOf(records: readonly Nsec3Record[]): Chain {
  const hashes = new Map<string, string>();
  const parameters = records[0]?.parameters ?? { iterations: 0, salt: new Uint8Array() };
  const hashOf = (name: string): string => {
    const hash = hashes.get(name) ?? hashText(name, parameters);
    hashes.set(name, hash);
    return hash;
  };
  return {
    matching: (name) => records.find(({ hash }) => hash === hashOf(name)),
    covering: (name) => records.find((one) => coversHash(one, hashOf(name))),
  };
}

function isAncestorDelegation({ types }: Nsec3Record): boolean {
  return types.has('NS') && !types.has('SOA');
}

/** Walks up from the name to the first ancestor that has a record. */
function findEncloser(name: string, zone: string, chain: Chain): Encloser | DenialProof {
  let nextCloser = name;
  for (let above = parentName(name); above !== null && isSubdomain(above, zone); above = parentName(above)) {
    const match = chain.matching(above);
    if (match === undefined) {
      nextCloser = above;
      continue;
    }
    // Nothing below a delegation or a DNAME is the zone's own (section 8.3).
    if (isAncestorDelegation(match) || match.types.has('DNAME')) {
      return unproved('wrong-side-of-delegation', match);
    }
    const cover = chain.covering(nextCloser);
    return cover === undefined ? unproved('name-not-denied', match) : { name: above, nextCloser: cover };
  }
  return unproved('no-closest-encloser');
}

/** What a record at the very name says about a type (sections 8.5 and 8.6). */
function byMatch(match: Nsec3Record, type: string, name: string): DenialProof {
  const isOwnSide =
    type === 'DS' ? !match.types.has('SOA') || name === rootName : !isAncestorDelegation(match);
  if (!isOwnSide) return unproved('wrong-side-of-delegation', match);
  if (match.types.has(type) || match.types.has('CNAME')) return unproved('type-exists', match);
  const isDelegation = type === 'DS' && match.types.has('NS');
  return isDelegation ? { kind: 'insecure-delegation', optOut: false } : { kind: 'no-data' };
}

/** What follows when the name has no record: a wildcard without the type, no such name, or opted out. */
function byEncloser({ name, nextCloser }: Encloser, type: string, chain: Chain): DenialProof {
  const { optOut } = nextCloser;
  const wildcard = name === rootName ? '*.' : `*.${name}`;
  const atWildcard = chain.matching(wildcard);
  if (atWildcard !== undefined) {
    const proof = byMatch(atWildcard, type, wildcard);
    return proof.kind === 'unproved' ? proof : { kind: 'wildcard-no-data', optOut };
  }
  // Section 8.6: where DS is asked for, opt-out alone says that a delegation there would be unsigned.
  if (type === 'DS' && optOut) return { kind: 'insecure-delegation', optOut };
  if (chain.covering(wildcard) !== undefined) return { kind: 'no-name', optOut };
  return optOut ? { kind: 'opted-out', optOut } : unproved('wildcard-not-denied', nextCloser);
}

function exceeds(records: readonly Nsec3Record[], limit: number): boolean {
  return records.some(({ parameters }) => parameters.iterations > limit);
}

const insecure: DenialProof = { kind: 'insecure', reason: 'too-many-iterations' };

/** What NSEC3 records prove about a question (RFC 5155 section 8). */
export function proveByNsec3(
  { name, type }: Question,
  records: readonly StoredRecord[],
  { zone, iterationLimit }: DenialContext,
): DenialProof {
  const own = chainRecords(records, zone);
  if (own.length === 0) return unproved('name-not-denied');
  if (exceeds(own, iterationLimit)) return insecure;
  const chain = chainOf(own);
  const match = chain.matching(name);
  if (match !== undefined) return byMatch(match, type, name);
  const encloser = findEncloser(name, zone, chain);
  return 'kind' in encloser ? encloser : byEncloser(encloser, type, chain);
}

/** Is nothing nearer to the name than the wildcard's parent (RFC 5155 section 8.8)? */
export function proveExpansionByNsec3(
  name: string,
  wildcard: string,
  records: readonly StoredRecord[],
  { zone, iterationLimit }: DenialContext,
): DenialProof {
  const own = chainRecords(records, zone);
  if (own.length === 0) return unproved('name-not-denied');
  if (exceeds(own, iterationLimit)) return insecure;
  const encloser = parentName(wildcard) ?? rootName;
  let nextCloser = name;
  for (
    let above = parentName(name);
    above !== null && !equalNames(above, encloser);
    above = parentName(above)
  ) {
    nextCloser = above;
  }
  const cover = chainOf(own).covering(nextCloser);
  return cover === undefined
    ? unproved('name-not-denied')
    : { kind: 'wildcard-answer', optOut: cover.optOut };
}
