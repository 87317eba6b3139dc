import type Database from 'libsql';
import { z } from 'zod';
import type { Checkpoint } from '../../../shared/model/lab';
import type { World } from '../../engine/forest/world';
import type { EarlierWorldTable } from './earlier-world-table';

const checkpointRow = z
  .object({ name: z.string(), saved_at: z.number().min(0) })
  .transform(({ name, saved_at: savedAt }): Checkpoint => ({ name, savedAt }));
const worldRow = z.object({ world: z.int() });

/** Worlds that the user gave a name. */
export interface CheckpointTable {
  /** By name. */
  readonly list: () => readonly Checkpoint[];
  readonly save: (checkpoint: Checkpoint, world: World) => void;
  /** @throws UnreadableState */
  readonly load: (name: string) => World | null;
  readonly remove: (name: string) => void;
}

/** The table of checkpoints. */
export function createCheckpointTable(
  database: Database.Database,
  worlds: EarlierWorldTable,
): CheckpointTable {
  const insert = database.prepare('INSERT INTO checkpoint (name, saved_at, world) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM checkpoint WHERE name = ?');
  const select = database.prepare('SELECT world FROM checkpoint WHERE name = ?');
  const all = database.prepare('SELECT name, saved_at FROM checkpoint ORDER BY name');
  return {
    list: () => all.all().map((row) => checkpointRow.parse(row)),
    save: ({ name, savedAt }, world) => {
      drop.run(name);
      insert.run(name, savedAt, worlds.save(world));
      worlds.prune();
    },
    load: (name) => {
      const row: unknown = select.get(name);
      return row === undefined ? null : worlds.load(worldRow.parse(row).world);
    },
    remove: (name) => {
      drop.run(name);
      worlds.prune();
    },
  };
}
