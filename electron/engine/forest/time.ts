import type { LogEvent } from '../decision';
import { poll } from '../key-master/poll';
import type { Passage } from '../key-master/poll';
import { pollDue } from '../key-master/poll-time';
import { nextDue } from '../next-due';
import type { Delivery, Instant } from './directory';
import { arrivalOf, deliver } from './replication';
import { refreshSecondaries } from './secondary-zones';
import type { World } from './world';

function arrivingNow(world: World): readonly Delivery[] {
  return world.deliveries.filter((delivery) => arrivalOf(world, delivery) === world.time);
}

function refreshed(passage: Passage): Passage {
  return { ...passage, world: refreshSecondaries(passage.world) };
}

/** What is due at the world's time: first what arrives, then who looks at it. */
function happen(world: World): Passage {
  const arriving = arrivingNow(world);
  if (arriving.length > 0) return refreshed(deliver(world, arriving));
  const server = Object.values(world.servers).find(
    (candidate) => (pollDue(world.forest, candidate) ?? Infinity) <= world.time,
  );
  if (server === undefined) throw new Error('Something was due and nothing happened');
  return refreshed(poll(world, server));
}

/** Lets time pass until an instant; everything that falls due happens in order. */
export function passTime(world: World, to: Instant): Passage {
  const events: LogEvent[] = [];
  let now = world;
  for (let due = nextDue(now); due !== null && due <= to; due = nextDue(now)) {
    const passage = happen({ ...now, time: Math.max(due, now.time) });
    events.push(...passage.events);
    now = passage.world;
  }
  return { world: now.time === to ? now : { ...now, time: to }, events };
}
