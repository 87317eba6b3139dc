import { assertNever } from '../../../shared/assert-never';
import type {
  DirectoryObject,
  DistinguishedName,
  KeyId,
  PartitionName,
  Replica,
  TrustAnchor,
} from '../forest/directory';
import { dnKey, zoneDn } from '../forest/distinguished-name';
import { entry, zoneKey } from '../forest/lookup';
import { trustAnchorsDn } from '../forest/replica';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';

/** A zone of the directory: its name and its DN. */
export interface DirectoryZone {
  readonly name: string;
  readonly dn: DistinguishedName;
}

/** The entries of a list that belong to a key; a list is looked through once, however often it is asked about. */
type Grouping<T> = (list: readonly T[], key: string) => readonly T[];

/** Lists are told apart by identity: a grouping holds as long as they are the same values. */
function groupingBy<T>(keyOf: (item: T) => string): Grouping<T> {
  const known = new Map<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (list, key) => {
    const groups = known.get(list) ?? grouped(list, keyOf);
    known.set(list, groups);
    return groups.get(key) ?? [];
  };
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The long lists of a world, by zone, for as long as one report takes. */
export interface Index {
  /** By lower-cased DN. */
  readonly roles: Grouping<DistinguishedName>;
  /** By lower-cased zone name, as the next one. */
  readonly anchors: Grouping<TrustAnchor>;
  readonly keys: Grouping<KeyId>;
}

/** Begins an index of a world's lists, and of those of worlds that differ little from it. */
export function beginIndex({ keys }: World): Index {
  return {
    roles: groupingBy(dnKey),
    anchors: groupingBy(({ zone }) => zoneKey(zone)),
    keys: groupingBy((keyId) => zoneKey(entry(keys, keyId)?.zone ?? '')),
  };
}

function mapped<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function picked<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  const picks: Record<string, T> = {};
  for (const key of keys) {
    const value = entry(record, key);
    if (value !== undefined) picks[key] = value;
  }
  return picks;
}

/** A list of many zones with what concerns one of them. */
function slicedObject(object: DirectoryObject, { name, dn }: DirectoryZone, index: Index): DirectoryObject {
  switch (object.kind) {
    case 'zone':
    case 'tombstone':
      return object;
    case 'server-settings': {
      const { keyMasterZones } = object.attributes;
      const value = index.roles(keyMasterZones.value, dnKey(dn));
      return { ...object, attributes: { keyMasterZones: { ...keyMasterZones, value } } };
    }
    case 'trust-anchors': {
      const { anchors } = object.attributes;
      const value = index.anchors(anchors.value, zoneKey(name));
      return { ...object, attributes: { anchors: { ...anchors, value } } };
    }
    default:
      return assertNever(object);
  }
}

function slicedReplica(
  world: World,
  partition: PartitionName,
  replica: Replica,
  zone: DirectoryZone,
  index: Index,
): Replica {
  const objects =
    partition === world.forest.partitions.configuration
      ? replica
      : picked(replica, [dnKey(zoneDn(zone.name, partition)), dnKey(trustAnchorsDn(world))]);
  return mapped(objects, (object) => slicedObject(object, zone, index));
}

function slicedServer(server: Server, { name, dn }: DirectoryZone, index: Index): Server {
  return {
    ...server,
    beliefs: picked(server.beliefs, [dnKey(dn)]),
    localZones: picked(server.localZones, [zoneKey(name)]),
    trustAnchors: index.anchors(server.trustAnchors, zoneKey(name)),
    certificateStore: index.keys(server.certificateStore, zoneKey(name)),
  };
}

/**
 * The same world with one zone in it.
 *
 * What a move of a role does depends on its own zone only, so that a decision about one of many zones costs no more
 * than about the only one. Nothing is on its way, nobody armed a fault, and there is no history.
 */
export function zoneSlice(world: World, zone: DirectoryZone, index: Index): World {
  return {
    ...world,
    servers: mapped(world.servers, (server) => slicedServer(server, zone, index)),
    replicas: mapped(world.replicas, (partitions) =>
      mapped(partitions, (replica, partition) => slicedReplica(world, partition, replica, zone, index)),
    ),
    deliveries: [],
    armedFaults: [],
    history: { entries: [], nextSequence: 1 },
  };
}
