import type { DirectoryObject, DistinguishedName, Replica } from '../forest/directory';
import { dnKey, serverOfSettingsDn, serverSettingsDn } from '../forest/distinguished-name';
import { entry, findServer } from '../forest/lookup';
import { mergeObject, stamped } from '../forest/merge';
import { canReach } from '../forest/reachability';
import { replicaOf } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';

/** One server's msDNS-KeymasterZones. */
export interface RoleList {
  readonly holder: Server;
  readonly zones: readonly DistinguishedName[];
}

/**
 * The domain controller on whose replica a server writes the role lists: the Domain Naming Master, or its own when
 * that one is off or cut off.
 *
 * MS-DNSP 3.1.4.1 says so of the connection of DNS_ZONE_POLL_KEYMASTER_ROLE and is silent about the other modes; they
 * use the same one here, because otherwise the poll would read what the move has not reached yet.
 */
export function roleDirectory(world: World, server: Server): ServerName {
  const { domainNamingMaster } = world.forest;
  return canReach(world, server.name, domainNamingMaster) ? domainNamingMaster : server.name;
}

/**
 * The role objects as a server can know them: of each the newer of its own replica's and the role directory's.
 *
 * The Domain Naming Master knows at once what was moved while it was there, the own replica what was moved while it
 * was not. Reading only one of them would let a server forget what it knew already.
 */
function roleObjects(world: World, server: Server): Replica {
  const partition = world.forest.partitions.configuration;
  const own = replicaOf(world, server.name, partition);
  const directory = roleDirectory(world, server);
  if (directory === server.name) return own;
  const merged: Record<DistinguishedName, DirectoryObject> = { ...own };
  for (const [dn, object] of Object.entries(replicaOf(world, directory, partition))) {
    merged[dn] = mergeObject(entry(own, dn), object);
  }
  return merged;
}

/** All role lists as a server can know them, by the holder's name. */
export function roleLists(world: World, server: Server): readonly RoleList[] {
  return Object.entries(roleObjects(world, server))
    .flatMap(([dn, object]) => listOf(world, dn, object))
    .sort((left, right) => (left.holder.name < right.holder.name ? -1 : 1));
}

function listOf(world: World, dn: DistinguishedName, object: DirectoryObject): readonly RoleList[] {
  const name = serverOfSettingsDn(dn);
  const holder = name === null ? null : findServer(world, name);
  if (object.kind !== 'server-settings' || holder === null) return [];
  return [{ holder, zones: object.attributes.keyMasterZones.value }];
}

/** Does the list name that zone? */
function names(zones: readonly DistinguishedName[], zone: DistinguishedName): boolean {
  const key = dnKey(zone);
  return zones.some((dn) => dnKey(dn) === key);
}

/**
 * The servers that the directory names as Key Master of a zone, as one server can know it; by name.
 *
 * One, as a rule; none where the zone was never signed; two after a move that failed half-way.
 */
export function holdersOf(world: World, server: Server, zone: DistinguishedName): readonly Server[] {
  return roleLists(world, server)
    .filter(({ zones }) => names(zones, zone))
    .map(({ holder }) => holder);
}

/** The DN of a domain controller's `CN=DNS Settings` object. */
export function settingsDnOf(world: World, server: Server): DistinguishedName {
  if (server.site === null)
    throw new Error(`${server.name} is no domain controller and has no settings object`);
  return serverSettingsDn(server.name, server.site, world.forest.partitions.configuration);
}

/**
 * A server writes somebody's role list in its role directory.
 *
 * The object is created when that somebody first becomes Key Master (MS-DNSP 2.3.1.1). A list that would stay as it is
 * is not written: a new stamp would carry nothing and could win over what another replica wrote.
 *
 * @param change adds one zone, or deletes one
 */
function writeRoleList(
  world: World,
  writer: Server,
  holder: Server,
  change: (zones: readonly DistinguishedName[]) => readonly DistinguishedName[],
): World {
  const directory = roleDirectory(world, writer);
  const dn = settingsDnOf(world, holder);
  const object = entry(roleObjects(world, writer), dnKey(dn));
  const before = object?.kind === 'server-settings' ? object.attributes.keyMasterZones : undefined;
  const [zones, changed] = [before?.value ?? [], change(before?.value ?? [])];
  if (changed.length === zones.length) return world;
  const keyMasterZones = stamped(changed, world.time, directory, before);
  const place = { server: directory, partition: world.forest.partitions.configuration };
  return writeObject(world, place, dn, { kind: 'server-settings', attributes: { keyMasterZones } });
}

/** Adds a zone to a server's role list; a value that is there already is not added again. */
export function addToRoleList(world: World, writer: Server, holder: Server, zone: DistinguishedName): World {
  return writeRoleList(world, writer, holder, (zones) => (names(zones, zone) ? zones : [...zones, zone]));
}

/** Deletes a zone from a server's role list. */
export function deleteFromRoleList(
  world: World,
  writer: Server,
  holder: Server,
  zone: DistinguishedName,
): World {
  const key = dnKey(zone);
  return writeRoleList(world, writer, holder, (zones) => zones.filter((dn) => dnKey(dn) !== key));
}
