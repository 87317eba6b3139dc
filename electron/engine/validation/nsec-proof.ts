import { compareNames, equalNames, isSubdomain, labelsOf, parentName, rootName } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import type { DenialContext, DenialGap, DenialProof, Question } from './denial-proof';

/** An NSEC record, taken apart (RFC 4034 section 4.1). */
export interface NsecRecord {
  readonly record: StoredRecord;
  readonly owner: string;
  readonly next: string;
  readonly types: ReadonlySet<string>;
}

/** Reads an NSEC record, whose data is in normal form. */
export function readNsec(record: StoredRecord): NsecRecord {
  const [next = rootName, ...types] = record.data.split(' ');
  return { record, owner: record.name, next, types: new Set(types) };
}

function unproved(reason: DenialGap, at: NsecRecord | undefined): DenialProof {
  return { kind: 'unproved', reason, record: at?.record ?? null };
}

/** Does it come from above a delegation, so that it says nothing of the names below (RFC 6840 section 4.1)? */
function isAncestorDelegation({ types }: Pick<NsecRecord, 'types'>): boolean {
  return types.has('NS') && !types.has('SOA');
}

/** Is the name strictly between the record's owner and the next one? The last record of a zone points back to the apex. */
function covers({ owner, next, types }: NsecRecord, name: string, zone: string): boolean {
  if (compareNames(owner, name) >= 0) return false;
  const isLast = equalNames(next, zone);
  if (!isLast && compareNames(name, next) >= 0) return false;
  const isBelow = isSubdomain(name, owner);
  return !(isBelow && (isAncestorDelegation({ types }) || types.has('DNAME')));
}

/** The longest name that is an ancestor of both. */
function commonAncestor(left: string, right: string): string {
  let above: string | null = left;
  while (above !== null && !isSubdomain(right, above)) above = parentName(above);
  return above ?? rootName;
}

/** The nearest name above that exists, as the record that covers a name shows it (RFC 4592 section 3.3.1). */
function closestEncloser(name: string, { owner, next }: NsecRecord): string {
  const [byOwner, byNext] = [commonAncestor(name, owner), commonAncestor(name, next)];
  return labelsOf(byOwner).length >= labelsOf(byNext).length ? byOwner : byNext;
}

function wildcardAt(encloser: string): string {
  return encloser === rootName ? '*.' : `*.${encloser}`;
}

function hasTypeOrAlias({ types }: NsecRecord, type: string): boolean {
  return types.has(type) || types.has('CNAME');
}

/** What a record at the very name says about a type. */
function byMatch(match: NsecRecord, type: string): DenialProof {
  const isOwnSide =
    type === 'DS' ? !match.types.has('SOA') || match.owner === rootName : !isAncestorDelegation(match);
  if (!isOwnSide) return unproved('wrong-side-of-delegation', match);
  if (hasTypeOrAlias(match, type)) return unproved('type-exists', match);
  const isDelegation = type === 'DS' && match.types.has('NS');
  return isDelegation ? { kind: 'insecure-delegation', optOut: false } : { kind: 'no-data' };
}

function recordsFor(records: readonly StoredRecord[], zone: string): readonly NsecRecord[] {
  return records.filter(({ type, name }) => type === 'NSEC' && isSubdomain(name, zone)).map(readNsec);
}

/** What NSEC records prove about a question (RFC 4035 section 5.4). */
export function proveByNsec(
  { name, type }: Question,
  records: readonly StoredRecord[],
  { zone }: Pick<DenialContext, 'zone'>,
): DenialProof {
  const known = recordsFor(records, zone);
  const match = known.find(({ owner }) => equalNames(owner, name));
  if (match !== undefined) return byMatch(match, type);
  const cover = known.find((one) => covers(one, name, zone));
  if (cover === undefined) return unproved('name-not-denied', undefined);
  // A name above an existing one exists itself, without records (RFC 4592 section 2.2.2).
  if (isSubdomain(cover.next, name)) return { kind: 'no-data' };
  const wildcard = wildcardAt(closestEncloser(name, cover));
  const atWildcard = known.find(({ owner }) => equalNames(owner, wildcard));
  if (atWildcard !== undefined) {
    const proof = byMatch(atWildcard, type);
    return proof.kind === 'unproved' ? proof : { kind: 'wildcard-no-data', optOut: false };
  }
  const wildcardCover = known.find((one) => covers(one, wildcard, zone));
  if (wildcardCover === undefined) return unproved('wildcard-not-denied', cover);
  const isEmptyWildcard = isSubdomain(wildcardCover.next, wildcard);
  return isEmptyWildcard ? { kind: 'wildcard-no-data', optOut: false } : { kind: 'no-name', optOut: false };
}

/** Is nothing nearer to the name than the wildcard's parent (RFC 4035 section 5.3.4)? */
export function proveExpansionByNsec(
  name: string,
  wildcard: string,
  records: readonly StoredRecord[],
  { zone }: Pick<DenialContext, 'zone'>,
): DenialProof {
  const cover = recordsFor(records, zone).find((one) => covers(one, name, zone));
  if (cover === undefined || isSubdomain(cover.next, name)) return unproved('name-not-denied', cover);
  const isNearest = equalNames(closestEncloser(name, cover), parentName(wildcard) ?? rootName);
  return isNearest ? { kind: 'wildcard-answer', optOut: false } : unproved('name-not-denied', cover);
}
