import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SetAsideFile } from '../../../shared/model/status';
import { UnreadableState } from '../ports';
import type { Clock, Log, SavedState, Snapshot, StateStore, UndoChange } from '../ports';
import { createCheckpointTable } from './checkpoint-table';
import { createContentTable } from './content-table';
import { closeDatabase, inTransaction, openDatabase, readable } from './database';
import { createEarlierWorldTable } from './earlier-world-table';
import { createJournalTable } from './journal-table';
import { createSnapshotTable } from './snapshot-table';
import { createUndoTable } from './undo-table';

type OpenState = ReturnType<typeof openState>;

/** What opening a state file needs. */
export interface StateStoreOptions {
  /** The path of the file; its folder is made where it is missing. */
  readonly path: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds to wait for another process that still has the file; 3000 when not given. */
  readonly patience?: number;
}

/** A program that is started again at once may meet the one before, which is just ending. */
const usualPatience = 3000;

/**
 * The state file: an SQLite database with snapshots of the world, the journal of commands since then, and the ways back.
 *
 * A method returns after the disk has what it was given (`synchronous=FULL`). The file is opened when it is first
 * needed and stays locked for this process. What is damaged or foreign is renamed with the date, never overwritten.
 */
export function createStateStore(options: StateStoreOptions): StateStore {
  const { path, clock, log, patience = usualPatience } = options;
  let state: OpenState | null = null;
  const opened = (): OpenState => (state ??= openState(path, patience));
  const close = (): void => {
    if (state !== null) closeDatabase(state.database);
    state = null;
  };
  const write = (change: (state: OpenState) => void): void => {
    const present = opened();
    inTransaction(present.database, () => change(present));
  };
  return {
    load: () => readable(() => loadNewest(opened(), log)),
    append: (row, undo) =>
      write(({ journal, undos }) => {
        journal.append(row);
        if (undo !== null) undos.add(undo);
      }),
    saveSnapshot: (snapshot) => write((tables) => saveSnapshot(tables, snapshot)),
    restore: (snapshot, change) => write((tables) => restore(tables, snapshot, change)),
    undoable: () => opened().undos.acts(),
    loadUndo: () => readable(() => opened().undos.loadLatest()),
    checkpoints: () => opened().checkpoints.list(),
    saveCheckpoint: (checkpoint, world) => write(({ checkpoints }) => checkpoints.save(checkpoint, world)),
    loadCheckpoint: (name) => readable(() => opened().checkpoints.load(name)),
    deleteCheckpoint: (name) => write(({ checkpoints }) => checkpoints.remove(name)),
    setAside: (reason) => {
      abandon(state);
      state = null;
      return setAside(path, reason, new Date(clock.now()), log);
    },
    close,
  };
}

function openState(path: string, patience: number) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = openDatabase(path, patience);
  const contents = createContentTable(database);
  const worlds = createEarlierWorldTable(database, contents);
  const dropUnused = database.prepare(
    `DELETE FROM content WHERE id NOT IN (SELECT content FROM snapshot_content)
       AND id NOT IN (SELECT content FROM earlier_world_content)
       AND id NOT IN (SELECT content FROM journal WHERE content IS NOT NULL)`,
  );
  return {
    database,
    journal: createJournalTable(database, contents),
    snapshots: createSnapshotTable(database, contents),
    undos: createUndoTable(database, worlds),
    checkpoints: createCheckpointTable(database, worlds),
    dropUnusedContents: () => void dropUnused.run(),
  };
}

function saveSnapshot({ journal, snapshots, dropUnusedContents }: OpenState, snapshot: Snapshot): void {
  snapshots.save(snapshot);
  journal.pruneThrough(snapshots.prune());
  dropUnusedContents();
}

/** No row leads to the restored world, so that nothing of before may stay: a start would go on from there. */
function restore(tables: OpenState, snapshot: Snapshot, change: UndoChange): void {
  tables.undos.change(change);
  tables.snapshots.clear();
  tables.journal.pruneThrough(snapshot.sequence);
  saveSnapshot(tables, snapshot);
}

function loadNewest({ snapshots, journal }: OpenState, log: Log): SavedState | null {
  const sequences = snapshots.sequences();
  for (const sequence of sequences) {
    try {
      return { snapshot: { sequence, world: snapshots.load(sequence) }, rows: journal.loadAfter(sequence) };
    } catch (error) {
      if (!(error instanceof UnreadableState) || sequence === sequences.at(-1)) throw error;
      log.warn(`${error.message}; the snapshot before it is used`);
    }
  }
  if (journal.loadAfter(0).length > 0) throw new UnreadableState('the journal has no snapshot to begin from');
  return null;
}

/** A damaged database may be unable to close in order; its lock dies with its handle. */
function abandon(state: OpenState | null): void {
  try {
    if (state !== null) closeDatabase(state.database);
  } catch {
    state?.database.close();
  }
}

function setAside(path: string, reason: string, now: Date, log: Log): SetAsideFile {
  const suffix = `.set-aside-${now.toISOString().replaceAll(':', '-')}`;
  for (const extension of ['', '-wal', '-journal', '-shm']) {
    const part = join(dirname(path), `${basename(path)}${extension}`);
    if (existsSync(part)) renameSync(part, `${path}${suffix}${extension}`);
  }
  log.warn(`The state file ${path} could not be read (${reason}); it was kept as ${path}${suffix}`);
  return { path: `${path}${suffix}`, reason };
}
