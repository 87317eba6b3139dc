import type { UserAct } from '../../../shared/model/history';
import type { CommandKind } from '../../engine/command';
import { decide } from '../../engine/decide';
import type { Instant } from '../../engine/forest/directory';
import { entry } from '../../engine/forest/lookup';
import type { World } from '../../engine/forest/world';
import { appended } from '../../engine/history/append';

/** How an earlier world comes back. */
export interface Return {
  readonly earlier: World;
  readonly present: World;
  /** What the machine's clock says. */
  readonly machineTime: Instant;
  /** `null` where what happened since is to leave no trace, not even that it was taken back. */
  readonly act: Extract<UserAct, { readonly kind: 'undo' | 'restore-checkpoint' }> | null;
}

/**
 * The present instant in a world: the machine's clock, and what that world was moved ahead of it.
 *
 * Time that passed by itself does not come back; time that somebody moved ahead goes with the world that has it. No clock
 * that was set back turns the time back.
 */
function returnTime({ earlier, present, machineTime }: Return): Instant {
  const ahead = present.timeShift - earlier.timeShift;
  return Math.max(machineTime + earlier.timeShift, present.time - ahead, earlier.time);
}

/** What the history says afterwards; its numbers are not given twice. */
function returnedHistory({ earlier, present, act }: Return, at: Instant): World['history'] {
  const { nextSequence } = present.history;
  if (act === null) return { ...earlier.history, nextSequence };
  const fact = {
    kind: 'act',
    act,
    by: present.forest.user,
    source: 'lab',
    reason: null,
    problem: null,
  } as const;
  return appended(present.history, [{ at, server: null, zone: null, fact }]);
}

/**
 * An earlier world at the present time, or before it by what the lab's time was moved ahead since.
 *
 * The history is not forgotten, except where the return is to leave no trace. Identifiers are not given twice: the
 * sequences go on where the present world is. A key pair that was made since is made, where the earlier world waits for it. What would
 * have arrived by now arrives.
 */
export function restoredWorld(way: Return): World {
  const { earlier, present } = way;
  const time = returnTime(way);
  const returned: World = {
    ...earlier,
    time,
    seed: present.seed,
    nextSequence: Math.max(earlier.nextSequence, present.nextSequence),
    revision: present.revision + 1,
    history: returnedHistory(way, time),
  };
  return decide<'advance'>(withKeysOf(returned, present), { kind: 'advance', to: time }).world;
}

/** A key that was made is never made again: its private key is on disk under that identifier. */
function withKeysOf(world: World, present: World): World {
  return Object.values(world.keys).reduce((next, { id, publicKey }) => {
    const made = publicKey === null ? entry(present.keys, id)?.publicKey : null;
    if (made === null || made === undefined) return next;
    return decide<CommandKind>(next, { kind: 'complete-key-generation', keyId: id, publicKey: made }).world;
  }, world);
}

/** A new lab begins at the time of the machine's clock; a list of the lab before it is out of date. */
export function resetWorld(fresh: World, present: World): World {
  return {
    ...fresh,
    revision: present.revision + 1,
    history: { ...fresh.history, nextSequence: present.history.nextSequence },
  };
}
