import type { SetAsideFile } from '../../../shared/model/status';
import { UnreadableState } from '../../adapters/ports';
import type { JournalRow, SavedState, StateStore } from '../../adapters/ports';
import type { World } from '../../engine/forest/world';
import { decideAt } from './decide-at';

/** The world as the state file had it, or a new one. */
export interface Recovery {
  readonly world: World;
  /** The journal's last row. */
  readonly sequence: number;
  /** Rows since the snapshot. */
  readonly rows: number;
  /** The file that could not be read; a new one was begun. */
  readonly setAside: SetAsideFile | null;
}

/**
 * Brings the world back: the newest valid snapshot, then every journalled command decided again.
 *
 * A file that is damaged, foreign or does not replay is set aside; a new world begins in a new file.
 */
export function recoverWorld(store: StateStore, createWorld: () => World): Recovery {
  try {
    const saved = store.load();
    return saved === null ? begin(store, createWorld, null) : replay(saved);
  } catch (error) {
    if (!(error instanceof UnreadableState)) throw error;
    return begin(store, createWorld, store.setAside(error.message));
  }
}

/** The first snapshot is written before anybody sees the world, so that a journal always has a beginning. */
function begin(store: StateStore, createWorld: () => World, setAside: SetAsideFile | null): Recovery {
  const world = createWorld();
  store.saveSnapshot({ sequence: 0, world });
  return { world, sequence: 0, rows: 0, setAside };
}

function replay({ snapshot, rows }: SavedState): Recovery {
  const world = rows.reduce(applyRow, snapshot.world);
  return { world, sequence: snapshot.sequence + rows.length, rows: rows.length, setAside: null };
}

function applyRow(world: World, { sequence, at, command }: JournalRow): World {
  try {
    return decideAt(world, at, command).world;
  } catch (error) {
    throw new UnreadableState(`journal row ${sequence} does not replay`, { cause: error });
  }
}
