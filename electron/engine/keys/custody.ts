import { assertNever } from '../../../shared/assert-never';
import type { KeyAccess, KeyAccessObstacle } from '../../../shared/model/custody';
import type { KeyCustodyView, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { KeyId } from '../forest/directory';
import { entry, findServer } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { SigningKey, World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { isConnected, serversReaching } from './devices';
import { keyIdsOf } from './published-keys';

/** Was this key pair made? Until then its private key is nowhere. */
export function isKeyMade(world: World, keyId: KeyId): boolean {
  return typeof entry(world.keys, keyId)?.publicKey === 'string';
}

/** Is the private key on the zone's object, as a server's replica has it? */
function isInDirectory(world: World, server: Server, zone: string, keyId: KeyId): boolean {
  const found = findZoneObject(world, server, zone);
  return found?.object.attributes.signingKeys.value.includes(keyId) === true;
}

/** Does any replica hold the private key? */
function isInAnyReplica(world: World, zone: string, keyId: KeyId): boolean {
  return Object.values(world.servers).some((server) => isInDirectory(world, server, zone, keyId));
}

function holderOfCertificate(world: World, keyId: KeyId): Server | undefined {
  return Object.values(world.servers).find(({ certificateStore }) => certificateStore.includes(keyId));
}

type Way = Extract<KeyAccess, { readonly kind: 'usable' }>['through'];

/** The way on which a server comes to a private key that is made, `null` where there is none. */
function wayTo(world: World, server: Server, zone: string, keyId: KeyId): Way | null {
  if (server.certificateStore.includes(keyId)) return 'certificate-store';
  if (!knowsKeyMasters(server.version)) return null;
  if (isInDirectory(world, server, zone, keyId)) return 'directory';
  const storage = entry(world.keys, keyId)?.storage;
  return storage?.kind === 'device' && isConnected(world, server.name, storage.device) ? 'device' : null;
}

/** Why a key that was put in the directory is not in this server's replica. */
function directoryObstacle(world: World, server: Server, zone: string, keyId: KeyId): KeyAccessObstacle {
  if (!isInAnyReplica(world, zone, keyId)) return 'lost';
  return findZoneObject(world, server, zone) === null ? 'outside-directory' : 'not-replicated-yet';
}

function obstacleOf(
  world: World,
  server: Server,
  zone: string,
  { id, storage }: SigningKey,
): KeyAccessObstacle {
  if (!knowsKeyMasters(server.version)) return 'release-too-old';
  if (server.role === 'read-only-domain-controller') return 'read-only-domain-controller';
  switch (storage.kind) {
    case 'directory':
      return directoryObstacle(world, server, zone, id);
    case 'certificate-store':
      return holderOfCertificate(world, id) === undefined ? 'lost' : 'in-another-certificate-store';
    case 'device':
      return entry(world.devices, storage.device) === undefined ? 'lost' : 'device-not-connected';
    default:
      return assertNever(storage);
  }
}

/**
 * Can a server use a private key, and through what, or why can it not (brief, "Private key material")?
 *
 * Derived from where the key is, never stored: in the server's own certificate store, on the zone's object in its
 * replica, or on a device it is connected to. A read-only domain controller gets none (ms-dnsp.md section 7.5), and a
 * release that knows no signing keys reads none. Whether the server runs is another question: the keys of one that is
 * off are no worse for that.
 */
export function keyAccess(world: World, server: Server, zone: string, keyId: KeyId): KeyAccess {
  const key = entry(world.keys, keyId);
  if (key === undefined) return { kind: 'not-usable', reason: 'lost' };
  if (!isKeyMade(world, keyId)) return { kind: 'not-usable', reason: 'being-made' };
  const through = wayTo(world, server, zone, keyId);
  if (through !== null) return { kind: 'usable', through };
  return { kind: 'not-usable', reason: obstacleOf(world, server, zone, key) };
}

/** Can this server use that private key? See {@link keyAccess}. */
export function canUseKey(world: World, server: Server, zone: string, keyId: KeyId): boolean {
  return isKeyMade(world, keyId) && wayTo(world, server, zone, keyId) !== null;
}

/** Is one of the zone's keys still being made? */
export function hasUnmadeKeys(world: World, copy: ZoneCopy): boolean {
  return keyIdsOf(copy.descriptors).some((keyId) => !isKeyMade(world, keyId));
}

/** The keys of a zone's descriptors that the server of this copy can not use; those that are being made included. */
export function unreachableKeys(world: World, server: Server, copy: ZoneCopy): readonly KeyId[] {
  return keyIdsOf(copy.descriptors).filter((keyId) => !canUseKey(world, server, copy.name, keyId));
}

/**
 * The made keys of a zone's descriptors that a server can not use.
 *
 * A key that is being made is no reason to re-sign: its maker is at work.
 */
export function keysOutOfReach(world: World, server: Server, copy: ZoneCopy): readonly KeyId[] {
  return unreachableKeys(world, server, copy).filter((keyId) => isKeyMade(world, keyId));
}

/** The descriptors of which a server can not use every made key: those that a re-sign renews. */
export function descriptorsOutOfReach(
  world: World,
  server: Server,
  copy: ZoneCopy,
): readonly SigningKeyDescriptor[] {
  const missing = keysOutOfReach(world, server, copy);
  return copy.descriptors.filter((descriptor) =>
    keyIdsOf([descriptor]).some((keyId) => missing.includes(keyId)),
  );
}

function storedCustody(world: World, zone: string, { id, storage }: SigningKey): KeyCustodyView {
  if (storage.kind === 'device' && entry(world.devices, storage.device) !== undefined) {
    return { kind: 'device', device: storage.device, servers: serversReaching(world, storage.device) };
  }
  return isInAnyReplica(world, zone, id) ? { kind: 'directory' } : { kind: 'lost' };
}

/**
 * Where a private key is, seen from one server.
 *
 * A key that was ordered and is nowhere yet counts as being made: it is not lost, its maker is at work.
 */
export function custodyOf(world: World, serverName: ServerName, zone: string, keyId: KeyId): KeyCustodyView {
  const key = entry(world.keys, keyId);
  if (key === undefined) return { kind: 'lost' };
  if (key.publicKey === null) return { kind: 'pending' };
  const server = findServer(world, serverName);
  if (server !== null && isInDirectory(world, server, zone, keyId)) return { kind: 'directory' };
  const holder = holderOfCertificate(world, keyId);
  if (holder !== undefined) return { kind: 'certificate-store', server: holder.name };
  return storedCustody(world, zone, key);
}
