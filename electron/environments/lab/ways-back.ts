import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { Instant } from '../../engine/forest/directory';
import type { World } from '../../engine/forest/world';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { resetWorld, restoredWorld } from './restored-world';

type WayBackCall = 'undoAct' | 'saveCheckpoint' | 'restoreCheckpoint' | 'deleteCheckpoint' | 'resetLab';

/** The ways back: the act before, a state with a name, the very beginning. */
export function createWayBackCalls(lab: Lab): EnvironmentCalls<WayBackCall> {
  return {
    undoAct: () => answer(undoAct(lab)),
    saveCheckpoint: ({ name }) => answer(saveCheckpoint(lab, name)),
    restoreCheckpoint: ({ name }) => answer(restoreCheckpoint(lab, name)),
    deleteCheckpoint: ({ name }) => answer(deleteCheckpoint(lab, name)),
    resetLab: () => answer(resetLab(lab)),
  };
}

type Missing = Extract<Problem, { readonly code: 'not-found' }>['parameters'];

function missing(what: Missing['what'], name: string): Outcome<never> {
  return refused({ code: 'not-found', parameters: { what, name } });
}

/** An earlier world from disk; one that is damaged can not come back, and everything stays as it is. */
function earlierWorld(lab: Lab, load: () => World | null): World | null {
  try {
    return load();
  } catch (error) {
    lab.parts.log.error('An earlier state of the lab could not be read', error);
    return null;
  }
}

function undoAct(lab: Lab): Outcome<null> {
  const { store } = lab.parts;
  const act = store.undoable()[0]?.act ?? '';
  const earlier = earlierWorld(lab, store.loadUndo);
  if (earlier === null) return missing('act', act);
  const present = lab.world;
  return lab.restore(
    (machineTime) => restoredWorld({ earlier, present, machineTime, act: { kind: 'undo', act } }),
    { kind: 'drop-latest' },
  );
}

/**
 * Takes back what was kept of a jump in time that is stopped, as if it had never begun.
 *
 * Where somebody did something in between, that would go with it: then the time stays where it has come to, and the answer
 * is `done`.
 *
 * @param since when the jump began
 */
export function takeBackJump(lab: Lab, since: Instant): Outcome<null> {
  const { store } = lab.parts;
  const latest = store.undoable()[0];
  if (latest?.act !== 'advance-time' || latest.at !== since) return done(null);
  const earlier = earlierWorld(lab, store.loadUndo);
  if (earlier === null) return done(null);
  const present = lab.world;
  const outcome = lab.restore((machineTime) => restoredWorld({ earlier, present, machineTime, act: null }), {
    kind: 'drop-latest',
  });
  return outcome.kind === 'refused' ? outcome : refused({ code: 'cancelled', parameters: {} });
}

/** Coming back to a checkpoint is an act like others: it can be taken back. The lab's time comes back with it. */
function restoreCheckpoint(lab: Lab, name: string): Outcome<null> {
  const earlier = earlierWorld(lab, () => lab.parts.store.loadCheckpoint(name));
  if (earlier === null) return missing('checkpoint', name);
  const present = lab.presentWorld();
  const undoable = { act: 'restore-checkpoint', zone: null, server: null, at: present.time };
  return lab.restore(
    (machineTime) =>
      restoredWorld({ earlier, present, machineTime, act: { kind: 'restore-checkpoint', name } }),
    { kind: 'add', step: { act: undoable, world: present } },
  );
}

function saveCheckpoint(lab: Lab, name: string): Outcome<null> {
  return write(lab, () => lab.parts.store.saveCheckpoint({ name, savedAt: lab.now }, lab.world));
}

function deleteCheckpoint(lab: Lab, name: string): Outcome<null> {
  const { store } = lab.parts;
  const exists = store.checkpoints().some((checkpoint) => checkpoint.name === name);
  return exists ? write(lab, () => store.deleteCheckpoint(name)) : missing('checkpoint', name);
}

/** The default forest with new keys; checkpoints stay, and nothing before it can be taken back. */
function resetLab(lab: Lab): Outcome<null> {
  const present = lab.world;
  return lab.restore(() => resetWorld(lab.parts.createWorld(), present), { kind: 'forget-all' });
}

function write(lab: Lab, change: () => void): Outcome<null> {
  try {
    change();
  } catch (error) {
    lab.parts.log.error('A checkpoint could not be written', error);
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'state-not-saved', parameters: { reason } });
  }
  lab.noteChange();
  return done(null);
}
