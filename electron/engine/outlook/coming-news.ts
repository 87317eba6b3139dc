import type { Delivery, DirectoryObject, DistinguishedName, Instant } from '../forest/directory';
import { dnKey } from '../forest/distinguished-name';
import { entry } from '../forest/lookup';
import { mergeObject } from '../forest/merge';
import { findObject } from '../forest/replica';
import type { ZoneObject } from '../forest/replica';
import { arrivalOf } from '../forest/replication';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { beliefOf, followsRoleLists } from '../key-master/beliefs';
import { settingsDnOf } from '../key-master/role-lists';
import { rememberedPerWorld } from './world-memo';

/** A change that will come to a server, as things stand. */
export interface ComingObject {
  readonly at: Instant;
  readonly object: DirectoryObject;
}

function keyOf(to: ServerName, dn: DistinguishedName): string {
  return `${to} ${dnKey(dn)}`;
}

const deliveriesOf = rememberedPerWorld(({ deliveries }) => {
  const found = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const key = keyOf(delivery.to, delivery.dn);
    const known = found.get(key);
    if (known === undefined) found.set(key, [delivery]);
    else known.push(delivery);
  }
  return found;
});

const nothing: readonly ComingObject[] = [];

/** The changes of one object that are on their way to a server and will arrive, the first one first. */
export function comingTo(world: World, to: ServerName, dn: DistinguishedName): readonly ComingObject[] {
  const deliveries = deliveriesOf(world).get(keyOf(to, dn));
  if (deliveries === undefined) return nothing;
  return deliveries
    .flatMap((delivery): readonly ComingObject[] => {
      const at = arrivalOf(world, delivery);
      return at === null ? [] : [{ at, object: delivery.object }];
    })
    .sort((left, right) => left.at - right.at);
}

/** A zone's object as a server will have it when everything has arrived. */
export function comingObject(
  world: World,
  server: ServerName,
  dn: DistinguishedName,
  present: ZoneObject,
): ZoneObject {
  return comingTo(world, server, dn).reduce<ZoneObject>((mine, { object }) => {
    const merged = mergeObject(mine, object);
    return merged.kind === 'zone' ? merged : mine;
  }, present);
}

/** The zones of which a server will find itself Key Master when it next reads the directory; lower-cased DNs. */
function ownList(world: World, server: Server): ReadonlySet<string> {
  const dn = settingsDnOf(world, server);
  const partition = world.forest.partitions.configuration;
  const present = findObject(world, server.name, partition, dn);
  const coming = comingTo(world, server.name, dn).reduce<DirectoryObject | undefined>(
    (mine, { object }) => mergeObject(mine, object),
    present,
  );
  const zones = coming?.kind === 'server-settings' ? coming.attributes.keyMasterZones.value : [];
  return new Set(zones.map(dnKey));
}

/** Will it look at what the directory says: has something changed, or will it? */
function willLook(world: World, server: Server): boolean {
  if (!followsRoleLists(server)) return false;
  return server.unseenChange !== null || comingTo(world, server.name, settingsDnOf(world, server)).length > 0;
}

const listsOf = rememberedPerWorld((world) => {
  const lists = new Map<ServerName, ReadonlySet<string> | null>();
  for (const server of Object.values(world.servers)) {
    lists.set(server.name, willLook(world, server) ? ownList(world, server) : null);
  }
  return lists;
});

/** Does a server believe itself Key Master of a zone in the directory, and will it still when all news has come? */
export function willBelieve(world: World, server: Server, dn: DistinguishedName): boolean {
  const list = listsOf(world).get(server.name);
  return list === undefined || list === null ? beliefOf(server, dn).isKeyMaster : list.has(dnKey(dn));
}

/** By lower-cased DN: the servers that run and will believe themselves Key Master. */
const believers = rememberedPerWorld((world) => {
  const found = new Map<string, Server[]>();
  for (const server of Object.values(world.servers)) {
    if (!server.running) continue;
    const list = listsOf(world).get(server.name);
    const dns = list ?? Object.keys(server.beliefs).filter((dn) => entry(server.beliefs, dn)?.isKeyMaster);
    for (const dn of dns) found.set(dn, [...(found.get(dn) ?? []), server]);
  }
  return found;
});

/** The servers that run and believe themselves Key Master of a zone in the directory for good. */
export function lastingKeyMasters(world: World, dn: DistinguishedName): readonly Server[] {
  return believers(world).get(dnKey(dn)) ?? [];
}
