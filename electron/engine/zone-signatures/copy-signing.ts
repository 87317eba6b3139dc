import type { DnskeySet, Instant, KeyId } from '../forest/directory';
import { entry, zoneKey } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import type { ServerName, ZoneSignatures } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { asPrimary } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import type { CopyState } from './copy-state';
import { copyDenialOf, sameDenial } from './copy-denial';
import { isInSet, recordSigners, sameKeys } from './desired-key-set';
import { hasFirstSet } from './of-the-beginning';
import { delayedFrom } from './signing-delay';
import { shortestPeriod, validityFrom } from './validity';

/** A server's own copy of a zone, `null` where it has none that it signs itself: a secondary gets it signed. */
export function signedPlace(world: World, name: ServerName, zone: string): SigningPlace | null {
  const server = entry(world.servers, name);
  if (server === undefined || !knowsKeyMasters(server.version)) return null;
  const copy = asPrimary(zoneCopy(world, name, zone));
  return copy === null ? null : { server, copy };
}

/** Does the server sign zones of that kind at all (EnableOnlineSigning, MS-DNSP 3.1.1.1.1)? */
export function signsOnline({ server, copy }: SigningPlace): boolean {
  return server.onlineSigning || copy.storage.kind === 'file';
}

function canUseAll(world: World, { server, copy }: SigningPlace, keys: readonly KeyId[]): boolean {
  return keys.length > 0 && keys.every((keyId) => canUseKey(world, server, copy.name, keyId));
}

/** Can the server sign the records of its copy with the keys that are to sign them by that set? */
export function canSignRecords(world: World, place: SigningPlace, { keys }: DnskeySet): boolean {
  return signsOnline(place) && canUseAll(world, place, recordSigners(keys));
}

/** What a server has of a copy that it signs now. */
function madeNow(world: World, { server, copy }: SigningPlace, dnskeySet: DnskeySet): ZoneSignatures {
  const { settings, descriptors } = copy;
  const signedBy = recordSigners(dnskeySet.keys);
  const { inception, expiration } = validityFrom(
    world.time,
    settings.signatureInceptionOffset,
    shortestPeriod(descriptors, signedBy, 'standardSignatureValidity'),
  );
  return {
    content: copy.contentId,
    dnskeySet,
    signedBy,
    denial: copyDenialOf(settings, copy.nsec3Salt),
    signedAt: world.time,
    inception,
    dsExpiration: world.time + shortestPeriod(descriptors, signedBy, 'dsSignatureValidity') * 1000,
    recordExpiration: expiration,
    madeBy: server.name,
  };
}

function stateOf(
  { server, copy }: SigningPlace,
  signatures: ZoneSignatures | null,
  due: Instant | null,
): CopyState {
  return { server: server.name, zone: copy.name, signatures, due };
}

/** What a server has of a copy that it signs now, if it can. */
export function signCopy(world: World, place: SigningPlace): CopyState {
  const { dnskeySet, signatures } = place.copy;
  const canSign = dnskeySet !== null && canSignRecords(world, place, dnskeySet);
  return stateOf(place, canSign ? madeNow(world, place, dnskeySet) : signatures, null);
}

/**
 * Did the server itself write last what its copy is signed by? Only a Key Master does.
 *
 * Not who is Key Master now: the role moves without anything being signed (brief).
 */
function wroteLast(world: World, { server, copy }: SigningPlace): boolean {
  const found = copy.storage.kind === 'directory' ? findZoneObject(world, server, copy.name) : null;
  if (found === null) return copy.storage.kind === 'file';
  const { dnskeySet, nsec3Salt, settings } = found.object.attributes;
  const stamps = [dnskeySet, nsec3Salt, settings].map(({ stamp }) => stamp);
  const last = Math.max(...stamps.map(({ at }) => at));
  return stamps.some(({ at, origin }) => at === last && origin === server.name);
}

/** Does the server learn of the set with which the world begins? No staggering was then, and nobody was away. */
function isOfTheBeginning(world: World, { server, copy }: SigningPlace): boolean {
  const found = copy.storage.kind === 'directory' ? findZoneObject(world, server, copy.name) : null;
  return found !== null && copy.dnskeySet?.signedAt === world.time && hasFirstSet(found);
}

/**
 * What follows at once for signatures that a server has: changed records are signed, and a DNSKEY set that has their
 * keys is served with them. One that has not would make them bogus, so it waits for the next signing.
 */
function keptUp(world: World, place: SigningPlace, set: DnskeySet, had: ZoneSignatures): ZoneSignatures {
  const { copy } = place;
  const canSign = signsOnline(place) && canUseAll(world, place, had.signedBy);
  const content = canSign ? copy.contentId : had.content;
  const dnskeySet = had.signedBy.every((keyId) => isInSet(set.keys, keyId)) ? set : had.dnskeySet;
  return content === had.content && dnskeySet === had.dnskeySet ? had : { ...had, content, dnskeySet };
}

function needsSigning({ copy }: PlacedCopy, set: DnskeySet, had: ZoneSignatures): boolean {
  return (
    had.signedAt < set.signedAnewAt ||
    !sameKeys(had.signedBy, recordSigners(set.keys)) ||
    !sameDenial(had.denial, copyDenialOf(copy.settings, copy.nsec3Salt))
  );
}

type PlacedCopy = Pick<SigningPlace, 'copy'>;

/**
 * What a server does about its copy as soon as it knows of a change: the Key Master that made it signs at once, another
 * domain controller keeps what it has in step and signs after a delay (dialogs.md section 7).
 */
export function followChange(world: World, place: SigningPlace): readonly CopyState[] {
  const { server, copy } = place;
  if (!copy.isSigned) return [stateOf(place, null, null)];
  const { dnskeySet: set, signatures: had } = copy;
  if (set === null) return [];
  const isBeginning = had === null && isOfTheBeginning(world, place);
  if (!server.running && !isBeginning) return [];
  const kept = had === null ? null : keptUp(world, place, set, had);
  const isWanted = kept === null || needsSigning(place, set, kept);
  if (!isWanted || !canSignRecords(world, place, set)) return [stateOf(place, kept, null)];
  if (isBeginning || wroteLast(world, place)) return [signCopy(world, place)];
  const due = entry(server.signingDue, zoneKey(copy.name));
  return [stateOf(place, kept, due ?? delayedFrom(world.time, world.forest.name, server.name))];
}
