import Database from 'libsql';
import { z } from 'zod';
import { UnreadableState } from '../ports';

/** `KMST`: marks an SQLite file as this program's (SQLite file format, section 1.3.14). */
const applicationId = 0x4b4d5354;

/** The version of the tables; a file of another one is not touched. */
const schemaVersion = 2;

const tables = `
  CREATE TABLE content (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE snapshot (
    sequence INTEGER PRIMARY KEY, format INTEGER NOT NULL, body TEXT NOT NULL, checksum TEXT NOT NULL
  ) STRICT;
  CREATE TABLE snapshot_content (
    sequence INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE, name TEXT NOT NULL, content TEXT NOT NULL REFERENCES content,
    PRIMARY KEY (sequence, name)
  ) STRICT;
  CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY, format INTEGER NOT NULL, at INTEGER NOT NULL,
    command TEXT NOT NULL, content TEXT REFERENCES content, checksum TEXT NOT NULL
  ) STRICT;
  CREATE TABLE earlier_world (
    id INTEGER PRIMARY KEY, format INTEGER NOT NULL, body TEXT NOT NULL, checksum TEXT NOT NULL
  ) STRICT;
  CREATE TABLE earlier_world_content (
    world INTEGER NOT NULL REFERENCES earlier_world ON DELETE CASCADE, name TEXT NOT NULL, content TEXT NOT NULL REFERENCES content,
    PRIMARY KEY (world, name)
  ) STRICT;
  CREATE TABLE undo_step (id INTEGER PRIMARY KEY, act TEXT NOT NULL, world INTEGER NOT NULL REFERENCES earlier_world) STRICT;
  CREATE TABLE checkpoint (
    name TEXT PRIMARY KEY, saved_at INTEGER NOT NULL, world INTEGER NOT NULL REFERENCES earlier_world
  ) STRICT;
  CREATE INDEX journal_content ON journal (content);
  CREATE INDEX earlier_world_content_content ON earlier_world_content (content);
  CREATE INDEX undo_step_world ON undo_step (world);
  CREATE INDEX checkpoint_world ON checkpoint (world);
  CREATE INDEX snapshot_content_content ON snapshot_content (content);
`;

const damageCodes = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_FORMAT']);

/**
 * Opens the state database and locks it for this process.
 *
 * A write-ahead log with `synchronous=FULL`: a commit is one write and one sync, and returns when the disk has it.
 *
 * @param patience milliseconds to wait for another process that still has the file
 * @throws UnreadableState where the file is damaged, foreign or from another version
 */
export function openDatabase(path: string, patience: number): Database.Database {
  const database = new Database(path);
  try {
    readable(() => {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      checkOwner(database);
      database.exec('PRAGMA journal_mode = WAL');
      database.exec('PRAGMA synchronous = FULL');
      database.exec('PRAGMA foreign_keys = ON');
      createTables(database);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Closes the database and gives up its lock.
 *
 * Leaving the write-ahead log first folds it into the one file, and is what really releases the lock: closing a
 * connection with living statements does not.
 */
export function closeDatabase(database: Database.Database): void {
  database.exec('PRAGMA journal_mode = DELETE');
  database.exec('PRAGMA locking_mode = NORMAL');
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  database.close();
}

/** Runs `read` and turns the damage that SQLite finds on the way into `UnreadableState`. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError && damageCodes.has(error.code)) {
      throw new UnreadableState(error.message, { cause: error });
    }
    throw error;
  }
}

/** Runs `write` in one transaction that holds either wholly or not at all. */
export function inTransaction(database: Database.Database, write: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function checkOwner(database: Database.Database): void {
  const owner = readNumber(database, 'application_id');
  const version = readNumber(database, 'user_version');
  if (owner === 0 && version === 0 && countTables(database) === 0) return;
  if (owner !== applicationId) throw new UnreadableState('the file belongs to another program');
  if (version !== schemaVersion) {
    const other = version > schemaVersion ? 'a later' : 'an earlier';
    throw new UnreadableState(
      `the file was written by ${other} version (tables ${version}, known ${schemaVersion})`,
    );
  }
}

function createTables(database: Database.Database): void {
  if (countTables(database) > 0) return;
  inTransaction(database, () => {
    database.exec(tables);
    database.exec(`PRAGMA application_id = ${applicationId}`);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
}

function countTables(database: Database.Database): number {
  return database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all().length;
}

function readNumber(database: Database.Database, pragma: 'application_id' | 'user_version'): number {
  const row = z.record(z.string(), z.unknown()).parse(database.prepare(`PRAGMA ${pragma}`).get());
  return z.number().parse(row[pragma]);
}
