import type Database from 'libsql';
import { z } from 'zod';
import type { UndoableAct } from '../../../shared/model/lab';
import type { World } from '../../engine/forest/world';
import { UnreadableState } from '../ports';
import type { UndoChange, UndoStep } from '../ports';
import type { EarlierWorldTable } from './earlier-world-table';

/** How many acts can be taken back. */
const keptSteps = 50;

const actSchema = z.strictObject({
  act: z.string(),
  zone: z.string().nullable(),
  server: z.string().nullable(),
  at: z.number().min(0),
}) satisfies z.ZodType<UndoableAct>;

const actRow = z.object({ act: z.string() });
const worldRow = z.object({ world: z.int() });

/** The acts of the user that can be taken back, each with the world before it. */
export interface UndoTable {
  readonly add: (step: UndoStep) => void;
  readonly change: (change: UndoChange) => void;
  /** The latest first. */
  readonly acts: () => readonly UndoableAct[];
  /** @throws UnreadableState */
  readonly loadLatest: () => World | null;
}

/** The table of acts that can be taken back; it forgets the oldest by itself. */
export function createUndoTable(database: Database.Database, worlds: EarlierWorldTable): UndoTable {
  const insert = database.prepare('INSERT INTO undo_step (act, world) VALUES (?, ?)');
  const prune = database.prepare(
    `DELETE FROM undo_step WHERE id NOT IN (SELECT id FROM undo_step ORDER BY id DESC LIMIT ${keptSteps})`,
  );
  const dropLatest = database.prepare('DELETE FROM undo_step WHERE id = (SELECT max(id) FROM undo_step)');
  const dropAll = database.prepare('DELETE FROM undo_step');
  const latest = database.prepare('SELECT world FROM undo_step ORDER BY id DESC LIMIT 1');
  const all = database.prepare('SELECT act FROM undo_step ORDER BY id DESC');
  const add = ({ act, world }: UndoStep): void => {
    insert.run(JSON.stringify(act), worlds.save(world));
    prune.run();
    worlds.prune();
  };
  return {
    add,
    change: (change) => {
      if (change.kind === 'add') add(change.step);
      else (change.kind === 'drop-latest' ? dropLatest : dropAll).run();
      worlds.prune();
    },
    acts: () => all.all().map((row) => parseAct(actRow.parse(row).act)),
    loadLatest: () => {
      const row: unknown = latest.get();
      return row === undefined ? null : worlds.load(worldRow.parse(row).world);
    },
  };
}

function parseAct(text: string): UndoableAct {
  const act = actSchema.safeParse(JSON.parse(text));
  if (!act.success) throw new UnreadableState(`an act that can be taken back is not valid: ${text}`);
  return act.data;
}
