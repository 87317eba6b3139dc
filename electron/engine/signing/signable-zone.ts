import { isSubdomain, nameKey, parentName } from '../records/name';
import { typeNumber } from '../records/record-type';
import type { Rrset, StoredRecord } from '../records/resource-record';
import type { ZoneContent } from '../records/zone-content';
import { canonicalKey } from './canonical-key';
import { sortedInSteps } from './sort-in-steps';
import { eachInSteps, finished } from './steps';
import type { Steps } from './steps';

/**
 * What a name is for the signer.
 *
 * At a delegation only NSEC, NSEC3 and DS are the zone's own; below it, and below a DNAME, nothing is: such names stand in the
 * file and are not signed (RFC 4035 section 2.2, RFC 6672 section 2.4).
 */
export type NodeRole = 'authoritative' | 'delegation' | 'occluded';

/** All sets of one name. */
export interface ZoneNode {
  /** As its first record spells it. */
  readonly name: string;
  readonly role: NodeRole;
  readonly sets: readonly Rrset[];
}

/** A zone in canonical order, without the records that signing adds. */
export interface SignableZone {
  readonly origin: string;
  /** The apex first. */
  readonly nodes: readonly ZoneNode[];
}

/** What signing adds, and so drops first: a zone that is signed already is signed anew. */
export const addedTypes: ReadonlySet<string> = new Set(['RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM']);

/** A set that is still being gathered; its TTL is the smallest one (RFC 2181 section 5.2). */
interface DraftSet {
  readonly name: string;
  readonly type: string;
  ttl: number;
  readonly records: StoredRecord[];
}

interface Draft {
  readonly name: string;
  readonly key: string;
  readonly sets: DraftSet[];
}

function draftSet(record: StoredRecord): DraftSet {
  const { name, type, ttl } = record;
  return { name, type, ttl, records: [record] };
}

function addRecord({ sets }: Draft, record: StoredRecord): void {
  const set = sets.find(({ type }) => type === record.type);
  if (set === undefined) {
    sets.push(draftSet(record));
    return;
  }
  set.ttl = Math.min(set.ttl, record.ttl);
  set.records.push(record);
}

/** The names of a zone in canonical order, each with its sets. */
function* draftsOf(records: readonly StoredRecord[]): Steps<readonly Draft[]> {
  const drafts = new Map<string, Draft>();
  yield* eachInSteps(records, (record) => {
    const name = nameKey(record.name);
    const draft = drafts.get(name);
    if (draft !== undefined) addRecord(draft, record);
    // An array that begins with its set has room for one; an empty one that grows has room for seventeen.
    else drafts.set(name, { name: record.name, key: canonicalKey(record.name), sets: [draftSet(record)] });
  });
  return yield* sortedInSteps([...drafts.values()], (left, right) => (left.key < right.key ? -1 : 1));
}

function hasType({ sets }: Draft, type: string): boolean {
  return sets.some((set) => set.type === type);
}

/** Names in canonical order stand directly behind the one that occludes them, so one pass finds them all. */
function* withRoles(origin: string, drafts: readonly Draft[]): Steps<readonly ZoneNode[]> {
  const apex = canonicalKey(origin);
  let cover: string | null = null;
  const nodes: ZoneNode[] = [];
  yield* eachInSteps(drafts, (draft) => {
    const { name, key, sets } = draft;
    if (cover !== null && isSubdomain(name, cover)) {
      nodes.push({ name, role: 'occluded', sets });
      return;
    }
    const isDelegation = key !== apex && hasType(draft, 'NS');
    cover = isDelegation || hasType(draft, 'DNAME') ? name : null;
    nodes.push({ name, role: isDelegation ? 'delegation' : 'authoritative', sets });
  });
  return nodes;
}

/**
 * Sorts a zone for signing and says which of its names are its own.
 *
 * @param apexRecords what is added at the apex, even of types that are dropped
 */
export function* signableZoneInSteps(
  content: ZoneContent,
  apexRecords: readonly StoredRecord[] = [],
): Steps<SignableZone> {
  const { origin, records } = content;
  const kept = records.filter(({ type }) => !addedTypes.has(type));
  const drafts = yield* draftsOf([...kept, ...apexRecords]);
  return { origin, nodes: yield* withRoles(origin, drafts) };
}

/** The same at one go, for what is only to be looked at. */
export function signableZone(content: ZoneContent): SignableZone {
  return finished(signableZoneInSteps(content));
}

/** The sets of a node that are signed: all of its own, and of a delegation only the DS. */
export function signedSets({ role, sets }: ZoneNode): readonly Rrset[] {
  if (role === 'authoritative') return sets;
  return role === 'delegation' ? sets.filter(({ type }) => type === 'DS') : [];
}

/** The types of a node as a bit map shows them; at a delegation only NS and DS (RFC 4035 section 2.3). */
export function shownTypes({ role, sets }: ZoneNode): readonly number[] {
  const shown = role === 'delegation' ? sets.filter(({ type }) => type === 'NS' || type === 'DS') : sets;
  return shown.flatMap(({ type }) => typeNumber(type) ?? []);
}

/** Names that have no records and are above some that have: they exist, too (RFC 5155 section 7.1). */
export function* emptyNonTerminals({ origin, nodes }: SignableZone): Steps<readonly string[]> {
  const known = new Set<string>();
  yield* eachInSteps(nodes, ({ name }) => known.add(nameKey(name)));
  const apex = nameKey(origin);
  const empty: string[] = [];
  yield* eachInSteps(nodes, ({ name, role }) => {
    if (role === 'occluded' || nameKey(name) === apex) return;
    for (let above = parentName(name); above !== null; above = parentName(above)) {
      const key = nameKey(above);
      if (key === apex || known.has(key)) break;
      known.add(key);
      empty.push(above);
    }
  });
  return empty;
}
