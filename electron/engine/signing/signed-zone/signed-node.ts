import { nameKey, parentName } from '../../records/name';
import type { NodeRole, ZoneNode } from '../signable-zone';
import type { SignedSet } from './signed-set';

/** All sets of one name of a signed zone, but for its NSEC record, which stands in the chain. */
export interface SignedNode {
  /** As its first record spelled it. */
  readonly name: string;
  /** Of `canonicalKey`: its place in the zone. */
  readonly key: string;
  readonly role: NodeRole;
  /** At least one, in the order in which they came. */
  readonly sets: readonly SignedSet[];
}

/** A node as the signer of whole zones knows it. */
export function zoneNode({ name, role, sets }: Pick<SignedNode, 'name' | 'role' | 'sets'>): ZoneNode {
  return { name, role, sets: sets.map(({ set }) => set) };
}

/** Where the zone ends for the names below (RFC 4035 section 2.2, RFC 6672 section 2.4). */
export function isCut(sets: readonly SignedSet[], isApex: boolean): boolean {
  return sets.some(({ set: { type } }) => type === 'DNAME' || (type === 'NS' && !isApex));
}

/** The names strictly between a name and the apex, the nearest first. */
export function* namesBetween(key: string, apex: string): Generator<string> {
  if (key === apex) return;
  for (let above = parentName(key); above !== null && above !== apex; above = parentName(above)) yield above;
}

/** What a name is in its zone, by the sets it has and those of the names above. */
export function roleOf(name: string, apex: string, setsAt: (key: string) => readonly SignedSet[]): NodeRole {
  const key = nameKey(name);
  if (key === apex) return 'authoritative';
  if (isCut(setsAt(apex), true)) return 'occluded';
  for (const above of namesBetween(key, apex)) if (isCut(setsAt(above), false)) return 'occluded';
  return setsAt(key).some(({ set }) => set.type === 'NS') ? 'delegation' : 'authoritative';
}
