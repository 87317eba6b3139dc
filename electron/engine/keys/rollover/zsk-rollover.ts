import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { World } from '../../forest/world';
import type { Passage } from '../../key-master/poll';
import { keyIdsOf } from '../published-keys';
import type { SigningPlace } from '../signing-place';
import { finished } from './next-rollover';
import { afterWait, endOf } from './propagation';
import type { Wait } from './propagation';
import { inStatus, rolloverEvent, written } from './rollover-step';
import type { RolloverStep } from './rollover-step';
import { isPublishedEverywhere, signsNowhere } from './served-sets';
import { othersActive } from './successors';
import { dnskeyWait, largestTtlWait } from './waits';

/** The key that takes over is in every DNSKEY set, and every other set is forgotten: its own, or another descriptor's. */
function publication(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Wait {
  const { copy } = place;
  const { nextRolloverAction, standbyKey } = descriptor;
  const keys = nextRolloverAction === 'retire' ? othersActive(place, descriptor) : [standbyKey ?? ''];
  return { hasSpread: isPublishedEverywhere(world, copy.name, keys), ttl: dnskeyWait(copy) };
}

/** Nobody signs with the old key any more, and its signatures are forgotten. */
function withdrawal(world: World, { copy }: SigningPlace, oldKey: string | null): Wait {
  return { hasSpread: oldKey === null || signsNowhere(world, copy.name, oldKey), ttl: largestTtlWait(copy) };
}

function waitForDnskeyTtl(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const end = endOf(world, publication(world, place, descriptor));
  return written(world, place, descriptor, inStatus(world, descriptor, 'zsk-waiting-for-dnskey-ttl', end));
}

/**
 * The new key begins to sign, the old one stays published; of a key that retires nothing signs any more.
 *
 * Servers sign with it only after this is written, so nobody can have followed yet.
 */
function swap(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const { nextRolloverAction, activeKey, standbyKey } = descriptor;
  const isRetiring = nextRolloverAction === 'retire';
  const slots = { activeKey: isRetiring ? null : standbyKey, standbyKey: activeKey };
  const after = inStatus(world, { ...descriptor, ...slots }, 'zsk-waiting-for-maxzone-ttl');
  return written(world, place, descriptor, after);
}

function end(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const isRetiring = descriptor.nextRolloverAction === 'retire';
  const gone = isRetiring ? keyIdsOf([descriptor]) : [descriptor.standbyKey ?? ''];
  const after = isRetiring ? null : finished(world, { ...descriptor, standbyKey: null });
  return written(world, place, descriptor, after, {
    releasedKeys: gone,
    events: [rolloverEvent(world, place, 'rollover-completed', descriptor)],
  });
}

/**
 * The next step of a ZSK's rollover by pre-publication (RFC 4641 section 4.2.1.1; ms-dnsp.md section 8.3), `null` where
 * nothing is to be done.
 */
export function zskStep(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
): RolloverStep | null {
  switch (descriptor.rolloverStatus) {
    case 'roll-started':
      return { at: world.time, take: () => waitForDnskeyTtl(world, place, descriptor) };
    case 'zsk-waiting-for-dnskey-ttl':
      return afterWait(world, place, descriptor, publication(world, place, descriptor), () =>
        swap(world, place, descriptor),
      );
    case 'zsk-waiting-for-maxzone-ttl':
      return afterWait(world, place, descriptor, withdrawal(world, place, descriptor.standbyKey), () =>
        end(world, place, descriptor),
      );
    default:
      return null;
  }
}
