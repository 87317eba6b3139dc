import type { Instant } from '../forest/directory';
import { arrivalOf } from '../forest/replication';
import type { Server, ServerName } from '../forest/server';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';
import { nextNews } from '../next-due';
import { agrees, sameServer } from './belief-report-row';
import type { Subject } from './belief-report-row';

/**
 * The world with nothing on its way but role lists that will arrive: zones and trust anchors change nobody's belief, and
 * what can not arrive now can not later either while nobody does anything.
 */
function arrivingRoleLists(world: World): World {
  return {
    ...world,
    deliveries: world.deliveries.filter(
      (delivery) => delivery.object.kind === 'server-settings' && arrivalOf(world, delivery) !== null,
    ),
  };
}

/**
 * When servers will come to believe what the directory says now, if nobody does anything meanwhile.
 *
 * Time passes on a copy of the world, by the very code that lets it pass, until nothing happens any more.
 *
 * @param ignorant servers that do not agree now
 * @returns the servers that learn it, with the instant; who is missing will not be told while things stay as they are
 */
export function learningInstants(
  world: World,
  subject: Subject,
  ignorant: readonly Server[],
): ReadonlyMap<ServerName, Instant> {
  const instants = new Map<ServerName, Instant>();
  let now = arrivingRoleLists(world);
  for (let due = nextNews(now); due !== null && instants.size < ignorant.length; due = nextNews(now)) {
    now = passTime(now, due).world;
    for (const server of ignorant) {
      const then = sameServer(now, server);
      if (!instants.has(server.name) && agrees(now, then, subject)) instants.set(server.name, due);
    }
  }
  return instants;
}
