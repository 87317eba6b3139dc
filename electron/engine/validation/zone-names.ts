import { equalNames, isSubdomain, nameKey, parentName } from '../records/name';
import type { Rrset } from '../records/resource-record';
import { canonicalKey } from '../signing/canonical-key';

/**
 * What a name of a zone is: its own, a delegation, or below one (or below a DNAME) and so none of its business
 * (RFC 4035 section 2.2, RFC 6672 section 2.4).
 */
export type NameRole = 'authoritative' | 'delegation' | 'occluded';

/** A name of a zone and what stands there. */
export interface ZoneName {
  readonly name: string;
  readonly role: NameRole;
  /** All sets but RRSIG and NSEC3. */
  readonly sets: readonly Rrset[];
}

interface Draft {
  readonly name: string;
  readonly key: string;
  readonly sets: Rrset[];
}

function hasSet({ sets }: Pick<ZoneName, 'sets'>, type: string): boolean {
  return sets.some((set) => set.type === type);
}

function draftsOf(sets: readonly Rrset[]): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  for (const set of sets) {
    if (set.type === 'RRSIG' || set.type === 'NSEC3') continue;
    const key = nameKey(set.name);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { name: set.name, key: canonicalKey(set.name), sets: [set] });
    else draft.sets.push(set);
  }
  return [...drafts.values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/**
 * The names of a zone in canonical order, each with its role.
 *
 * Found by the validator itself, not by what the signer uses: so each of the two judges the other.
 */
export function zoneNames(origin: string, sets: readonly Rrset[]): readonly ZoneName[] {
  let cut: string | null = null;
  return draftsOf(sets).map((draft): ZoneName => {
    const { name, sets: own } = draft;
    // What a cut hides stands directly behind it.
    if (cut !== null && isSubdomain(name, cut)) return { name, role: 'occluded', sets: own };
    const isDelegation = hasSet(draft, 'NS') && !equalNames(name, origin);
    cut = isDelegation || hasSet(draft, 'DNAME') ? name : null;
    return { name, role: isDelegation ? 'delegation' : 'authoritative', sets: own };
  });
}

/** The sets at a name that need a signature: at a delegation only DS and NSEC (RFC 4035 section 2.2). */
export function setsToSign({ role, sets }: ZoneName): readonly Rrset[] {
  if (role === 'occluded') return [];
  return role === 'authoritative' ? sets : sets.filter(({ type }) => type === 'DS' || type === 'NSEC');
}

/** The types a bit map has to show beside RRSIG and NSEC: at a delegation only NS and DS (RFC 4035 section 2.3). */
export function typesToShow({ role, sets }: ZoneName): readonly string[] {
  const types = sets.map(({ type }) => type).filter((type) => type !== 'NSEC');
  return role === 'delegation' ? types.filter((type) => type === 'NS' || type === 'DS') : types;
}

/** Is it a delegation without DS? */
export function isInsecureDelegation(name: ZoneName): boolean {
  return name.role === 'delegation' && !hasSet(name, 'DS');
}

/** Names without records above names that have some: they exist, too (RFC 4592 section 2.2.2). */
export function emptyNamesAbove(origin: string, names: readonly string[]): readonly string[] {
  const known = new Set([origin, ...names].map(nameKey));
  const empty: string[] = [];
  for (const name of names) {
    if (equalNames(name, origin)) continue;
    for (
      let above = parentName(name);
      above !== null && !known.has(nameKey(above));
      above = parentName(above)
    ) {
      known.add(nameKey(above));
      empty.push(above);
    }
  }
  return empty;
}
