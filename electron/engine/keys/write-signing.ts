import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { DnskeySet, KeyId, Stamped, ZoneAttributes } from '../forest/directory';
import { entry, findServer, withServer, zoneKey } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findZoneObject } from '../forest/replica';
import type { FoundZone } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { SigningPlace } from './signing-place';

/** What is written of a zone's signing; what is not named stays. */
export interface SigningChange {
  readonly isSigned?: boolean;
  readonly settings?: SigningSettings;
  readonly descriptors?: readonly SigningKeyDescriptor[];
  readonly dnskeySet?: DnskeySet | null;
  readonly nsec3Salt?: string;
  /** Keys whose private side is given up. */
  readonly releasedKeys?: readonly KeyId[];
}

/** A server as the world has it now. */
function current(world: World, { name }: Server): Server {
  const server = findServer(world, name);
  if (server === null) throw new Error(`The server ${name} vanished`);
  return server;
}

/** An attribute with a new value, or the very same where there is none or it is the old one. */
function rewritten<T>(world: World, server: Server, before: Stamped<T>, value: T | undefined): Stamped<T> {
  return value === undefined || value === before.value
    ? before
    : stamped(value, world.time, server.name, before);
}

function without(keys: readonly KeyId[], released: readonly KeyId[] = []): readonly KeyId[] {
  const kept = keys.filter((keyId) => !released.includes(keyId));
  return kept.length === keys.length ? keys : kept;
}

function changedAttributes(
  world: World,
  server: Server,
  { attributes }: FoundZone['object'],
  { isSigned, settings, descriptors, dnskeySet, nsec3Salt, releasedKeys }: SigningChange,
): FoundZone['object']['attributes'] {
  const signingKeys: ZoneAttributes['signingKeys'] = without(attributes.signingKeys.value, releasedKeys);
  return {
    content: attributes.content,
    isSigned: rewritten(world, server, attributes.isSigned, isSigned),
    settings: rewritten(world, server, attributes.settings, settings),
    signingKeyDescriptors: rewritten(world, server, attributes.signingKeyDescriptors, descriptors),
    signingKeys: rewritten(world, server, attributes.signingKeys, signingKeys),
    dnskeySet: rewritten(world, server, attributes.dnskeySet, dnskeySet),
    nsec3Salt: rewritten(world, server, attributes.nsec3Salt, nsec3Salt),
  };
}

/** Writes the zone's object once, so that other domain controllers get all of it or nothing. */
function writeInDirectory(world: World, server: Server, found: FoundZone, change: SigningChange): World {
  const attributes = changedAttributes(world, server, found.object, change);
  const before = new Set<unknown>(Object.values(found.object.attributes));
  const isSame = Object.values(attributes).every((attribute) => before.has(attribute));
  if (isSame) return world;
  const place = { server: server.name, partition: found.partition };
  return writeObject(world, place, found.dn, { ...found.object, attributes });
}

function writeInFile(world: World, server: Server, zone: string, change: SigningChange): World {
  const local = entry(server.localZones, zoneKey(zone));
  if (local?.kind !== 'file') throw new Error(`${server.name} has no file of the zone ${zone}`);
  const changed = {
    ...local,
    isSigned: change.isSigned ?? local.isSigned,
    settings: change.settings ?? local.settings,
    signingKeyDescriptors: change.descriptors ?? local.signingKeyDescriptors,
    dnskeySet: change.dnskeySet === undefined ? local.dnskeySet : change.dnskeySet,
    nsec3Salt: change.nsec3Salt ?? local.nsec3Salt,
  };
  return withServer(world, { ...server, localZones: { ...server.localZones, [zoneKey(zone)]: changed } });
}

function releaseCertificates(world: World, server: Server, released: readonly KeyId[] = []): World {
  const certificateStore = without(server.certificateStore, released);
  return certificateStore === server.certificateStore
    ? world
    : withServer(world, { ...server, certificateStore });
}

/**
 * Writes what a zone is signed with where its Key Master writes it: in the directory, or in the zone's own file.
 *
 * The private side of released keys goes from everywhere this server writes: the zone's object and its own certificate
 * store. What another server keeps in its store stays there.
 */
export function writeSigning(world: World, { server, copy }: SigningPlace, change: SigningChange): World {
  const released = releaseCertificates(world, current(world, server), change.releasedKeys);
  const writer = current(released, server);
  if (copy.storage.kind === 'file') return writeInFile(released, writer, copy.name, change);
  const found = findZoneObject(released, writer, copy.name);
  if (found === null) throw new Error(`${server.name} has no object of the zone ${copy.name}`);
  return writeInDirectory(released, writer, found, change);
}
