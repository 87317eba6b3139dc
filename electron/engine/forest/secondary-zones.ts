import type { KeyId } from './directory';
import { zoneKey } from './lookup';
import { canReach } from './reachability';
import type { LocalZone, Server, ServerName } from './server';
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
  if (copy === null) return zone;
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

/** May this server transfer zones from that master? */
type Reaches = (server: Server, master: ServerName) => boolean;

function refreshServer(world: World, server: Server, reaches: Reaches): Server {
  let localZones = server.localZones;
  for (const zone of Object.values(server.localZones)) {
    if (zone.kind !== 'secondary' || !reaches(server, zone.master)) continue;
    const now = transferred(world, zone);
    if (now !== zone) localZones = { ...localZones, [zoneKey(zone.name)]: now };
  }
  return localZones === server.localZones ? server : { ...server, localZones };
}

function refreshWhere(world: World, reaches: Reaches): World {
  let servers = world.servers;
  for (const server of Object.values(world.servers)) {
    const now = refreshServer(world, server, reaches);
    if (now !== server) servers = { ...servers, [server.name]: now };
  }
  return servers === world.servers ? world : { ...world, servers };
}

/**
 * Lets every secondary that reaches its master catch up with it.
 *
 * A primary notifies its secondaries of every change (RFC 1996), so a transfer follows at once where both run and no
 * broken link is between them, else when that is over.
 */
export function refreshSecondaries(world: World): World {
  return refreshWhere(world, ({ name }, master) => canReach(world, name, master));
}

/**
 * The first transfer of every secondary zone, whether its servers run and reach each other or not: where a world
 * begins, everything has happened that was to happen.
 */
export function fillSecondaries(world: World): World {
  return refreshWhere(world, () => true);
}
