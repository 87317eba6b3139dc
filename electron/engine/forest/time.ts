import { clocks, earliestOf } from '../clockwork';
import type { LogEvent } from '../decision';
import type { Passage } from '../key-master/poll';
import { maintainSignatures } from '../zone-signatures/maintain-signatures';
import type { Instant } from './directory';
import { refreshSecondaries } from './secondary-zones';
import type { World } from './world';

/**
 * The world after a change, with what follows from it at once: for DNSKEY sets and signatures, and for secondaries.
 *
 * Secondaries come first, because signatures go with what was transferred, and last, because what was published now is
 * news for them.
 */
export function caughtUp(before: World, after: World): World {
  return refreshSecondaries(maintainSignatures(before, refreshSecondaries(after)));
}

/**
 * Lets time pass until an instant, one thing that falls due after another: the world after each of them, at the time at
 * which it happened.
 *
 * For whoever has to stop on the way, or must not keep a thread for all of it.
 */
export function* passingTime(world: World, to: Instant): Generator<Passage> {
  let now = world;
  for (let due = earliestOf(clocks, now); due !== null && due.at <= to; due = earliestOf(clocks, now)) {
    const before: World = { ...now, time: Math.max(due.at, now.time) };
    const { world: after, events } = due.clock.run(before);
    if (after === before) throw new Error('Something was due and nothing happened');
    now = caughtUp(before, after);
    yield { world: now, events };
  }
}

/** Lets time pass until an instant; everything that falls due happens in order. */
export function passTime(world: World, to: Instant): Passage {
  const events: LogEvent[] = [];
  let now = world;
  for (const passage of passingTime(world, to)) {
    events.push(...passage.events);
    now = passage.world;
  }
  return { world: now.time === to ? now : { ...now, time: to }, events };
}
