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
  readonly now: Instant;
  readonly act: Extract<UserAct, { readonly kind: 'undo' | 'restore-checkpoint' }>;
}

/**
 * An earlier world at the present time.
 *
 * Time does not run backwards, and the history is not forgotten. Identifiers are not given twice: the sequences go on
 * where the present world is. A key pair that was made since is made, where the earlier world waits for it. What would
 * have arrived by now arrives.
 */
export function restoredWorld({ earlier, present, now, act }: Return): World {
  const time = Math.max(now, present.time, earlier.time);
  const returned: World = {
    ...earlier,
    time,
    seed: present.seed,
    nextSequence: Math.max(earlier.nextSequence, present.nextSequence),
    revision: present.revision + 1,
    history: appended(present.history, [
      {
        at: time,
        server: null,
        zone: null,
        fact: { kind: 'act', act, by: present.forest.user, source: 'lab', reason: null, problem: null },
      },
    ]),
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

/** A new lab at the present time; a list of the lab before it is out of date. */
export function resetWorld(fresh: World, present: World, now: Instant): World {
  return {
    ...fresh,
    time: Math.max(fresh.time, present.time, now),
    revision: present.revision + 1,
    history: { ...fresh.history, nextSequence: present.history.nextSequence },
  };
}
