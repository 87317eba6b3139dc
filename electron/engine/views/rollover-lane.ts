import type { NextActor } from '../../../shared/model/key-master';
import type { RolloverLane, RolloverObstacle, RolloverWait } from '../../../shared/model/rollover';
import type { RolloverStatus, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { startProblem, stepProblem } from '../commands/rollover-place';
import type { World } from '../forest/world';
import { keysOutOfReach } from '../keys/custody';
import { nextRolloverOf } from '../keys/rollover/next-rollover';
import { parentVerdict } from '../keys/rollover/parent-verdict';
import { rolloverStep } from '../keys/rollover/rollover-clock';
import { phaseOf } from '../keys/rollover/rollover-status';
import { successionOf } from '../keys/rollover/successors';
import type { PrimaryCopy, SigningPlace } from '../keys/signing-place';
import type { FoundKeyMaster } from './dnssec-properties-source';
import { keyViewsOf } from './key-views';

/** What the lanes of a zone are looked at with. */
export interface LaneView {
  readonly world: World;
  readonly found: FoundKeyMaster;
  /** The Key Master's copy where it can be read, else the asked server's. */
  readonly loaded: PrimaryCopy;
}

const waits: Readonly<Record<RolloverStatus, RolloverWait>> = {
  'not-rolling': 'next-rollover',
  queued: 'queue',
  'roll-started': 'key-generation',
  'zsk-waiting-for-dnskey-ttl': 'dnskey-ttl',
  'zsk-waiting-for-maxzone-ttl': 'largest-ttl',
  'ksk-waiting-for-ds-update': 'parent-ds',
  'ksk-waiting-for-ds-ttl': 'parent-ds-ttl',
  'ksk-waiting-for-dnskey-ttl': 'dnskey-ttl',
  'ksk-waiting-for-5011-remove-hold-down': 'remove-hold-down',
  'roll-error': 'start-by-hand',
};

/** The Key Master at its place, where it can be asked and knows that it is one. */
function placeOf({ found }: LaneView): SigningPlace | null {
  const { server, copy, isOnline } = found;
  return isOnline && server !== null && copy?.isKeyMaster === true ? { server, copy } : null;
}

/** Why a key's rollover can not be started now, as the code of the problem one would get; `null` where it can. */
export function startObstacle(view: LaneView, descriptor: SigningKeyDescriptor): string | null {
  const place = placeOf(view);
  if (place === null) return 'key-master-required';
  return startProblem(view.world, { place, descriptor })?.code ?? null;
}

/** Is this a rollover that only the parent zone can take further? */
function waitsForParent({ world }: LaneView, place: SigningPlace, descriptor: SigningKeyDescriptor): boolean {
  if (descriptor.rolloverStatus !== 'ksk-waiting-for-ds-update') return false;
  const { kind } = parentVerdict(world, place, successionOf(place, descriptor).successors);
  const isKnownSecure = place.copy.settings.parentHasSecureDelegation;
  return kind === 'names-others' || (kind === 'no-answer' && isKnownSecure);
}

/** Will something happen to this key at all, if nothing is in the way? */
function isPlanned({ world, loaded }: LaneView, descriptor: SigningKeyDescriptor): boolean {
  if (!loaded.isSigned) return false;
  return phaseOf(descriptor.rolloverStatus) !== 'resting' || nextRolloverOf(world, descriptor) !== null;
}

function obstacleOf(view: LaneView, descriptor: SigningKeyDescriptor): RolloverObstacle | null {
  const { world, found } = view;
  if (!isPlanned(view, descriptor)) return null;
  if (descriptor.rolloverStatus === 'roll-error') return 'rollover-failed';
  if (found.server === null) return 'no-key-master';
  // Whether the user may manage the Key Master is no matter of rollovers; whether it runs and is reached is.
  if (!found.answers) return 'key-master-offline';
  const place = placeOf(view);
  if (place === null) return found.isOnline ? 'no-key-master' : null;
  if (keysOutOfReach(world, place.server, place.copy).length > 0) return 'keys-not-accessible';
  return waitsForParent(view, place, descriptor) ? 'parent-without-ds' : null;
}

/** When the clock takes the key on: the very instant at which its Key Master will. */
function untilOf(view: LaneView, descriptor: SigningKeyDescriptor): number | null {
  const place = placeOf(view);
  if (place === null) {
    const isResting = phaseOf(descriptor.rolloverStatus) === 'resting';
    return isResting && view.loaded.isSigned
      ? nextRolloverOf(view.world, descriptor)
      : descriptor.rollover.statusUntil;
  }
  return view.loaded.isSigned ? (rolloverStep(view.world, place, descriptor)?.at ?? null) : null;
}

function actorOf(
  descriptor: SigningKeyDescriptor,
  lane: Pick<RolloverLane, 'until' | 'obstacle'>,
): NextActor {
  if (lane.obstacle === 'parent-without-ds') return 'parent-zone';
  if (lane.obstacle !== null) return 'you';
  switch (descriptor.rolloverStatus) {
    case 'not-rolling':
      return lane.until === null ? 'you' : 'clock';
    case 'roll-started':
      return 'server';
    case 'roll-error':
      return 'you';
    case 'ksk-waiting-for-ds-update':
    case 'queued':
      return 'clock';
    default:
      // No end is set as long as servers have not followed.
      return descriptor.rollover.statusUntil === null ? 'server' : 'clock';
  }
}

/** Where one key's rollover stands, since when, who acts next, and when it goes on. */
export function rolloverLane(view: LaneView, descriptor: SigningKeyDescriptor): RolloverLane {
  const { world, loaded } = view;
  const { rollover, rolloverStatus } = descriptor;
  const place = placeOf(view);
  const turned = place === null ? null : { place, descriptor };
  const obstacle = obstacleOf(view, descriptor);
  const until = obstacle === null ? untilOf(view, descriptor) : null;
  return {
    guid: descriptor.guid,
    keyType: descriptor.keyType,
    algorithm: descriptor.algorithm,
    keyLength: descriptor.keyLength,
    status: rolloverStatus,
    since: rollover.statusSince,
    until,
    waitsFor: waits[rolloverStatus],
    actor: actorOf(descriptor, { until, obstacle }),
    isManual: rollover.isManual,
    isRetiring: descriptor.nextRolloverAction === 'retire',
    lastRolloverTime: rollover.lastRolloverTime,
    nextRolloverTime: nextRolloverOf(world, descriptor),
    obstacle,
    keys: keyViewsOf(world, loaded, descriptor),
    startObstacle: startObstacle(view, descriptor),
    stepObstacle: turned === null ? 'key-master-required' : (stepProblem(world, turned)?.code ?? null),
  };
}
