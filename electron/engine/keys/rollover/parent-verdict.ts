import { askParent, parentCopies, signersIn } from '../../delegation/parent-zone';
import { namesKey } from '../../delegation/zone-signers';
import type { KeyId } from '../../forest/directory';
import type { World } from '../../forest/world';
import type { ZoneCopy } from '../../forest/zone-copy';
import { publishedKeysOf } from '../published-keys';
import type { SigningPlace } from '../signing-place';

/** What the parent says to a zone whose KSK rolls (ms-dnsp.md section 8.4). */
export type ParentVerdict =
  /** Its DS set names a key that takes over. `ttl` in milliseconds. */
  | { readonly kind: 'names-successor'; readonly ttl: number }
  /** Its DS set names other keys only. */
  | { readonly kind: 'names-others' }
  | { readonly kind: 'insecure' }
  /** It could not be asked. */
  | { readonly kind: 'no-answer' };

function names(world: World, { copy }: SigningPlace, at: ZoneCopy, successors: readonly KeyId[]): boolean {
  const keys = publishedKeysOf(world, successors);
  return signersIn(at, copy.name).some((record) => keys.some((key) => namesKey(copy.name, record, key)));
}

/** Asks the parent zone whether it points to one of the keys that take over. */
export function parentVerdict(
  world: World,
  place: SigningPlace,
  successors: readonly KeyId[],
): ParentVerdict {
  const answer = askParent(world, place.server.name, place.copy.name);
  if (answer.kind === 'no-answer') return { kind: 'no-answer' };
  if (answer.kind === 'not-delegated' || answer.signers.length === 0) return { kind: 'insecure' };
  if (!names(world, place, answer.copy, successors)) return { kind: 'names-others' };
  return { kind: 'names-successor', ttl: Math.max(...answer.signers.map(({ ttl }) => ttl)) * 1000 };
}

/**
 * Does every server of the parent point to a key that takes over? None does where somebody went on without the parent;
 * then there is nothing to wait for.
 */
export function hasParentSpread(world: World, place: SigningPlace, successors: readonly KeyId[]): boolean {
  const naming = parentCopies(world, place.copy.name).map((copy) => names(world, place, copy, successors));
  return naming.every(Boolean) || !naming.some(Boolean);
}
