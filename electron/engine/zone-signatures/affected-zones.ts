import type { DirectoryObject } from '../forest/directory';
import { entry } from '../forest/lookup';
import { zonePartitions } from '../forest/replica';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';

const noReplicas: World['replicas'][string] = {};

/** The zones of a server's replicas and files. */
function zonesOf(world: World, server: Server): readonly string[] {
  const replicas = entry(world.replicas, server.name) ?? noReplicas;
  const objects = zonePartitions(world, server).flatMap((partition) =>
    Object.values(entry(replicas, partition) ?? {}),
  );
  return [
    ...objects.flatMap((object) => (object.kind === 'zone' ? [object.name] : [])),
    ...Object.values(server.localZones).flatMap((zone) => (zone.kind === 'file' ? [zone.name] : [])),
  ];
}

/** The zones of keys that changed: that were made, ordered or given up. */
export function zonesOfChangedKeys(before: World, after: World): readonly string[] {
  if (before.keys === after.keys) return [];
  const zones = new Set<string>();
  // Asked for each key that is made, of which a forest has thousands: nothing is allocated for those that stay.
  for (const id in after.keys) {
    const key = after.keys[id];
    if (key !== undefined && key !== before.keys[id]) zones.add(key.zone);
  }
  return [...zones];
}

function changedObjects(before: World, after: World, server: Server): readonly string[] {
  const [old, now] = [entry(before.replicas, server.name), entry(after.replicas, server.name)];
  if (old === now || now === undefined) return [];
  return zonePartitions(after, server).flatMap((partition) => {
    const objects = entry(now, partition) ?? {};
    const known: Readonly<Record<string, DirectoryObject>> = (old && entry(old, partition)) ?? {};
    if (objects === known) return [];
    return Object.entries(objects).flatMap(([dn, object]) =>
      object.kind === 'zone' && entry(known, dn) !== object ? [object.name] : [],
    );
  });
}

/** Did something change on the server that decides on all of its copies? */
function isServerChanged(before: Server | undefined, after: Server): boolean {
  if (before === after) return false;
  return (
    before?.running !== after.running ||
    before.beliefs !== after.beliefs ||
    before.certificateStore !== after.certificateStore ||
    before.localZones !== after.localZones
  );
}

/**
 * The zones of which a server may have to sign something anew after a change; none in most changes.
 *
 * Worlds change often and have many zones, so that only what differs is looked at.
 *
 * @param ofChangedKeys the same for all servers: found once by who asks for several
 */
export function affectedZones(
  before: World,
  after: World,
  server: Server,
  ofChangedKeys: readonly string[] = zonesOfChangedKeys(before, after),
): readonly string[] {
  const isAll =
    before.devices !== after.devices || isServerChanged(entry(before.servers, server.name), server);
  if (isAll) return zonesOf(after, server);
  return [...new Set([...changedObjects(before, after, server), ...ofChangedKeys])];
}

/** Has it changed who reaches whom, so that copies can be got that could not be got before? */
export function isReachabilityChanged(before: World, after: World): boolean {
  if (before.forest !== after.forest) return true;
  if (before.servers === after.servers) return false;
  return Object.values(after.servers).some(({ name, running }) => before.servers[name]?.running !== running);
}

/** The zones in a server's replicas: what a read-only one may have to load. */
export function signedZonesOf(world: World, server: Server): readonly string[] {
  return Object.values(entry(world.replicas, server.name) ?? noReplicas).flatMap((objects) =>
    Object.values(objects).flatMap((object) => (object.kind === 'zone' ? [object.name] : [])),
  );
}
