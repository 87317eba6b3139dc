import type { Instant } from './forest/directory';
import { passTime } from './forest/time';
import type { World } from './forest/world';
import { nextDue } from './next-due';

/** Is a key pair waiting to be made that was not waiting before? */
function isOrdered(before: World, now: World): boolean {
  if (before.keys === now.keys) return false;
  return Object.values(now.keys).some(
    ({ id, publicKey }) => publicKey === null && before.keys[id] === undefined,
  );
}

/**
 * When a key pair is first ordered while time passes until an instant, `null` where none is.
 *
 * A rollover goes on only when its new key pairs are made, and making them is the runner's business. So a runner that moves
 * the time far ahead goes there in steps, and makes what was ordered in between; else every rollover on the way would
 * wait for its keys until the end.
 */
export function nextKeyOrder(world: World, to: Instant): Instant | null {
  let now = world;
  for (let due = nextDue(now); due !== null && due <= to; due = nextDue(now)) {
    now = passTime(now, Math.max(due, now.time)).world;
    if (isOrdered(world, now)) return now.time;
  }
  return null;
}
