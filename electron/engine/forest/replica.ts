import type { DirectoryObject, DistinguishedName, PartitionName, Replica } from './directory';
import { dnKey, zoneDn } from './distinguished-name';
import { entry } from './lookup';
import type { Server, ServerName } from './server';
import type { World } from './world';

/** A dnsZone object. */
export type ZoneObject = Extract<DirectoryObject, { readonly kind: 'zone' }>;

/** A dnsZone object and where one server's replica has it. */
export interface FoundZone {
  readonly partition: PartitionName;
  readonly dn: DistinguishedName;
  readonly object: ZoneObject;
}

const emptyReplica: Replica = {};

/** What one server knows of one partition; nothing where it has no replica. */
export function replicaOf(world: World, server: ServerName, partition: PartitionName): Replica {
  const replicas = entry(world.replicas, server);
  return (replicas && entry(replicas, partition)) ?? emptyReplica;
}

/** An object as one server's replica has it. */
export function findObject(
  world: World,
  server: ServerName,
  partition: PartitionName,
  dn: DistinguishedName,
): DirectoryObject | undefined {
  return entry(replicaOf(world, server, partition), dnKey(dn));
}

/** The partitions of a server that can hold zones. */
export function zonePartitions(world: World, server: Server): readonly PartitionName[] {
  return server.partitions.filter((partition) => partition !== world.forest.partitions.configuration);
}

/** A zone's object in a server's own replicas; the zone's name in any case, without trailing dot. */
export function findZoneObject(world: World, server: Server, zone: string): FoundZone | null {
  for (const partition of zonePartitions(world, server)) {
    const dn = zoneDn(zone, partition);
    const object = findObject(world, server.name, partition, dn);
    if (object?.kind === 'zone') return { partition, dn: zoneDn(object.name, partition), object };
  }
  return null;
}

/** The DN of the forest's TrustAnchors zone. */
export function trustAnchorsDn(world: World): DistinguishedName {
  return zoneDn('TrustAnchors', world.forest.partitions.forestDns);
}

/** The trust anchors in the directory, as one server's replica has them. */
export function findTrustAnchors(
  world: World,
  server: ServerName,
): Extract<DirectoryObject, { readonly kind: 'trust-anchors' }> | null {
  const object = findObject(world, server, world.forest.partitions.forestDns, trustAnchorsDn(world));
  return object?.kind === 'trust-anchors' ? object : null;
}
