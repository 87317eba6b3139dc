import type { DistinguishedName } from '../forest/directory';
import { dnKey, isInPartition } from '../forest/distinguished-name';
import { entry, withServer } from '../forest/lookup';
import { zonePartitions } from '../forest/replica';
import type { Belief, Server } from '../forest/server';
import type { World } from '../forest/world';
import { knowsKeyMasters } from '../forest/windows-version';
import { roleLists } from './role-lists';

const noKeyMaster: Belief = { isKeyMaster: false, keyMaster: null };

/** Does this server ask the directory who is Key Master? Only a domain controller of a release that knows the role. */
export function followsRoleLists(server: Server): boolean {
  return server.role !== 'stand-alone' && knowsKeyMasters(server.version);
}

/** What a server has in memory of a zone's role (MS-DNSP 3.1.1.2, IsKeymaster and Keymaster). */
export function beliefOf(server: Server, zone: DistinguishedName): Belief {
  return entry(server.beliefs, dnKey(zone)) ?? noKeyMaster;
}

/** What a server comes to believe when it reads the role lists. */
export function beliefsFrom(world: World, server: Server): Readonly<Record<DistinguishedName, Belief>> {
  const partitions = zonePartitions(world, server);
  const beliefs: Record<DistinguishedName, Belief> = {};
  for (const { holder, zones } of roleLists(world, server)) {
    const isKeyMaster = holder.name === server.name;
    for (const zone of zones) {
      const key = dnKey(zone);
      // Of several holders a server takes itself, else the first.
      if (!isKeyMaster && Object.hasOwn(beliefs, key)) continue;
      if (!partitions.some((partition) => isInPartition(zone, partition))) continue;
      beliefs[key] = { isKeyMaster, keyMaster: holder.fqdn };
    }
  }
  return beliefs;
}

/** The world in which a server believes that of a zone. */
export function withBelief(world: World, server: Server, zone: DistinguishedName, belief: Belief): World {
  return withServer(world, { ...server, beliefs: { ...server.beliefs, [dnKey(zone)]: belief } });
}

/** The servers that believe themselves Key Master of a zone, by name. */
export function believersOf(world: World, zone: DistinguishedName): readonly Server[] {
  return Object.values(world.servers)
    .filter((server) => beliefOf(server, zone).isKeyMaster)
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
