import type Database from 'libsql';
import { z } from 'zod';
import type { Command } from '../../engine/command';
import { UnreadableState } from '../ports';
import type { JournalRow } from '../ports';
import { checksum } from './checksum';
import { commandSchema } from './command-schema';
import type { StoredCommand } from './command-schema';
import type { ContentTable } from './content-table';

const format = 2;
const storedRow = z.object({
  sequence: z.int().min(1),
  format: z.literal(format),
  at: z.number().min(0),
  command: z.string(),
  content: z.string().nullable(),
  checksum: z.string(),
});
type StoredRow = z.infer<typeof storedRow>;

/** The commands that changed the world, in order. */
export interface JournalTable {
  readonly append: (row: JournalRow) => void;
  /**
   * Every row after `sequence`, without gaps.
   *
   * @throws UnreadableState
   */
  readonly loadAfter: (sequence: number) => readonly JournalRow[];
  /** Drops the rows up to and with `sequence`. */
  readonly pruneThrough: (sequence: number) => void;
}

/** The journal's table; the content of an imported zone stands in the content table and is named here. */
export function createJournalTable(database: Database.Database, contents: ContentTable): JournalTable {
  const insert = database.prepare(
    'INSERT INTO journal (sequence, format, at, command, content, checksum) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    append: (row) => {
      const stored = store(row, contents);
      insert.run(stored.sequence, format, stored.at, stored.command, stored.content, stored.checksum);
    },
    loadAfter: (sequence) => {
      const rows = database
        .prepare('SELECT * FROM journal WHERE sequence > ? ORDER BY sequence')
        .all(sequence);
      return rows.map((row, index) => restore(row, sequence + 1 + index, contents));
    },
    pruneThrough: (sequence) => {
      database.prepare('DELETE FROM journal WHERE sequence <= ?').run(sequence);
    },
  };
}

/** What could not be read again is not written: the start would find a damaged journal. */
function store({ sequence, at, command }: JournalRow, contents: ContentTable): StoredRow {
  const isImport = command.kind === 'import-zone';
  const stored: StoredCommand = isImport ? { ...command, content: null } : command;
  const content = isImport ? contents.save(command.content) : null;
  const text = JSON.stringify(commandSchema.parse(stored));
  return { sequence, format, at, command: text, content, checksum: rowChecksum(sequence, at, text, content) };
}

function restore(value: unknown, expected: number, contents: ContentTable): JournalRow {
  const row = storedRow.safeParse(value);
  if (!row.success) throw new UnreadableState(`journal row ${expected} has an unknown format`);
  const { sequence, at, command, content } = row.data;
  if (sequence !== expected) throw new UnreadableState(`journal row ${expected} is missing`);
  if (rowChecksum(sequence, at, command, content) !== row.data.checksum) {
    throw new UnreadableState(`journal row ${sequence} is damaged`);
  }
  return { sequence, at, command: restoreCommand(row.data, contents) };
}

function restoreCommand({ sequence, command: text, content }: StoredRow, contents: ContentTable): Command {
  const parsed = commandSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new UnreadableState(`journal row ${sequence} is not a command: ${parsed.error.message}`);
  }
  const command = parsed.data;
  if (command.kind !== 'import-zone') return command;
  if (content === null) throw new UnreadableState(`journal row ${sequence} has lost its zone`);
  return { ...command, content: contents.load(content) };
}

function rowChecksum(sequence: number, at: number, command: string, content: string | null): string {
  return checksum(String(sequence), String(at), command, content ?? '');
}
