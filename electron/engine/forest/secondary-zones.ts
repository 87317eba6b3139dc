import type { KeyId } from './directory';
import { zoneKey } from './lookup';
import type { LocalZone, Server } from './server';
import type { World } from './world';
import { zoneCopy } from './zone-copy';

type SecondaryZone = Extract<LocalZone, { readonly kind: 'secondary' }>;

function sameKeys(left: readonly KeyId[], right: readonly KeyId[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

function isSame(left: SecondaryZone, right: SecondaryZone): boolean {
  return (
    left.content === right.content &&
    left.isSigned === right.isSigned &&
    left.keyMaster === right.keyMaster &&
    left.dnskeyTtl === right.dnskeyTtl &&
    sameKeys(left.publishedKeys, right.publishedKeys)
  );
}

/** A secondary zone after a transfer from its master, `zone` itself where the master has nothing new or nothing at all. */
function transferred(world: World, zone: SecondaryZone): SecondaryZone {
  const copy = zoneCopy(world, zone.master, zone.name);
  if (world.servers[zone.master]?.running !== true || copy === null) return zone;
  const now: SecondaryZone = {
    ...zone,
    content: copy.contentId,
    isSigned: copy.isSigned,
    publishedKeys: copy.publishedKeys.map(({ id }) => id),
    dnskeyTtl: copy.dnskeyTtl,
    keyMaster: copy.keyMaster,
    transferredAt: world.time,
  };
  return isSame(zone, now) ? zone : now;
}

function refreshServer(world: World, server: Server): Server {
  if (!server.running) return server;
  let localZones = server.localZones;
  for (const zone of Object.values(server.localZones)) {
    if (zone.kind !== 'secondary') continue;
    const now = transferred(world, zone);
    if (now !== zone) localZones = { ...localZones, [zoneKey(zone.name)]: now };
  }
  return localZones === server.localZones ? server : { ...server, localZones };
}

/**
 * Lets every running secondary catch up with its master.
 *
 * A primary notifies its secondaries of every change (RFC 1996), so a transfer follows at once where both run; where
 * one of them is off it follows when both run again.
 */
export function refreshSecondaries(world: World): World {
  let servers = world.servers;
  for (const server of Object.values(world.servers)) {
    const now = refreshServer(world, server);
    if (now !== server) servers = { ...servers, [server.name]: now };
  }
  return servers === world.servers ? world : { ...world, servers };
}

/**
 * The first transfer of every secondary zone, whether its servers run or not: where a world begins, everything has
 * happened that was to happen.
 */
export function fillSecondaries(world: World): World {
  const isRunning = new Map(Object.values(world.servers).map(({ name, running }) => [name, running]));
  const withRunning = (next: World, running: (server: Server) => boolean): World => ({
    ...next,
    servers: Object.fromEntries(
      Object.values(next.servers).map((server) => [server.name, { ...server, running: running(server) }]),
    ),
  });
  const filled = refreshSecondaries(withRunning(world, () => true));
  return withRunning(filled, ({ name }) => isRunning.get(name) === true);
}
