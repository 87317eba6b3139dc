import type { DistinguishedName, Instant } from '../forest/directory';
import { dnKey } from '../forest/distinguished-name';
import { arrivalOf } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { holdersOf, roleDirectory, settingsDnOf } from './role-lists';

/** Does the directory, as this server reads it, leave it out of a zone's holders? Also where it never was one. */
export function hasLostRole(world: World, server: Server, zone: DistinguishedName): boolean {
  return holdersOf(world, server, zone).every(({ name }) => name !== server.name);
}

/**
 * When the role list without the zone arrives where this server reads it, `null` while it is not on its way there.
 *
 * @param server one that has not heard yet that it lost the role
 */
export function lossArrivesAt(world: World, server: Server, zone: DistinguishedName): Instant | null {
  const places = [server.name, roleDirectory(world, server)];
  const [list, key] = [dnKey(settingsDnOf(world, server)), dnKey(zone)];
  const arrivals = world.deliveries
    .filter(({ to, dn }) => places.includes(to) && dnKey(dn) === list)
    .filter(({ object }) => {
      if (object.kind !== 'server-settings') return false;
      return object.attributes.keyMasterZones.value.every((dn) => dnKey(dn) !== key);
    })
    .map((delivery) => arrivalOf(world, delivery))
    .filter((arrival) => arrival !== null);
  return arrivals.length === 0 ? null : Math.min(...arrivals);
}
