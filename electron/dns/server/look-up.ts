/**
 * One search in one zone (RFC 1034 section 4.3.2 step 3).
 *
 * From the apex down, the first delegation or DNAME on the way ends it; then the name itself; then the wildcard below
 * the closest name that exists (RFC 4592 section 3.3.1).
 */
import { longestName, nameKey, parentName, rootName, wireLength } from '../../engine/records/name';
import type { Rrset } from '../../engine/records/resource-record';
import type { ZoneIndex } from './zone-index';

/** What a search found. */
export type Found =
  /** Sets of the type that was asked for. `at` is where they stand, `owner` under which name they go out. */
  | { readonly kind: 'sets'; readonly sets: readonly Rrset[]; readonly at: string; readonly owner: string }
  | {
      readonly kind: 'alias';
      readonly set: Rrset;
      readonly at: string;
      readonly owner: string;
      readonly target: string;
    }
  /** The name lies below a DNAME; `target` is `null` where the new name would be too long (RFC 6672 section 2.2). */
  | { readonly kind: 'redirection'; readonly set: Rrset; readonly at: string; readonly target: string | null }
  /** The name is delegated; `at` is the cut. */
  | { readonly kind: 'delegation'; readonly set: Rrset; readonly at: string }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'no-name' };

/** Types that are answered at an alias instead of following it (RFC 1034 section 3.6.2, RFC 4035 section 2.5). */
const notFollowed = new Set(['CNAME', 'ANY', 'RRSIG', 'NSEC']);
/** Types that say something about other sets; not what one wants to see of a name. */
const aboutOthers = new Set(['RRSIG', 'NSEC']);

/** All names from the apex down to the name. */
function pathDown(key: string, origin: string): readonly string[] {
  const path: string[] = [];
  for (let name: string | null = key; name !== null; name = name === origin ? null : parentName(name)) {
    path.push(name);
  }
  return path.reverse();
}

function redirected(name: string, dnameOwner: string, target: string): string | null {
  const prefix = name.slice(0, name.length - dnameOwner.length);
  const renamed = target === rootName ? prefix : prefix + target;
  return wireLength(renamed) > longestName ? null : renamed;
}

/** What ends the search on the way down, if anything does. */
function findOnTheWay(index: ZoneIndex, name: string, type: string): Found | null {
  const key = nameKey(name);
  for (const at of pathDown(key, index.origin)) {
    const cut = at === index.origin ? undefined : index.set(at, 'NS');
    // DS belongs to the parent's side of a cut (RFC 4035 section 3.1.4.1).
    if (cut !== undefined && !(type === 'DS' && at === key)) return { kind: 'delegation', set: cut, at };
    const dname = at === key ? undefined : index.set(at, 'DNAME');
    const target = dname?.records[0]?.data;
    if (dname !== undefined && target !== undefined) {
      return { kind: 'redirection', set: dname, at, target: redirected(name, at, target) };
    }
  }
  return null;
}

/** One set is enough for ANY (RFC 8482 section 4.1): the whole node would serve only those who flood others. */
function oneOfAny(index: ZoneIndex, at: string): readonly Rrset[] {
  const sets = index.sets(at);
  const [first] = sets.filter(({ type }) => !aboutOthers.has(type));
  return first === undefined ? sets.slice(0, 1) : [first];
}

function findAt(index: ZoneIndex, at: string, owner: string, type: string): Found {
  const alias = notFollowed.has(type) ? undefined : index.set(at, 'CNAME');
  const target = alias?.records[0]?.data;
  if (alias !== undefined && target !== undefined) return { kind: 'alias', set: alias, at, owner, target };
  const set = index.set(at, type);
  const sets = type === 'ANY' ? oneOfAny(index, at) : set === undefined ? [] : [set];
  return sets.length === 0 ? { kind: 'no-data' } : { kind: 'sets', sets, at, owner };
}

function findByWildcard(index: ZoneIndex, name: string, type: string): Found {
  let encloser = parentName(nameKey(name));
  while (encloser !== null && !index.has(encloser)) encloser = parentName(encloser);
  const wildcard = encloser === rootName || encloser === null ? '*.' : `*.${encloser}`;
  return index.has(wildcard) ? findAt(index, wildcard, name, type) : { kind: 'no-name' };
}

/** Searches a zone for a name that lies in it. */
export function lookUp(index: ZoneIndex, name: string, type: string): Found {
  const onTheWay = findOnTheWay(index, name, type);
  if (onTheWay !== null) return onTheWay;
  const key = nameKey(name);
  if (!index.has(key)) return findByWildcard(index, name, type);
  const spelled = index.sets(key)[0]?.name ?? name;
  return findAt(index, key, spelled, type);
}
