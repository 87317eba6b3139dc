import type { Replica } from '../forest/directory';
import { entry } from '../forest/lookup';
import { zonePartitions } from '../forest/replica';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';

/** Replicas are immutable, and most have no such zone: each is looked through once. */
const known = new WeakMap<Replica, readonly string[]>();

/** The signed zones of a replica for which no server could write a DNSKEY set yet. */
function neverPublished(replica: Replica): readonly string[] {
  const found = known.get(replica);
  if (found !== undefined) return found;
  const zones = Object.values(replica).flatMap((object) =>
    object.kind === 'zone' &&
    object.attributes.isSigned.value &&
    object.attributes.dnskeySet.stamp.version === 0
      ? [object.name]
      : [],
  );
  known.set(replica, zones);
  return zones;
}

function unsignedFiles(server: Server): readonly string[] {
  return Object.values(server.localZones).flatMap((zone) =>
    zone.kind === 'file' && zone.isSigned && zone.dnskeySet === null ? [zone.name] : [],
  );
}

/**
 * The zones of a world from a time without signatures that are still to get their first DNSKEY set.
 *
 * Nothing changes in such a world by itself that would make anybody look at its zones.
 */
export function zonesToPublish(world: World): readonly string[] {
  const zones = Object.values(world.servers).flatMap((server) => {
    const replicas = entry(world.replicas, server.name) ?? {};
    const inDirectory = zonePartitions(world, server).flatMap((partition) => {
      const replica = entry(replicas, partition);
      return replica === undefined ? [] : neverPublished(replica);
    });
    return [...inDirectory, ...unsignedFiles(server)];
  });
  return [...new Set(zones)];
}
