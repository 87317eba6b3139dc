import type Database from 'libsql';
import { z } from 'zod';
import type { World } from '../../engine/forest/world';
import type { ContentTable } from './content-table';
import { linkContents, loadContents, readWorld, worldText } from './world-text';

const newRow = z.object({ id: z.int().min(1) });

/** Worlds that can come back: each belongs to one act or one checkpoint. */
export interface EarlierWorldTable {
  /** Returns the world's identifier. */
  readonly save: (world: World) => number;
  /** @throws UnreadableState */
  readonly load: (id: number) => World;
  /** Drops the worlds that no act and no checkpoint names. */
  readonly prune: () => void;
}

/** The table of earlier worlds; zone contents stand in the content table and are named here. */
export function createEarlierWorldTable(
  database: Database.Database,
  contents: ContentTable,
): EarlierWorldTable {
  const nextId = database.prepare('SELECT coalesce(max(id), 0) + 1 AS id FROM earlier_world');
  const insert = database.prepare(
    'INSERT INTO earlier_world (id, format, body, checksum) VALUES (?, ?, ?, ?)',
  );
  const link = database.prepare('INSERT INTO earlier_world_content (world, name, content) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT format, body, checksum FROM earlier_world WHERE id = ?');
  const selectLinks = database.prepare('SELECT name, content FROM earlier_world_content WHERE world = ?');
  const prune = database.prepare(
    `DELETE FROM earlier_world WHERE id NOT IN (SELECT world FROM undo_step)
       AND id NOT IN (SELECT world FROM checkpoint)`,
  );
  return {
    save: (world) => {
      const { id } = newRow.parse(nextId.get());
      const { format, body, checksum } = worldText(world, String(id));
      insert.run(id, format, body, checksum);
      linkContents(world, contents, (name, content) => void link.run(id, name, content));
      return id;
    },
    load: (id) => {
      const world = readWorld(select.get(id), { key: String(id), name: `the earlier world ${id}` });
      return { ...world, contents: loadContents(selectLinks.all(id), contents) };
    },
    prune: () => void prune.run(),
  };
}
