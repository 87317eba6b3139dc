import { assertNever } from '../../../shared/assert-never';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import { mergeObject } from '../forest/merge';
import { canReach } from '../forest/reachability';
import { findObject, findZoneObject } from '../forest/replica';
import type { FoundZone, ZoneObject } from '../forest/replica';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { canUseKey, isKeyMade } from '../keys/custody';
import { isConnected } from '../keys/devices';
import { keyIdsOf } from '../keys/published-keys';

/** A zone's signing as one server will have it when replication has brought what others know already. */
export interface ForeseenZone {
  /** Also where it was unsigned a moment ago and this server has not heard of it: it signs until then. */
  readonly isSigned: boolean;
  readonly descriptors: readonly SigningKeyDescriptor[];
  /** Is one of its keys still being made? */
  readonly isBeingSigned: boolean;
  /** The keys that this server will not be able to use. */
  readonly missing: readonly KeyId[];
}

/** The zone's object with everything in it that domain controllers within reach have and this one may not have yet. */
function newestObject(world: World, server: Server, found: FoundZone): ZoneObject {
  return Object.keys(world.servers)
    .filter((other) => canReach(world, server.name, other))
    .reduce<ZoneObject>((newest, other) => {
      const theirs = findObject(world, other, found.partition, found.dn);
      const merged = theirs === undefined ? newest : mergeObject(newest, theirs);
      return merged.kind === 'zone' ? merged : newest;
    }, found.object);
}

/** Will the key be where this server can use it, once it is made and has replicated? */
function willReach(world: World, server: Server, { name, attributes }: ZoneObject, keyId: KeyId): boolean {
  if (canUseKey(world, server, name, keyId)) return true;
  const key = entry(world.keys, keyId);
  if (key === undefined) return false;
  switch (key.storage.kind) {
    case 'directory':
      return !isKeyMade(world, keyId) || attributes.signingKeys.value.includes(keyId);
    case 'certificate-store':
      return !isKeyMade(world, keyId) && key.maker === server.name;
    case 'device':
      return isConnected(world, server.name, key.storage.device);
    default:
      return assertNever(key.storage);
  }
}

/**
 * What is known of a zone's signing within a server's reach, though it may not have come to its replica yet.
 *
 * The protocol looks at the new Key Master's own copy. A move a moment after keys were added elsewhere would then make a
 * server Key Master that lacks them, and only replication would bring that to light: a plan has to know it before.
 *
 * @returns `null` where the server has no such zone in the directory
 */
export function foreseenZone(world: World, server: Server, zone: string): ForeseenZone | null {
  const own = findZoneObject(world, server, zone);
  if (own === null) return null;
  const newest = newestObject(world, server, own);
  const { isSigned, signingKeyDescriptors } = newest.attributes;
  const keys = keyIdsOf(signingKeyDescriptors.value);
  return {
    isSigned: isSigned.value || own.object.attributes.isSigned.value,
    descriptors: signingKeyDescriptors.value,
    isBeingSigned: keys.some((keyId) => !isKeyMade(world, keyId)),
    missing: keys.filter((keyId) => !willReach(world, server, newest, keyId)),
  };
}
