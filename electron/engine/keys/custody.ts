import type { KeyCustodyView } from '../../../shared/model/signing-key';
import type { KeyId } from '../forest/directory';
import { entry, findServer } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyIdsOf } from './published-keys';

function isMade(world: World, keyId: KeyId): boolean {
  return typeof entry(world.keys, keyId)?.publicKey === 'string';
}

/** Is the private key on the zone's object, as a server's replica has it? */
function isInDirectory(world: World, server: Server, zone: string, keyId: KeyId): boolean {
  const found = findZoneObject(world, server, zone);
  return found?.object.attributes.signingKeys.value.includes(keyId) === true;
}

/**
 * Can this server use that private key now?
 *
 * Derived from where the key is, never stored: the key is made, and either in the server's own certificate store or on
 * the zone's object in its replica, which a read-only domain controller never has (ms-dnsp.md section 7.5) and a release
 * that knows no signing keys does not read.
 */
export function canUseKey(world: World, server: Server, zone: string, keyId: KeyId): boolean {
  if (!isMade(world, keyId)) return false;
  if (server.certificateStore.includes(keyId)) return true;
  return knowsKeyMasters(server.version) && isInDirectory(world, server, zone, keyId);
}

/** Is one of the zone's keys still being made? */
export function hasUnmadeKeys(world: World, copy: ZoneCopy): boolean {
  return keyIdsOf(copy.descriptors).some((keyId) => !isMade(world, keyId));
}

/** The keys of a zone's descriptors that the server of this copy can not use. */
export function unreachableKeys(world: World, server: Server, copy: ZoneCopy): readonly KeyId[] {
  return keyIdsOf(copy.descriptors).filter((keyId) => !canUseKey(world, server, copy.name, keyId));
}

/**
 * Where a private key is, seen from one server.
 *
 * A key that was ordered and is nowhere yet counts as being made: it is not lost, its maker is at work.
 */
export function custodyOf(world: World, serverName: ServerName, zone: string, keyId: KeyId): KeyCustodyView {
  if (!isMade(world, keyId)) return { kind: 'pending' };
  const server = findServer(world, serverName);
  if (server !== null && isInDirectory(world, server, zone, keyId)) return { kind: 'directory' };
  const holder = Object.values(world.servers).find(({ certificateStore }) =>
    certificateStore.includes(keyId),
  );
  if (holder !== undefined) return { kind: 'certificate-store', server: holder.name };
  return entry(world.keys, keyId)?.storage.kind === 'directory' ? { kind: 'directory' } : { kind: 'lost' };
}
