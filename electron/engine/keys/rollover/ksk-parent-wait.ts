import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { SigningSettings } from '../../../../shared/model/signing-settings';
import type { Instant } from '../../forest/directory';
import type { World } from '../../forest/world';
import type { Passage } from '../../key-master/poll';
import type { SigningPlace } from '../signing-place';
import { dnskeyTtlWait, dsTtlWait } from './ksk-waits';
import { parentVerdict } from './parent-verdict';
import { endOf } from './propagation';
import { inStatus, rolloverEvent, until, written } from './rollover-step';
import type { RolloverStep, StepChange } from './rollover-step';
import { successionOf } from './successors';
import { parentRetry } from './waits';

/** ParentHasSecureDelegation as the Key Master found it; left alone where it is so already. */
function delegation({ copy }: SigningPlace, parentHasSecureDelegation: boolean): StepChange {
  const settings: SigningSettings = { ...copy.settings, parentHasSecureDelegation };
  return copy.settings.parentHasSecureDelegation === parentHasSecureDelegation ? {} : { settings };
}

/** Until when a parent is asked again that gives no answer; one that is known to be secure has to give one. */
function retryUntil({ copy }: SigningPlace, since: Instant): Instant | null {
  return copy.settings.parentHasSecureDelegation ? null : since + parentRetry;
}

/** The new keys are there; now the parent is asked for its DS records. */
export function waitForParent(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const { successors } = successionOf(place, descriptor);
  const isUnanswered = parentVerdict(world, place, successors).kind === 'no-answer';
  const end = isUnanswered ? retryUntil(place, world.time) : null;
  return written(world, place, descriptor, inStatus(world, descriptor, 'ksk-waiting-for-ds-update', end));
}

function waitForDsTtl(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
  change: StepChange,
): Passage {
  const waiting = inStatus(world, descriptor, 'ksk-waiting-for-ds-ttl');
  const end = endOf(world, dsTtlWait(world, place, waiting));
  return written(world, place, descriptor, inStatus(world, waiting, 'ksk-waiting-for-ds-ttl', end), change);
}

function waitForDnskeyTtl(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const end = endOf(world, dnskeyTtlWait(world, place, descriptor));
  const after = inStatus(world, descriptor, 'ksk-waiting-for-dnskey-ttl', end);
  return written(world, place, descriptor, after, delegation(place, false));
}

/**
 * What the Key Master does about the parent's answer, `null` while it can only wait.
 *
 * DS with a new key: its TTL. No DS: the DNSKEY TTL. No answer: it asks for 15 minutes and goes on as without DS, unless
 * the parent is known to have one; then somebody has to step the rollover (ms-dnsp.md section 8.4).
 */
export function parentStep(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
): RolloverStep | null {
  const { successors } = successionOf(place, descriptor);
  const verdict = parentVerdict(world, place, successors);
  const secure = delegation(place, true);
  switch (verdict.kind) {
    case 'names-successor':
      return { at: world.time, take: () => waitForDsTtl(world, place, descriptor, secure) };
    case 'names-others':
      if (secure.settings === undefined) return null;
      return {
        at: world.time,
        take: () => written(world, place, descriptor, until(descriptor, null), secure),
      };
    case 'insecure':
      return { at: world.time, take: () => waitForDnskeyTtl(world, place, descriptor) };
    case 'no-answer': {
      const at = retryUntil(place, descriptor.rollover.statusSince ?? world.time);
      return at === null ? null : { at, take: () => waitForDnskeyTtl(world, place, descriptor) };
    }
  }
}

/** PokeZoneKeyRollover: somebody says that the parent is up to date; from here the DS TTL counts (533). */
export function step(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const event = rolloverEvent(world, place, 'rollover-stepped', descriptor);
  return waitForDsTtl(world, place, descriptor, { events: [event] });
}
