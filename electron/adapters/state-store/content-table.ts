import type Database from 'libsql';
import { z } from 'zod';
import type { ZoneContent } from '../../engine/records/zone-content';
import { UnreadableState } from '../ports';
import { checksum } from './checksum';
import { contentSchema } from './content-schema';

const rowSchema = z.object({ body: z.string() });

/** Stores zone contents once each, under the checksum of their text. */
export interface ContentTable {
  /** Writes what is not there yet and returns its id. */
  readonly save: (content: ZoneContent) => string;
  /** @throws UnreadableState */
  readonly load: (id: string) => ZoneContent;
}

/**
 * The table of zone contents.
 *
 * A zone may have hundreds of thousands of records, so snapshots and journal rows only name it. Ids of values
 * that were seen before are remembered by identity: an unchanged zone is never turned into text again.
 */
export function createContentTable(database: Database.Database): ContentTable {
  const insert = database.prepare('INSERT OR IGNORE INTO content (id, body) VALUES (?, ?)');
  const select = database.prepare('SELECT body FROM content WHERE id = ?');
  const exists = database.prepare('SELECT id FROM content WHERE id = ?');
  const ids = new WeakMap<ZoneContent, string>();

  const write = (content: ZoneContent): string => {
    const body = JSON.stringify(content);
    const id = checksum(body);
    insert.run(id, body);
    ids.set(content, id);
    return id;
  };
  return {
    save: (content) => {
      const known = ids.get(content);
      return known !== undefined && exists.get(known) !== undefined ? known : write(content);
    },
    load: (id) => {
      const content = parseContent(id, select.get(id));
      ids.set(content, id);
      return content;
    },
  };
}

function parseContent(id: string, row: unknown): ZoneContent {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) throw new UnreadableState(`the zone content ${id} is missing`);
  if (checksum(parsed.data.body) !== id) throw new UnreadableState(`the zone content ${id} is damaged`);
  const content = contentSchema.safeParse(JSON.parse(parsed.data.body));
  if (!content.success) throw new UnreadableState(`the zone content ${id} is not valid`);
  return content.data;
}
