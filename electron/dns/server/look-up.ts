/**
 * One search in one zone (RFC 1034 section 4.3.2 step 3).
 *
 * From the apex down, the first delegation or DNAME on the way ends it; then the name itself; then the wildcard below
 * the closest name that exists (RFC 4592 section 3.3.1).
 */
import { longestName, nameKey, parentName, rootName, wireLength } from '../../engine/records/name';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';
import { wildcardAt } from './wildcard';
import type { ZoneView } from './zone-view';

/** Where something was found. */
interface Place {
  /** The name in the zone: the one that is sought, or the wildcard that stands for it. */
  readonly at: string;
  /** The nearest name above the one that is sought, when that does not exist; else `null`. */
  readonly encloser: string | null;
}

/** What a search found. */
export type Found =
  /** Sets of the type that was asked for. `owner` is the name under which they go out. */
  | ({ readonly kind: 'sets'; readonly sets: readonly SignedSet[]; readonly owner: string } & Place)
  | ({
      readonly kind: 'alias';
      readonly found: SignedSet;
      readonly owner: string;
      readonly target: string;
    } & Place)
  /** The name lies below a DNAME; `target` is `null` where the new name would be too long (RFC 6672 section 2.2). */
  | { readonly kind: 'redirection'; readonly found: SignedSet; readonly target: string | null }
  /** The name is delegated; `at` is the cut. */
  | { readonly kind: 'delegation'; readonly found: SignedSet; readonly at: string }
  | ({ readonly kind: 'no-data' } & Place)
  | { readonly kind: 'no-name'; readonly encloser: string };

/** Types that are answered at an alias instead of following it (RFC 1034 section 3.6.2, RFC 4035 section 2.5). */
const notFollowed = new Set(['CNAME', 'ANY', 'RRSIG', 'NSEC']);
/** Types that say something about other sets; not what one wants to see of a name. */
const aboutOthers = new Set(['RRSIG', 'NSEC']);

/** All names from the apex down to the name. */
function pathDown(key: string, apex: string): readonly string[] {
  const path: string[] = [];
  for (let name: string | null = key; name !== null; name = name === apex ? null : parentName(name)) {
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
function findOnTheWay(view: ZoneView, name: string, type: string): Found | null {
  const key = nameKey(name);
  for (const at of pathDown(key, view.apex)) {
    const cut = at === view.apex ? undefined : view.find(at, 'NS');
    // DS belongs to the parent's side of a cut (RFC 4035 section 3.1.4.1).
    if (cut !== undefined && !(type === 'DS' && at === key)) return { kind: 'delegation', found: cut, at };
    const dname = at === key ? undefined : view.find(at, 'DNAME');
    const target = dname?.set.records[0]?.data;
    if (dname !== undefined && target !== undefined) {
      return { kind: 'redirection', found: dname, target: redirected(name, at, target) };
    }
  }
  return null;
}

/** One set is enough for ANY (RFC 8482 section 4.1): the whole node would serve only those who flood others. */
function typeOfAny(view: ZoneView, at: string): string | undefined {
  const sets = view.sets(at);
  return (sets.find(({ type }) => !aboutOthers.has(type)) ?? sets[0])?.type;
}

function findAt(view: ZoneView, place: Place, owner: string, type: string): Found {
  const { at } = place;
  const alias = notFollowed.has(type) ? undefined : view.find(at, 'CNAME');
  const target = alias?.set.records[0]?.data;
  if (alias !== undefined && target !== undefined) {
    return { kind: 'alias', found: alias, owner, target, ...place };
  }
  const sought = type === 'ANY' ? typeOfAny(view, at) : type;
  const found = sought === undefined ? undefined : view.find(at, sought);
  return found === undefined
    ? { kind: 'no-data', ...place }
    : { kind: 'sets', sets: [found], owner, ...place };
}

function findByWildcard(view: ZoneView, name: string, type: string): Found {
  let encloser = parentName(nameKey(name)) ?? rootName;
  while (encloser !== view.apex && !view.has(encloser)) encloser = parentName(encloser) ?? rootName;
  const at = wildcardAt(encloser);
  return view.has(at) ? findAt(view, { at, encloser }, name, type) : { kind: 'no-name', encloser };
}

/** Searches a zone for a name that lies in it. */
export function lookUp(view: ZoneView, name: string, type: string): Found {
  const onTheWay = findOnTheWay(view, name, type);
  if (onTheWay !== null) return onTheWay;
  const at = nameKey(name);
  if (!view.has(at)) return findByWildcard(view, name, type);
  const found = findAt(view, { at, encloser: null }, name, type);
  // In the zone's spelling.
  if (found.kind === 'sets') return { ...found, owner: found.sets[0]?.set.name ?? name };
  return found.kind === 'alias' ? { ...found, owner: found.found.set.name } : found;
}
