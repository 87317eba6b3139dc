import type { Instant } from './forest/directory';
import { passingTime } from './forest/time';
import type { World } from './forest/world';

/** Is a key pair waiting to be made that was not waiting before? */
export function isOrdered(before: World, now: World): boolean {
  if (before.keys === now.keys) return false;
  return Object.values(now.keys).some(
    ({ id, publicKey }) => publicKey === null && before.keys[id] === undefined,
  );
}

/**
 * Looks for when a key pair is first ordered while time passes until an instant, `null` where none is; one step for each
 * thing that happens on the way, so that a long way need not be looked at in one go.
 *
 * A rollover goes on only when its new key pairs are made, and making them is the runner's business. So a runner that moves
 * the time far ahead goes there in steps, and makes what was ordered in between; else every rollover on the way would
 * wait for its keys until the end.
 */
export function* findNextKeyOrder(world: World, to: Instant): Generator<undefined, Instant | null> {
  for (const { world: now } of passingTime(world, to)) {
    if (isOrdered(world, now)) return now.time;
    yield undefined;
  }
  return null;
}

/** The same in one go. */
export function nextKeyOrder(world: World, to: Instant): Instant | null {
  const search = findNextKeyOrder(world, to);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}
