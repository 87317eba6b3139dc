import { join } from 'node:path';
import type { StateStore } from '../../../adapters/ports';
import { createStateStore } from '../../../adapters/state-store/state-store';
import { collectingLog } from '../../../adapters/testing/collecting-log';
import { standingClock } from './test-lab';

/** Which writes fail now. */
export interface Failing {
  appends: boolean;
  restores: boolean;
}

/** The real store below a folder, on a disk that is full when a test says so. */
export function failingStore(folder: string): { readonly store: StateStore; readonly failing: Failing } {
  const path = join(folder, 'state.db');
  const store = createStateStore({ path, clock: standingClock(), log: collectingLog() });
  const failing: Failing = { appends: false, restores: false };
  const check = (fails: boolean): void => {
    if (fails) throw new Error('no space left on device');
  };
  return {
    failing,
    store: {
      ...store,
      append: (...row) => {
        check(failing.appends);
        store.append(...row);
      },
      restore: (...change) => {
        check(failing.restores);
        store.restore(...change);
      },
    },
  };
}
