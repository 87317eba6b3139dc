import type Database from 'libsql';
import { z } from 'zod';
import type { World } from '../../engine/forest/world';
import type { Snapshot } from '../ports';
import type { ContentTable } from './content-table';
import { linkContents, loadContents, readWorld, worldText } from './world-text';

/** How many snapshots are kept: a damaged newest one leaves the one before and the rows since then. */
const keptSnapshots = 2;

const sequenceRow = z.object({ sequence: z.int().min(0) });

/** Worlds as they were after certain journal rows. */
export interface SnapshotTable {
  readonly save: (snapshot: Snapshot) => void;
  /** Drops old snapshots and returns the sequence of the oldest one kept. */
  readonly prune: () => number;
  /** Drops all of them. */
  readonly clear: () => void;
  /** Newest first. */
  readonly sequences: () => readonly number[];
  /** @throws UnreadableState */
  readonly load: (sequence: number) => World;
}

/** The table of snapshots; zone contents stand in the content table and are named here. */
export function createSnapshotTable(database: Database.Database, contents: ContentTable): SnapshotTable {
  const sequences = (): readonly number[] =>
    database
      .prepare('SELECT sequence FROM snapshot ORDER BY sequence DESC')
      .all()
      .map((row) => sequenceRow.parse(row).sequence);
  return {
    sequences,
    save: (snapshot) => {
      saveSnapshot(database, contents, snapshot);
    },
    prune: () => {
      const oldest = sequences().at(keptSnapshots - 1) ?? 0;
      database.prepare('DELETE FROM snapshot WHERE sequence < ?').run(oldest);
      return oldest;
    },
    clear: () => void database.prepare('DELETE FROM snapshot').run(),
    load: (sequence) => loadWorld(database, contents, sequence),
  };
}

function saveSnapshot(
  database: Database.Database,
  contents: ContentTable,
  { sequence, world }: Snapshot,
): void {
  const { format, body, checksum } = worldText(world, String(sequence));
  database.prepare('DELETE FROM snapshot WHERE sequence = ?').run(sequence);
  database
    .prepare('INSERT INTO snapshot (sequence, format, body, checksum) VALUES (?, ?, ?, ?)')
    .run(sequence, format, body, checksum);
  const link = database.prepare('INSERT INTO snapshot_content (sequence, name, content) VALUES (?, ?, ?)');
  linkContents(world, contents, (name, content) => void link.run(sequence, name, content));
}

function loadWorld(database: Database.Database, contents: ContentTable, sequence: number): World {
  const row: unknown = database
    .prepare('SELECT format, body, checksum FROM snapshot WHERE sequence = ?')
    .get(sequence);
  const world = readWorld(row, { key: String(sequence), name: `snapshot ${sequence}` });
  const links = database
    .prepare('SELECT name, content FROM snapshot_content WHERE sequence = ?')
    .all(sequence);
  return { ...world, contents: loadContents(links, contents) };
}
