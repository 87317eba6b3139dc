import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { World } from '../../forest/world';
import type { Passage } from '../../key-master/poll';
import type { SigningPlace } from '../signing-place';
import { trustedFrom, withAnchorsFollowing } from './anchor-update';
import { parentStep, waitForParent } from './ksk-parent-wait';
import { dnskeyTtlWait, dsTtlWait } from './ksk-waits';
import { finished } from './next-rollover';
import { afterWait } from './propagation';
import { inStatus, rolloverEvent, written } from './rollover-step';
import type { RolloverStep } from './rollover-step';
import { successionOf } from './successors';
import { holdDown } from './waits';

/** The old key is withdrawn, and stays published with the REVOKE bit for the remove hold-down (RFC 5011 section 2.4.2). */
function revoke(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const succession = successionOf(place, descriptor);
  const [revokedKey = null, ...others] = succession.leaving;
  const waiting = inStatus(
    world,
    { ...descriptor, ...succession.slots },
    'ksk-waiting-for-5011-remove-hold-down',
    world.time + holdDown,
  );
  const after = { ...waiting, rollover: { ...waiting.rollover, revokedKey } };
  const passage = written(world, place, descriptor, after, { releasedKeys: others });
  return withAnchorsFollowing(passage, place, descriptor, succession);
}

/** The final DNSKEY set: what left is gone for good, and of a descriptor that retires nothing is left. */
function end(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const { revokedKey } = descriptor.rollover;
  const succession = successionOf(place, descriptor);
  const isRevoked = revokedKey !== null;
  const isRetiring = descriptor.nextRolloverAction === 'retire';
  const slots = isRevoked ? {} : succession.slots;
  const passage = written(
    world,
    place,
    descriptor,
    isRetiring ? null : finished(world, { ...descriptor, ...slots }),
    {
      releasedKeys: isRevoked ? [revokedKey] : succession.leaving,
      events: [rolloverEvent(world, place, 'rollover-completed', descriptor)],
    },
  );
  return isRevoked ? passage : withAnchorsFollowing(passage, place, descriptor, succession);
}

/** The old key gives way; where the forest's trust anchors follow by themselves, not before they trust the new one. */
function givingWay(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
  step: RolloverStep,
): RolloverStep {
  if (descriptor.rollover.statusUntil === null) return step;
  const { successors } = successionOf(place, descriptor);
  return { ...step, at: Math.max(step.at, trustedFrom(world, place, descriptor, successors)) };
}

/**
 * The next step of a KSK's rollover by double signature (RFC 4641 section 4.2.2, RFC 5011; ms-dnsp.md section 8.4),
 * `null` while the parent has to act.
 */
export function kskStep(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
): RolloverStep | null {
  const revokes = descriptor.nextRolloverAction === 'revoke-standby';
  const isAnnounced = revokes || place.copy.settings.rfc5011KeyRollovers;
  switch (descriptor.rolloverStatus) {
    case 'roll-started':
      return { at: world.time, take: () => waitForParent(world, place, descriptor) };
    case 'ksk-waiting-for-ds-update':
      return parentStep(world, place, descriptor);
    case 'ksk-waiting-for-ds-ttl': {
      const wait = dsTtlWait(world, place, descriptor);
      const step = afterWait(world, place, descriptor, wait, () =>
        (isAnnounced ? revoke : end)(world, place, descriptor),
      );
      return givingWay(world, place, descriptor, step);
    }
    case 'ksk-waiting-for-dnskey-ttl': {
      const wait = dnskeyTtlWait(world, place, descriptor);
      // Without a parent the protocol lets the old key go at once; a standby key that is to be revoked is revoked.
      const step = afterWait(world, place, descriptor, wait, () =>
        (revokes ? revoke : end)(world, place, descriptor),
      );
      return givingWay(world, place, descriptor, step);
    }
    case 'ksk-waiting-for-5011-remove-hold-down': {
      const { statusUntil } = descriptor.rollover;
      return { at: statusUntil ?? world.time, take: () => end(world, place, descriptor) };
    }
    default:
      return null;
  }
}
