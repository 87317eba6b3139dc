import type { World } from '../forest/world';

/**
 * Remembers what was found out about a world for as long as the world lives.
 *
 * A list of zones asks the same of hundreds of copies of one world; a world never changes, so the answers do not either.
 */
export function rememberedPerWorld<T>(find: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, { readonly value: T }>();
  return (world) => {
    const found = known.get(world) ?? { value: find(world) };
    known.set(world, found);
    return found.value;
  };
}
