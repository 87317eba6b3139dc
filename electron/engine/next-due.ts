import { earliestOf, clocks, newsClocks } from './clockwork';
import type { Instant } from './forest/directory';
import type { World } from './forest/world';

/**
 * When something will happen in the world by itself, `null` when nothing will.
 *
 * The runner sleeps until then. What can find nothing to do does not count, so a quiet world is not woken.
 */
export function nextDue(world: World): Instant | null {
  return earliestOf(clocks, world)?.at ?? null;
}

/**
 * When news gets around next: something arrives, or somebody looks at what arrived. `null` when everybody who can be told
 * knows everything.
 *
 * Signed zones are never done: signatures are renewed and keys roll over for as long as time passes.
 */
export function nextNews(world: World): Instant | null {
  return earliestOf(newsClocks, world)?.at ?? null;
}
