import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { Instant } from '../../forest/directory';
import { findServer } from '../../forest/lookup';
import type { World } from '../../forest/world';
import type { Passage } from '../../key-master/poll';
import { isKeyMade, keysOutOfReach } from '../custody';
import { keyIdsOf } from '../published-keys';
import type { SigningPlace } from '../signing-place';
import { begin, fail, isHopeless } from './begin-rollover';
import { kskStep } from './ksk-rollover';
import { masteredZones, placeOf } from './mastered-zones';
import type { MasteredZone } from './mastered-zones';
import { nextRolloverOf } from './next-rollover';
import { isUnderWay, phaseOf, queueOf } from './rollover-status';
import { inStatus, written } from './rollover-step';
import type { RolloverStep } from './rollover-step';
import { zskStep } from './zsk-rollover';

function queued(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  const at = nextRolloverOf(world, descriptor);
  if (at === null) return null;
  return { at, take: () => written(world, place, descriptor, inStatus(world, descriptor, 'queued')) };
}

/** A rollover that began goes on when all its key pairs are made. */
function nextStep(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  if (!keyIdsOf([descriptor]).every((keyId) => isKeyMade(world, keyId))) return null;
  return descriptor.keyType === 'KSK' ? kskStep(world, place, descriptor) : zskStep(world, place, descriptor);
}

/** What is to be done about one key, `null` where nothing is, or where it is another one's turn. */
function stepOf(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  const { descriptors } = place.copy;
  switch (phaseOf(descriptor.rolloverStatus)) {
    case 'resting':
      return descriptor.activeKey === null ? null : queued(world, place, descriptor);
    case 'queued': {
      const isFirst = queueOf(descriptors)[0]?.guid === descriptor.guid;
      if (!isFirst || descriptors.some(isUnderWay)) return null;
      const take = isHopeless(world, place, descriptor) ? fail : begin;
      return { at: world.time, take: () => take(world, place, descriptor) };
    }
    case 'under-way':
      return nextStep(world, place, descriptor);
    case 'failed':
      return null;
  }
}

/** Of a zone whose Key Master can not use all keys nothing moves, but for a rollover that has no hope. */
function isAllowed(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): boolean {
  if (keysOutOfReach(world, place.server, place.copy).length === 0) return true;
  return descriptor.rolloverStatus === 'queued' && isHopeless(world, place, descriptor);
}

/** The step that a key's Key Master takes next, `null` while it takes none. */
export function rolloverStep(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
): RolloverStep | null {
  const step = stepOf(world, place, descriptor);
  return step !== null && isAllowed(world, place, descriptor) ? step : null;
}

/** The first step of one zone's keys; none where it would come after `first` anyway, which most zones' would. */
function stepOfZone(world: World, zone: MasteredZone, first: RolloverStep | null): RolloverStep | null {
  const rest = restOf(zone.descriptors);
  if (rest !== null && (first?.at ?? Infinity) <= rest) return first;
  const place = placeOf(world, zone);
  if (place === null) return first;
  return place.copy.descriptors.reduce((best, descriptor) => {
    const step = stepOf(world, place, descriptor);
    const isEarlier = step !== null && (best === null || step.at < best.at);
    return isEarlier && isAllowed(world, place, descriptor) ? step : best;
  }, first);
}

const rests = new WeakMap<readonly SigningKeyDescriptor[], Instant | null>();

/** Until when none of these keys has anything to do; `null` where that has to be looked at. Descriptors never change. */
function restOf(descriptors: readonly SigningKeyDescriptor[]): Instant | null {
  const known = rests.get(descriptors);
  if (known !== undefined) return known;
  const instants = descriptors.map(({ rolloverStatus, rollover, rolloverPeriod }) => {
    if (phaseOf(rolloverStatus) !== 'resting') return null;
    return rollover.nextRolloverTime ?? (rolloverPeriod === null ? Infinity : null);
  });
  const rest = instants.reduce<Instant | null>(
    (least, at) => (least === null || at === null ? null : Math.min(least, at)),
    Infinity,
  );
  rests.set(descriptors, rest);
  return rest;
}

/** The first step that a Key Master may take. Who may is only asked of steps that would be the first. */
function earliestStep(world: World): RolloverStep | null {
  return masteredZones(world).reduce<RolloverStep | null>(
    (first, zone) => stepOfZone(world, zone, first),
    null,
  );
}

/** When a rollover goes on next by itself, `null` while none does. */
function due(world: World): Instant | null {
  const step = earliestStep(world);
  return step === null ? null : Math.max(step.at, world.time);
}

/** Takes the step that a zone is due for, if it is. */
function taken({ world, events }: Passage, zone: MasteredZone): Passage {
  const server = findServer(world, zone.server.name) ?? zone.server;
  const step = stepOfZone(world, { ...zone, server }, null);
  if (step === null || step.at > world.time) return { world, events };
  const passage = step.take();
  return { world: passage.world, events: [...events, ...passage.events] };
}

/** Takes one step of each zone that is due: where a forest's keys were made together, they roll together. */
function run(world: World): Passage {
  return masteredZones(world).reduce(taken, { world, events: [] });
}

/**
 * Key rollovers in passing time: each running Key Master takes its keys on, one key of a zone at a time (ms-dnsp.md
 * section 8).
 */
export const rolloverClock = { due, run };
