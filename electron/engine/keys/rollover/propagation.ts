import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { Instant } from '../../forest/directory';
import type { World } from '../../forest/world';
import type { SigningPlace } from '../signing-place';
import { until, written } from './rollover-step';
import type { RolloverStep } from './rollover-step';

/** What a wait is for. */
export interface Wait {
  /** Does every server show by now what validators are to learn? */
  readonly hasSpread: boolean;
  /** How long caches can go on with what was before, in milliseconds. */
  readonly ttl: number;
}

/** When a wait ends, `null` as long as a server has not followed. */
export function endOf(world: World, { hasSpread, ttl }: Wait): Instant | null {
  return hasSpread ? world.time + ttl : null;
}

/** When the Key Master stops to wait for servers that do not follow: the zone's PropagationTime after the change. */
export function propagationEnd({ copy }: SigningPlace, { rollover }: SigningKeyDescriptor): Instant {
  return (rollover.statusSince ?? 0) + copy.settings.propagationTime * 1000;
}

/**
 * The step that ends a wait: the caches' time runs from when every server has followed, and then `take`.
 *
 * The documented conditions are TTLs alone (ms-dnsp.md section 8.3). But servers sign with new keys up to half an hour
 * after they learned of them, and replication takes its time; were the TTL counted from the Key Master's own change, a
 * validator could still get signatures of a key that it no longer finds. How long that may take is what the zone's
 * PropagationTime says, so the Key Master waits for servers that do not follow that long at most.
 */
export function afterWait(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
  wait: Wait,
  take: RolloverStep['take'],
): RolloverStep {
  const { statusUntil } = descriptor.rollover;
  if (statusUntil !== null) return { at: statusUntil, take };
  const at = wait.hasSpread ? world.time : propagationEnd(place, descriptor);
  return {
    at,
    take: () => written(world, place, descriptor, until(descriptor, world.time + wait.ttl)),
  };
}
