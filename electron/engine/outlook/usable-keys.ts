import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import { takesChanges } from '../forest/reachability';
import type { World } from '../forest/world';
import { foreseenZone } from '../key-master/foreseen-zone';
import { canUseKey } from '../keys/custody';
import type { SigningPlace } from '../keys/signing-place';
import { comingObject } from './coming-news';

/** Is the private key on its way to this server, as things stand? */
function isComing(world: World, { server, copy }: SigningPlace, keyId: KeyId): boolean {
  const found = findZoneObject(world, server, copy.name);
  if (found === null) return false;
  const coming = comingObject(world, server.name, found.dn, found.object);
  return coming.attributes.signingKeys.value.includes(keyId);
}

/** Will the key be made, and then be where this server can use it? */
function isBeingMade(world: World, { server, copy }: SigningPlace, keyId: KeyId): boolean {
  const key = entry(world.keys, keyId);
  if (key?.publicKey !== null) return false;
  if (key.storage.kind === 'certificate-store') return key.maker === server.name;
  if (copy.storage.kind !== 'directory') return key.storage.kind === 'device';
  const isReached = key.maker === server.name || takesChanges(server);
  return isReached && foreseenZone(world, server, copy.name)?.missing.includes(keyId) === false;
}

/** Can a server use all these private keys, or will it, when what is being made is made and what is on its way has come? */
export function willUseAll(world: World, place: SigningPlace, keys: readonly KeyId[]): boolean {
  const { server, copy } = place;
  return keys.every(
    (keyId) =>
      canUseKey(world, server, copy.name, keyId) ||
      isComing(world, place, keyId) ||
      isBeingMade(world, place, keyId),
  );
}
