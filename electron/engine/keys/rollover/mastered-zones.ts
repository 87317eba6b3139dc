import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { ContentId } from '../../forest/directory';
import { findObject } from '../../forest/replica';
import type { Server } from '../../forest/server';
import { knowsKeyMasters } from '../../forest/windows-version';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import { asPrimary } from '../signing-place';
import type { SigningPlace } from '../signing-place';

/** A signed zone on the server that believes itself its Key Master, with what is looked at most often. */
export interface MasteredZone {
  readonly server: Server;
  readonly zone: string;
  readonly content: ContentId;
  readonly descriptors: readonly SigningKeyDescriptor[];
}

function inDirectory(world: World, server: Server): readonly MasteredZone[] {
  if (!server.onlineSigning) return [];
  return Object.entries(server.beliefs).flatMap(([dn, { isKeyMaster }]): readonly MasteredZone[] => {
    if (!isKeyMaster) return [];
    const partition = server.partitions.find((candidate) => dn.endsWith(`,${candidate.toLowerCase()}`));
    const object = partition === undefined ? undefined : findObject(world, server.name, partition, dn);
    if (object?.kind !== 'zone' || !object.attributes.isSigned.value) return [];
    const { content, signingKeyDescriptors } = object.attributes;
    return [{ server, zone: object.name, content: content.value, descriptors: signingKeyDescriptors.value }];
  });
}

function inFiles(server: Server): readonly MasteredZone[] {
  return Object.values(server.localZones).flatMap((local): readonly MasteredZone[] => {
    if (local.kind !== 'file' || !local.hasKeyMaster || !local.isSigned) return [];
    const { name: zone, content, signingKeyDescriptors: descriptors } = local;
    return [{ server, zone, content, descriptors }];
  });
}

/** What was found of a server, and the replicas in which it was found. */
interface Found {
  readonly replicas: World['replicas'][string] | undefined;
  readonly zones: readonly MasteredZone[];
}

const known = new WeakMap<Server, Found>();

/** Most of the time nothing has changed on most servers; neither a server nor a replica ever changes itself. */
function masteredBy(world: World, server: Server): readonly MasteredZone[] {
  const replicas = world.replicas[server.name];
  const found = known.get(server);
  if (found !== undefined && found.replicas === replicas) return found.zones;
  const zones = [...inDirectory(world, server), ...inFiles(server)];
  known.set(server, { replicas, zones });
  return zones;
}

/**
 * The signed zones that have a Key Master that runs; a zone can have two, each of which believes that it is the one.
 *
 * "no rollover, no key generation, no delegation polling" while it is away (dialogs.md section 7). Asked all the time, so
 * it looks at no more than it must.
 */
export function masteredZones(world: World): readonly MasteredZone[] {
  return Object.values(world.servers)
    .filter(({ running, version }) => running && knowsKeyMasters(version))
    .flatMap((server) => masteredBy(world, server));
}

/** Where the Key Master sees to such a zone. */
export function placeOf(world: World, { server, zone }: MasteredZone): SigningPlace | null {
  const copy = asPrimary(zoneCopy(world, server.name, zone));
  return copy?.isKeyMaster === true ? { server, copy } : null;
}
