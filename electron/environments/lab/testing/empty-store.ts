import type { StateStore } from '../../../adapters/ports';

/** A store that has nothing and keeps nothing; a test says what it is about. */
export const emptyStore: StateStore = {
  load: () => null,
  append: () => undefined,
  saveSnapshot: () => undefined,
  restore: () => undefined,
  undoable: () => [],
  loadUndo: () => null,
  checkpoints: () => [],
  saveCheckpoint: () => undefined,
  loadCheckpoint: () => null,
  deleteCheckpoint: () => undefined,
  setAside: (reason) => ({ path: '', reason }),
  close: () => undefined,
};
