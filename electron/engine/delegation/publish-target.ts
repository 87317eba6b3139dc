import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { hasUnmadeKeys } from '../keys/custody';
import { publishingCopy } from '../keys/publishing-copy';
import { asPrimary } from '../keys/signing-place';
import type { PrimaryCopy, SigningPlace } from '../keys/signing-place';
import { askParent } from './parent-zone';

/** The copy that says which keys a zone has, and the copy of its parent that is to point to them. */
export interface PublishTarget {
  readonly child: PrimaryCopy;
  readonly parent: ZoneCopy;
}

function parentNotHere(zone: string, parent: string): Outcome<never> {
  return refused({ code: 'parent-not-here', parameters: { zone, parent } });
}

/** Why a zone has no DS records that could be published. */
function childProblem(world: World, child: PrimaryCopy): Problem | null {
  const { name: zone, isSigned, settings } = child;
  if (!isSigned) return { code: 'zone-not-signed', parameters: { zone } };
  if (hasUnmadeKeys(world, child)) return { code: 'zone-locked-for-signing', parameters: { zone } };
  // An empty set would take the parent's DS records away, and with them the chain of trust.
  return settings.dsDigests.length > 0
    ? null
    : { code: 'invalid-parameter', parameters: { parameter: 'dsDigests' } };
}

/**
 * Where the DS records of a zone can be written into its parent, or why they can not.
 *
 * The parent has to be a writable primary of a server that is reached, lets the user in, and delegates the zone.
 */
export function publishTarget(world: World, { server, copy }: SigningPlace): Outcome<PublishTarget> {
  const child = asPrimary(publishingCopy(world, server, copy.name)) ?? copy;
  const problem = childProblem(world, child);
  if (problem !== null) return refused(problem);
  const answer = askParent(world, server.name, copy.name);
  if (answer.kind !== 'delegated') return parentNotHere(copy.name, answer.parent);
  const holder = findServer(world, answer.copy.server);
  const parent = zoneCopy(world, answer.copy.server, answer.parent);
  if (holder === null || parent === null) return parentNotHere(copy.name, answer.parent);
  if (holder.rights.manage) return done({ child, parent });
  return refused({ code: 'access-denied', parameters: { server: holder.name, object: answer.parent } });
}
