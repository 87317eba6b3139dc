import { z } from 'zod';
import type { World } from '../../engine/forest/world';
import { UnreadableState } from '../ports';
import { checksum } from './checksum';
import type { ContentTable } from './content-table';
import { worldSchema } from './world-schema';

const format = 2;
const textRow = z.object({ format: z.literal(format), body: z.string(), checksum: z.string() });
const linkRow = z.object({ name: z.string(), content: z.string() });

/** A world as a row holds it, without its zone contents. */
export type WorldText = z.infer<typeof textRow>;

/** Which row is read: its key is part of the checksum, its name of the message. */
export interface WorldPlace {
  readonly key: string;
  readonly name: string;
}

/** Turns a world into a row; its zone contents stand in the content table, see `linkContents`. */
export function worldText(world: World, key: string): WorldText {
  const body = JSON.stringify({ ...world, contents: {} });
  return { format, body, checksum: checksum(key, body) };
}

/**
 * Reads a row; zone contents are still missing.
 *
 * @throws UnreadableState
 */
export function readWorld(value: unknown, { key, name }: WorldPlace): World {
  const row = textRow.safeParse(value);
  if (!row.success) throw new UnreadableState(`${name} has an unknown format`);
  if (checksum(key, row.data.body) !== row.data.checksum) throw new UnreadableState(`${name} is damaged`);
  const world = worldSchema.safeParse(JSON.parse(row.data.body));
  if (!world.success) throw new UnreadableState(`${name} is not valid: ${world.error.message}`);
  return world.data;
}

/** Saves the zone contents of a world, and names each by its identifier in the content table. */
export function linkContents(
  world: World,
  contents: ContentTable,
  link: (name: string, content: string) => void,
): void {
  for (const [name, content] of Object.entries(world.contents)) link(name, contents.save(content));
}

/**
 * The zone contents that rows of name and identifier stand for.
 *
 * @throws UnreadableState
 */
export function loadContents(rows: readonly unknown[], contents: ContentTable): World['contents'] {
  return Object.fromEntries(
    rows.map((row) => {
      const { name, content } = linkRow.parse(row);
      return [name, contents.load(content)];
    }),
  );
}
