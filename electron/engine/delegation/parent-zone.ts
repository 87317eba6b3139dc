import { canReach } from '../forest/reachability';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { parentName, withTrailingDot, withoutTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { recordsOf } from '../records/zone-content';

/** What a question for the DS records of a zone came to. Names are without a trailing dot. */
export type ParentAnswer =
  /** No zone of the lab encloses it, or no server that has one can be reached. */
  | { readonly kind: 'no-answer'; readonly parent: string; readonly isHere: boolean }
  /** The enclosing zone does not delegate it (no NS). */
  | { readonly kind: 'not-delegated'; readonly parent: string; readonly copy: ZoneCopy }
  | {
      readonly kind: 'delegated';
      readonly parent: string;
      readonly copy: ZoneCopy;
      /** Empty: the delegation is insecure. */
      readonly signers: readonly StoredRecord[];
    };

/** The names above a zone's, the closest first, the root last; without a trailing dot, but for the root. */
function ancestors(zone: string): readonly string[] {
  const above = parentName(withTrailingDot(zone));
  if (above === null) return [];
  return [withoutTrailingDot(above), ...ancestors(above)];
}

/** Every copy of a zone from which others could learn its records: those of primaries, read-only or not. */
function copiesOf(world: World, zone: string): readonly ZoneCopy[] {
  return Object.keys(world.servers)
    .sort()
    .flatMap((server) => zoneCopy(world, server, zone) ?? [])
    .filter(({ storage }) => storage.kind !== 'secondary');
}

function delegates(copy: ZoneCopy, child: string): boolean {
  return recordsOf(copy.content, withTrailingDot(child), 'NS').length > 0;
}

/** The copies of the zone above a zone: the closest one that delegates it, else the closest one that could. */
export function parentCopies(world: World, child: string): readonly ZoneCopy[] {
  const enclosing = ancestors(child)
    .map((name) => copiesOf(world, name))
    .filter((copies) => copies.length > 0);
  const delegating = enclosing.find((copies) => copies.some((copy) => delegates(copy, child)));
  return delegating ?? enclosing[0] ?? [];
}

/** The copies that a server reaches, its own first, then the Key Master's. */
function reachedFrom(world: World, asking: ServerName, copies: readonly ZoneCopy[]): readonly ZoneCopy[] {
  const rank = ({ server, isKeyMaster }: ZoneCopy): number => (server === asking ? 0 : isKeyMaster ? 1 : 2);
  return copies
    .filter(({ server, isReadOnly }) => !isReadOnly && canReach(world, asking, server))
    .toSorted((left, right) => rank(left) - rank(right));
}

/** The DS records that a copy of the parent has of a zone. */
export function signersIn(copy: ZoneCopy, child: string): readonly StoredRecord[] {
  return recordsOf(copy.content, withTrailingDot(child), 'DS');
}

/**
 * Asks the zone above for the DS records of a zone, as its Key Master does (ms-dnsp.md section 8.4).
 *
 * The parent is the closest enclosing zone on any server of the lab that delegates the child; its primary that answers
 * is the first that is reached.
 *
 * @param asking the server that asks
 */
export function askParent(world: World, asking: ServerName, child: string): ParentAnswer {
  const copies = parentCopies(world, child);
  const [copy] = reachedFrom(world, asking, copies);
  const parent = copies[0]?.name ?? ancestors(child)[0] ?? '.';
  if (copy === undefined) return { kind: 'no-answer', parent, isHere: copies.length > 0 };
  if (!delegates(copy, child)) return { kind: 'not-delegated', parent: copy.name, copy };
  return { kind: 'delegated', parent: copy.name, copy, signers: signersIn(copy, child) };
}
