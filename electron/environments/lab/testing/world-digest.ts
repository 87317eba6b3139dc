import { createHash } from 'node:crypto';
import type { World } from '../../../engine/forest/world';
import type { ZoneContent } from '../../../engine/records/zone-content';

/** Contents never change, so each is looked at once. */
const contentDigests = new WeakMap<ZoneContent, string>();

/** A short text that is the same for equal worlds and, as far as one can tell, for no others. */
export function worldDigest(world: World): string {
  const contents = Object.entries(world.contents).map(
    ([id, content]) => [id, contentDigest(content)] as const,
  );
  return digest({ ...world, contents });
}

function contentDigest(content: ZoneContent): string {
  const known = contentDigests.get(content) ?? digest(content);
  contentDigests.set(content, known);
  return known;
}

function digest(value: unknown): string {
  return textDigest(JSON.stringify(value, sortedKeys));
}

/** The same for a text. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A saved world comes back with its fields in the order of its schema. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
