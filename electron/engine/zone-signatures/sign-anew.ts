import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { signCopy, signedPlace } from './copy-signing';
import { withCopyStates } from './copy-state';
import { signKeySet } from './key-set-publication';

/**
 * ResignZone on a Key Master that can use all keys: a new salt, new signatures on the DNSKEY set, and on its own copy at
 * once. The others notice and follow.
 */
export function signedAnew(world: World, server: ServerName, zone: string): World {
  const place = signedPlace(world, server, zone);
  if (place?.copy.isSigned !== true) return world;
  const published = signKeySet(world, place, true);
  const now = signedPlace(published, server, zone);
  return now === null ? published : withCopyStates(published, [signCopy(published, now)]);
}
