import type Database from 'libsql';
import { z } from 'zod';
import type { World } from '../../engine/forest/world';
import { UnreadableState } from '../ports';
import type { Snapshot } from '../ports';
import { checksum } from './checksum';
import type { ContentTable } from './content-table';
import { worldSchema } from './world-schema';

/** How many snapshots are kept: a damaged newest one leaves the one before and the rows since then. */
const keptSnapshots = 2;

const format = 1;
const sequenceRow = z.object({ sequence: z.int().min(0) });
const snapshotRow = z.object({ format: z.literal(format), body: z.string(), checksum: z.string() });
const contentRow = z.object({ name: z.string(), content: z.string() });

/** Worlds as they were after certain journal rows. */
export interface SnapshotTable {
  readonly save: (snapshot: Snapshot) => void;
  /** Drops old snapshots and returns the sequence of the oldest one kept. */
  readonly prune: () => number;
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
    load: (sequence) => loadWorld(database, contents, sequence),
  };
}

function saveSnapshot(
  database: Database.Database,
  contents: ContentTable,
  { sequence, world }: Snapshot,
): void {
  const body = JSON.stringify({ ...world, contents: {} });
  database.prepare('DELETE FROM snapshot WHERE sequence = ?').run(sequence);
  database
    .prepare('INSERT INTO snapshot (sequence, format, body, checksum) VALUES (?, ?, ?, ?)')
    .run(sequence, format, body, checksum(String(sequence), body));
  const link = database.prepare('INSERT INTO snapshot_content (sequence, name, content) VALUES (?, ?, ?)');
  for (const [name, content] of Object.entries(world.contents))
    link.run(sequence, name, contents.save(content));
}

function loadWorld(database: Database.Database, contents: ContentTable, sequence: number): World {
  const row = snapshotRow.safeParse(
    database.prepare('SELECT format, body, checksum FROM snapshot WHERE sequence = ?').get(sequence),
  );
  if (!row.success) throw new UnreadableState(`snapshot ${sequence} has an unknown format`);
  if (checksum(String(sequence), row.data.body) !== row.data.checksum) {
    throw new UnreadableState(`snapshot ${sequence} is damaged`);
  }
  const world = worldSchema.safeParse(JSON.parse(row.data.body));
  if (!world.success) throw new UnreadableState(`snapshot ${sequence} is not valid: ${world.error.message}`);
  return { ...world.data, contents: loadContents(database, contents, sequence) };
}

function loadContents(
  database: Database.Database,
  contents: ContentTable,
  sequence: number,
): World['contents'] {
  const rows = database
    .prepare('SELECT name, content FROM snapshot_content WHERE sequence = ?')
    .all(sequence);
  return Object.fromEntries(
    rows.map((row) => {
      const { name, content } = contentRow.parse(row);
      return [name, contents.load(content)];
    }),
  );
}
