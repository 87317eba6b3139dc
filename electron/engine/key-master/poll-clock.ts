import type { Clock } from '../clockwork';
import type { Instant } from '../forest/directory';
import { poll } from './poll';
import { pollDue } from './poll-time';

/** Servers look for changes of the role lists; a poll that can find nothing does not count (MS-DNSP 3.1.1.1.1). */
export const pollClock: Clock = {
  due: ({ forest, servers }) =>
    Object.values(servers).reduce<Instant | null>((first, server) => {
      const at = pollDue(forest, server);
      return at === null || (first !== null && first <= at) ? first : at;
    }, null),
  run: (world) => {
    const server = Object.values(world.servers).find(
      (candidate) => (pollDue(world.forest, candidate) ?? Infinity) <= world.time,
    );
    return server === undefined ? { world, events: [] } : poll(world, server);
  },
};
