import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { SigningKey, World } from '../../forest/world';
import { orderPair } from '../../forest/zone-signing';
import type { Passage } from '../../key-master/poll';
import { custodyOf } from '../custody';
import { keyOrderOf } from '../key-orders';
import { keyIdsOf } from '../published-keys';
import type { SigningPlace } from '../signing-place';
import { inStatus, rolloverEvent, written } from './rollover-step';
import { othersActive } from './successors';

/** A slot that holds a key, or for which one is to be made. */
type Slot = 'standbyKey' | 'nextKey';

/**
 * Why a rollover can not even begin: what would have to take over is not there, or a key is lost for good.
 *
 * That is unrecoverable and is not tried again (ms-dnsp.md section 8.1, ROLL_ERROR). A device that is unplugged is no such
 * thing: its keys are out of reach, and the rollover waits for them.
 */
export function isHopeless(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): boolean {
  const { server, copy } = place;
  const { nextRolloverAction, activeKey, standbyKey } = descriptor;
  const isLost = keyIdsOf([descriptor]).some(
    (keyId) => custodyOf(world, server.name, copy.name, keyId).kind === 'lost',
  );
  if (isLost || activeKey === null) return true;
  if (nextRolloverAction === 'retire') return othersActive(place, descriptor).length === 0;
  return nextRolloverAction === 'revoke-standby' && standbyKey === null;
}

/** The rollover failed; somebody has to start it by hand. */
export function fail(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  const failed = inStatus(world, descriptor, 'roll-error');
  return written(world, place, descriptor, { ...failed, rollover: { ...failed.rollover, isManual: false } });
}

/** The slots in which a rollover needs a key pair that the descriptor does not have. */
function emptySlots({ nextRolloverAction, standbyKey, nextKey }: SigningKeyDescriptor): readonly Slot[] {
  if (nextRolloverAction === 'retire') return [];
  const successor: readonly Slot[] = standbyKey === null ? ['standbyKey'] : [];
  return nextKey === null ? [...successor, 'nextKey'] : successor;
}

/** A ZSK's next key is published already, so it becomes the one that is about to take over, and a new one comes next. */
function prepared(descriptor: SigningKeyDescriptor): SigningKeyDescriptor {
  const { keyType, nextRolloverAction, standbyKey, nextKey } = descriptor;
  const isZsk = keyType === 'ZSK' && nextRolloverAction !== 'retire' && standbyKey === null;
  return isZsk ? { ...descriptor, standbyKey: nextKey, nextKey: null } : descriptor;
}

/**
 * Begins the rollover of the key whose turn it is, and orders the key pairs that it needs.
 *
 * They never become trust anchors by being made: a new KSK has to be known for a while before anybody trusts it.
 */
export function begin(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): Passage {
  let after = prepared(descriptor);
  let seed = world.seed;
  const keys: SigningKey[] = [];
  for (const slot of emptySlots(after)) {
    const pair = orderPair(after, keyOrderOf(world, place, false), seed);
    seed = pair.seed;
    keys.push(pair.key);
    after = { ...after, [slot]: pair.key.id };
  }
  return written(world, place, descriptor, inStatus(world, after, 'roll-started'), {
    ordered: { keys, seed },
    events: [rolloverEvent(world, place, 'rollover-started', descriptor)],
  });
}
