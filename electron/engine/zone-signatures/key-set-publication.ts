import type { DnskeySet } from '../forest/directory';
import { findServer } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import type { FoundZone } from '../forest/replica';
import { deliver } from '../forest/replication';
import type { World } from '../forest/world';
import { dnskeyTtlOf } from '../forest/zone-copy';
import { believersOf } from '../key-master/beliefs';
import { canUseKey, hasUnmadeKeys } from '../keys/custody';
import type { SigningPlace } from '../keys/signing-place';
import { writeSigning } from '../keys/write-signing';
import { drawSalt, saltFits } from './copy-denial';
import { desiredKeySet, hasKeysToPublish, keySetSigners, recordSigners, sameKeySet } from './desired-key-set';
import { lacksFirstSet } from './of-the-beginning';
import { shortestPeriod, validityFrom } from './validity';

/** Keys and TTL of the set that a Key Master would write now, `null` where it can not sign one. */
function publishable(world: World, { server, copy }: SigningPlace): Pick<DnskeySet, 'keys' | 'ttl'> | null {
  // The first set has all keys, also those that are only published beforehand.
  if (copy.dnskeySet === null && hasUnmadeKeys(world, copy)) return null;
  if (!hasKeysToPublish(world, copy.descriptors)) return null;
  const keys = desiredKeySet(world, copy.descriptors);
  const signers = keySetSigners(keys);
  if (signers.length === 0 || recordSigners(keys).length === 0) return null;
  const canSign = signers.every((keyId) => canUseKey(world, server, copy.name, keyId));
  return canSign ? { keys, ttl: dnskeyTtlOf(copy.settings, copy.content) } : null;
}

/** Do two replicas have the same keys for a zone, so that one set fits both? */
function agree(left: FoundZone, right: FoundZone | null): boolean {
  const [a, b] = [left.object.attributes, right?.object.attributes];
  return (
    a.isSigned.stamp.version === b?.isSigned.stamp.version &&
    a.signingKeyDescriptors.stamp.version === b.signingKeyDescriptors.stamp.version &&
    a.signingKeyDescriptors.stamp.origin === b.signingKeyDescriptors.stamp.origin
  );
}

/** The first set of a zone that was always signed is in all replicas that know the zone as it is; it need not travel. */
function arrivedEverywhere(world: World, { server, copy }: SigningPlace, written: World): World {
  const found = findZoneObject(world, server, copy.name);
  if (found === null) return written;
  const arriving = written.deliveries.slice(world.deliveries.length).filter(({ to }) => {
    const receiver = findServer(world, to);
    return receiver !== null && agree(found, findZoneObject(world, receiver, copy.name));
  });
  return deliver(written, arriving).world;
}

function signedNow(
  world: World,
  place: SigningPlace,
  { keys, ttl, signedAnewAt }: Pick<DnskeySet, 'keys' | 'ttl' | 'signedAnewAt'>,
): DnskeySet {
  const { settings, descriptors } = place.copy;
  const period = shortestPeriod(descriptors, keySetSigners(keys), 'dnskeySignatureValidity');
  return {
    keys,
    ttl,
    signedAt: world.time,
    signedAnewAt,
    ...validityFrom(world.time, settings.signatureInceptionOffset, period),
  };
}

/** Was the zone signed when the world began, and has no set yet? */
function isFromTheBeginning(world: World, { server, copy }: SigningPlace): boolean {
  const found = copy.storage.kind === 'directory' ? findZoneObject(world, server, copy.name) : null;
  return found !== null && lacksFirstSet(found);
}

/**
 * May a server that is off have written the set? Where the world begins with it everything was done before; unless
 * somebody else took the role meanwhile.
 */
export function mayHaveWritten(world: World, place: SigningPlace): boolean {
  const { storage } = place.copy;
  return (
    storage.kind === 'directory' &&
    isFromTheBeginning(world, place) &&
    believersOf(world, storage.dn).length === 1
  );
}

/**
 * Writes the DNSKEY set of a zone with new signatures, where its Key Master can sign one; else the old one stays, and
 * runs out.
 *
 * @param anew the whole zone is signed anew, with another salt
 */
export function signKeySet(world: World, place: SigningPlace, anew = false): World {
  const set = publishable(world, place);
  if (set === null) return world;
  const { copy } = place;
  const keepsSalt = !anew && copy.dnskeySet !== null && saltFits(copy.settings, copy.nsec3Salt);
  const { salt, seed } = keepsSalt
    ? { salt: copy.nsec3Salt, seed: world.seed }
    : drawSalt(copy.settings, world.seed);
  const drawn = seed === world.seed ? world : { ...world, seed };
  const signedAnewAt = anew ? world.time : (copy.dnskeySet?.signedAnewAt ?? world.time);
  const dnskeySet = signedNow(world, place, { ...set, signedAnewAt });
  const written = writeSigning(drawn, place, { dnskeySet, nsec3Salt: salt });
  return isFromTheBeginning(world, place) ? arrivedEverywhere(drawn, place, written) : written;
}

/** Is the written set another one than the descriptors and settings ask for, so that it has to be written anew? */
export function needsPublication(world: World, place: SigningPlace): boolean {
  const set = publishable(world, place);
  if (set === null) return false;
  const { dnskeySet, settings, nsec3Salt } = place.copy;
  if (dnskeySet === null) return true;
  return (
    !sameKeySet(dnskeySet.keys, set.keys) ||
    dnskeySet.ttl !== set.ttl ||
    (settings.signWithNsec3 && !saltFits(settings, nsec3Salt))
  );
}

/** Signs the present set again, with the keys it has: those that are being made or changed come when they are ready. */
export function renewKeySet(world: World, place: SigningPlace): World {
  const { dnskeySet } = place.copy;
  if (dnskeySet === null || !canRenewKeySet(world, place)) return world;
  return writeSigning(world, place, { dnskeySet: signedNow(world, place, dnskeySet) });
}

/** Can the Key Master sign the present set again? */
export function canRenewKeySet(world: World, { server, copy }: SigningPlace): boolean {
  const signers = keySetSigners(copy.dnskeySet?.keys ?? []);
  return signers.length > 0 && signers.every((keyId) => canUseKey(world, server, copy.name, keyId));
}
