import type { Delivery, Instant } from '../forest/directory';
import { dnKey } from '../forest/distinguished-name';
import { zonePartitions } from '../forest/replica';
import { arrivalOf } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { beliefOf, followsRoleLists } from './beliefs';
import type { Move } from './move';
import { firstPollFrom } from './poll-time';
import { roleDirectory, settingsDnOf } from './role-lists';

/** How the news of a move gets around. */
export interface Spread {
  /** When the last server that can be reached will have learned of it, if nothing is switched meanwhile. */
  readonly knownAt: Instant;
  /** Servers that can not learn of it now: off, cut off, or replication to them is held. */
  readonly notReached: readonly Server[];
}

/** The role lists that the move wrote, on their way to a server. */
function newsFor({ world, target, previous }: Move, { name }: Server): readonly Delivery[] {
  const { configuration } = world.forest.partitions;
  const written = [target, ...(previous === null ? [] : [previous])].map((server) =>
    dnKey(settingsDnOf(world, server)),
  );
  return world.deliveries.filter(
    ({ to, partition, dn }) => to === name && partition === configuration && written.includes(dnKey(dn)),
  );
}

/** Did this server hear of the move while it was made? The new holder did, and an old one that was told. */
function wasTold({ target, previous }: Move, { name }: Server): boolean {
  return name === target.name || name === previous?.name;
}

/**
 * Who has the zone and still names somebody else, or will again.
 *
 * A server that has not heard of the last but one move may name the right one by chance, until it hears of that move.
 */
function ignorantOf(move: Move): readonly Server[] {
  const { world, target, copy } = move;
  if (copy?.storage.kind !== 'directory') return [];
  const { dn, partition } = copy.storage;
  return Object.values(world.servers).filter(
    (server) =>
      followsRoleLists(server) &&
      zonePartitions(world, server).includes(partition) &&
      (beliefOf(server, dn).keyMaster !== target.fqdn ||
        (!wasTold(move, server) && newsFor(move, server).length > 0)),
  );
}

/** When the last of these arrives, `null` while one of them can not. */
function arrivalOfAll(world: World, deliveries: readonly Delivery[]): Instant | null {
  return deliveries.reduce<Instant | null>((latest, delivery) => {
    const arrival = arrivalOf(world, delivery);
    return latest === null || arrival === null ? null : Math.max(latest, arrival);
  }, world.time);
}

/** When a server will learn of the move: at its first poll after the change reached its replica; `null` if it can not. */
function learnsAt(move: Move, server: Server): Instant | null {
  const { world, target } = move;
  if (!server.running) return null;
  const isWrittenHere = server.name === roleDirectory(world, target);
  const arrival = isWrittenHere ? world.time : arrivalOfAll(world, newsFor(move, server));
  return arrival === null ? null : firstPollFrom(world.forest, server, arrival);
}

/**
 * When everybody who can be reached will know of a move, and who can not be reached.
 *
 * Who does not know it yet learns it at the first poll after the change reached its replica; replication and poll are
 * all there is to wait for.
 */
export function spreadOf(move: Move): Spread {
  const learning = ignorantOf(move).map((server) => ({ server, at: learnsAt(move, server) }));
  return {
    knownAt: learning.reduce((latest, { at }) => Math.max(latest, at ?? latest), move.world.time),
    notReached: learning.filter(({ at }) => at === null).map(({ server }) => server),
  };
}
