import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { KeyId } from '../../forest/directory';
import { entry } from '../../forest/lookup';
import type { World } from '../../forest/world';
import type { SigningPlace } from '../signing-place';
import { hasParentSpread, parentVerdict } from './parent-verdict';
import type { Wait } from './propagation';
import { isPublishedEverywhere } from './served-sets';
import { successionOf } from './successors';
import { dnskeyWait, ownDsWait } from './waits';

/** Are caches that hold a DNSKEY set without any of these keys still possible, so young are they? */
function isFresh(world: World, { copy }: SigningPlace, successors: readonly KeyId[]): boolean {
  const youth = copy.settings.propagationTime * 1000 + dnskeyWait(copy);
  return successors.every((keyId) => (entry(world.keys, keyId)?.madeAt ?? 0) + youth > world.time);
}

/** The DS sets that do not name a new key are forgotten; and the DNSKEY sets without it, where it is new. */
export function dsTtlWait(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Wait {
  const { copy } = place;
  const { successors } = successionOf(place, descriptor);
  const verdict = parentVerdict(world, place, successors);
  const ttl = verdict.kind === 'names-successor' ? verdict.ttl : ownDsWait(copy);
  return {
    hasSpread:
      isPublishedEverywhere(world, copy.name, successors) && hasParentSpread(world, place, successors),
    ttl: isFresh(world, place, successors) ? Math.max(ttl, dnskeyWait(copy)) : ttl,
  };
}

/** The DNSKEY sets without a new key are forgotten. */
export function dnskeyTtlWait(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Wait {
  const { successors } = successionOf(place, descriptor);
  return {
    hasSpread: isPublishedEverywhere(world, place.copy.name, successors),
    ttl: dnskeyWait(place.copy),
  };
}
