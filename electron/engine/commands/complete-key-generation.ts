import { assertNever } from '../../../shared/assert-never';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { entry, findServer, withServer } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findZoneObject } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { SigningKey, World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { fromBase64 } from '../records/binary-text';
import { anchorsAdded } from '../keys/distribution';
import { addTrustAnchor, anchorOfKey } from '../keys/trust-anchors';
import type { Passage } from '../key-master/poll';

/** Puts the private key on the zone's object, from where it replicates to all writable domain controllers. */
function storeInDirectory(world: World, maker: Server, key: SigningKey): World {
  const zone = findZoneObject(world, maker, key.zone);
  if (zone === null || zone.object.attributes.signingKeys.value.includes(key.id)) return world;
  const { attributes } = zone.object;
  const value = [...attributes.signingKeys.value, key.id];
  const signingKeys = stamped(value, world.time, maker.name, attributes.signingKeys);
  return writeObject(world, { server: maker.name, partition: zone.partition }, zone.dn, {
    ...zone.object,
    attributes: { ...attributes, signingKeys },
  });
}

/** Puts the private key in a certificate of the server that made it. */
function storeInCertificate(world: World, maker: Server, key: SigningKey): World {
  if (maker.certificateStore.includes(key.id)) return world;
  return withServer(world, { ...maker, certificateStore: [...maker.certificateStore, key.id] });
}

/** Puts the private key where it was ordered to; a device keeps its keys itself. */
function store(world: World, maker: Server, key: SigningKey): World {
  switch (key.storage.kind) {
    case 'directory':
      return storeInDirectory(world, maker, key);
    case 'certificate-store':
      return storeInCertificate(world, maker, key);
    case 'device':
      return world;
    default:
      return assertNever(key.storage);
  }
}

/** Distributes a new KSK where the zone's settings ask for it; without the directory there is nowhere to put it. */
function distribute(world: World, maker: Server, key: SigningKey): Passage {
  const nothing: Passage = { world, events: [] };
  const copy = zoneCopy(world, maker.name, key.zone);
  if (!key.distributed) return nothing;
  const distributes = copy?.isSigned === true && copy.settings?.distributeTrustAnchors === true;
  if (!distributes || key.keyType !== 'KSK' || maker.role !== 'domain-controller') return nothing;
  const trusting = addTrustAnchor(world, maker, copy.name, key.id);
  if (trusting === world) return nothing;
  return { world: trusting, events: anchorsAdded(world, maker, [anchorOfKey(world, copy.name, key.id)]) };
}

/**
 * A key pair was made: its public side becomes known, its private side is where the descriptor wants it.
 *
 * Everything else about the key was decided when it was ordered, so a key that nobody ordered, or that is made already,
 * is refused.
 */
export function completeKeyGeneration(
  world: World,
  { keyId, publicKey }: CommandOf<'complete-key-generation'>,
): Decision<'complete-key-generation'> {
  const key = entry(world.keys, keyId);
  if (key?.publicKey !== null) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'keyId' } });
  }
  if (publicKey === '' || fromBase64(publicKey) === null) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'publicKey' } });
  }
  const made: SigningKey = { ...key, publicKey, madeAt: world.time };
  const known: World = { ...world, keys: { ...world.keys, [keyId]: made } };
  const maker = findServer(known, key.maker);
  if (maker === null) throw new Error(`The maker ${key.maker} of the key ${keyId} does not exist`);
  const { world: trusting, events } = distribute(store(known, maker, made), maker, made);
  return carriedOut(null, trusting, { events });
}
