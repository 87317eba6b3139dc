import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SetAsideFile } from '../../../shared/model/status';
import { UnreadableState } from '../ports';
import type { Clock, Log, SavedState, StateStore } from '../ports';
import { createContentTable } from './content-table';
import { closeDatabase, inTransaction, openDatabase, readable } from './database';
import { createJournalTable } from './journal-table';
import { createSnapshotTable } from './snapshot-table';

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
 * The state file: an SQLite database with snapshots of the world and the journal of commands since then.
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
  return {
    load: () => readable(() => opened().load(log)),
    append: (row) => {
      inTransaction(opened().database, () => {
        opened().journal.append(row);
      });
    },
    saveSnapshot: (snapshot) => {
      opened().saveSnapshot(snapshot);
    },
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
  const snapshots = createSnapshotTable(database, contents);
  const journal = createJournalTable(database, contents);
  const dropUnused = database.prepare(
    `DELETE FROM content WHERE id NOT IN (SELECT content FROM snapshot_content)
       AND id NOT IN (SELECT content FROM journal WHERE content IS NOT NULL)`,
  );
  return {
    database,
    journal,
    load: (log: Log) => loadNewest(snapshots, journal, log),
    saveSnapshot: (snapshot: Parameters<StateStore['saveSnapshot']>[0]) => {
      inTransaction(database, () => {
        snapshots.save(snapshot);
        journal.pruneThrough(snapshots.prune());
        dropUnused.run();
      });
    },
  };
}

function loadNewest(
  snapshots: ReturnType<typeof createSnapshotTable>,
  journal: ReturnType<typeof createJournalTable>,
  log: Log,
): SavedState | null {
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
