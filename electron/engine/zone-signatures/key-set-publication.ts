import type { DnskeySet } from '../forest/directory';
import { findServer } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findZoneObject } from '../forest/replica';
import type { FoundZone } from '../forest/replica';
import type { World } from '../forest/world';
import { dnskeyTtlOf } from '../forest/zone-copy';
import { canUseKey, hasUnmadeKeys } from '../keys/custody';
import type { SigningPlace } from '../keys/signing-place';
import { writeSigning } from '../keys/write-signing';
import { drawSalt, saltFits } from './copy-denial';
import { desiredKeySet, hasKeysToPublish, keySetSigners, recordSigners, sameKeySet } from './desired-key-set';
import { validityFrom } from './validity';

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

/** Seconds: the shortest validity that one of the KSKs asks for. */
function keySetPeriod({ copy }: SigningPlace): number {
  const keySigning = copy.descriptors.filter(({ keyType }) => keyType === 'KSK');
  const asked = keySigning.length === 0 ? copy.descriptors : keySigning;
  return Math.min(...asked.map(({ dnskeySignatureValidity }) => dnskeySignatureValidity));
}

/**
 * Was the zone signed when the world began? Then everything that was to happen has happened: the first set is in every
 * replica at once. The stamps tell, for whoever signs a zone writes that attribute anew.
 */
export function isFromTheBeginning({ object: { attributes } }: FoundZone): boolean {
  return attributes.isSigned.stamp.version <= 1 && attributes.dnskeySet.stamp.version <= 1;
}

/** Puts the first set of a zone that was always signed into all replicas. */
function writeEverywhere(world: World, { server, copy }: SigningPlace, set: DnskeySet, salt: string): World {
  const found = findZoneObject(world, server, copy.name);
  if (found === null) return world;
  const { partition, object } = found;
  const dnskeySet = stamped<DnskeySet | null>(set, world.time, server.name, object.attributes.dnskeySet);
  const nsec3Salt = stamped(salt, world.time, server.name, object.attributes.nsec3Salt);
  const replicas = { ...world.replicas };
  for (const { name } of Object.values(world.servers)) {
    const holder = findServer(world, name);
    const mine = holder === null ? null : findZoneObject(world, holder, copy.name);
    if (mine?.partition !== partition) continue;
    const changed = { ...mine.object, attributes: { ...mine.object.attributes, dnskeySet, nsec3Salt } };
    replicas[name] = {
      ...replicas[name],
      [partition]: { ...replicas[name]?.[partition], [mine.dn.toLowerCase()]: changed },
    };
  }
  return { ...world, replicas };
}

function signedNow(
  world: World,
  place: SigningPlace,
  { keys, ttl, signedAnewAt }: Pick<DnskeySet, 'keys' | 'ttl' | 'signedAnewAt'>,
): DnskeySet {
  const { signatureInceptionOffset } = place.copy.settings;
  return {
    keys,
    ttl,
    signedAt: world.time,
    signedAnewAt,
    ...validityFrom(world.time, signatureInceptionOffset, keySetPeriod(place)),
  };
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
  const found = copy.storage.kind === 'directory' ? findZoneObject(world, place.server, copy.name) : null;
  if (found !== null && isFromTheBeginning(found)) return writeEverywhere(drawn, place, dnskeySet, salt);
  return writeSigning(drawn, place, { dnskeySet, nsec3Salt: salt });
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
