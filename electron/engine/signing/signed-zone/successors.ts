import type { ChainLink } from './denial-chain';
import type { SortedList } from './sorted-list';

/** Which keys of a chain a change touches: those that will be there, and those that will not. */
export type Fates = ReadonlyMap<string, boolean>;

/** The untouched or staying keys in front of each touched one, and the touched ones that stay; in order. */
function keysToLink(links: SortedList<ChainLink>, fates: Fates): readonly string[] {
  const keys = new Set<string>();
  let before: string | null = null;
  for (const key of [...fates.keys()].sort()) {
    const old = links.before(key)?.key;
    // One that goes was touched itself, and what is in front of it is known from then.
    const stays = old !== undefined && (fates.get(old) ?? true);
    if (stays && (before === null || old > before)) before = old;
    keys.add(before ?? lastOf(links, fates));
    if (fates.get(key) !== true) continue;
    keys.add(key);
    before = key;
  }
  return [...keys].filter((key) => key !== '').sort();
}

/** The greatest key that will be there, which points back to the first; empty where there is none. */
function lastOf(links: SortedList<ChainLink>, fates: Fates): string {
  let last = links.last;
  while (last !== undefined && fates.get(last.key) === false) last = links.before(last.key);
  let greatest = last?.key ?? '';
  for (const [key, stays] of fates) if (stays && key > greatest) greatest = key;
  return greatest;
}

/** The first key behind another that a change leaves in the list; `undefined` at the end. */
function stayingBehind(links: SortedList<ChainLink>, key: string, fates: Fates): string | undefined {
  for (const link of links.behind(key)) if (fates.get(link.key) !== false) return link.key;
  return undefined;
}

/**
 * The keys of a chain that need a new record, each with the key that will be behind it.
 *
 * These are the ones that a change touches, and the one in front of each. The last key is followed by the first.
 */
export function successors(links: SortedList<ChainLink>, fates: Fates): ReadonlyMap<string, string> {
  const keys = keysToLink(links, fates);
  const next = new Map<string, string>();
  const lesser = (left: string | undefined, right: string | undefined): string | undefined =>
    left === undefined || (right !== undefined && right < left) ? right : left;
  for (const [at, key] of keys.entries()) {
    const behind = lesser(keys[at + 1], stayingBehind(links, key, fates));
    const first = behind ?? lesser(keys[0], stayingBehind(links, '', fates));
    next.set(key, first ?? key);
  }
  return next;
}
