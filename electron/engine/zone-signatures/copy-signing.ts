import type { DnskeySet, Instant, KeyId } from '../forest/directory';
import { entry, withServer, zoneKey } from '../forest/lookup';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName, ZoneSignatures } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { asPrimary } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { copyDenialOf, sameDenial } from './copy-denial';
import { isInSet, recordSigners, sameDnskeySet, sameKeys } from './desired-key-set';
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

/** Are these the same signatures? By what they say: a world that was saved and read has other objects. */
export function sameSignatures(left: ZoneSignatures | null, right: ZoneSignatures | null): boolean {
  if (left === null || right === null || left === right) return left === right;
  return (
    left.madeBy === right.madeBy &&
    left.signedAt === right.signedAt &&
    left.inception === right.inception &&
    left.dsExpiration === right.dsExpiration &&
    left.recordExpiration === right.recordExpiration &&
    left.content === right.content &&
    sameKeys(left.signedBy, right.signedBy) &&
    sameDenial(left.denial, right.denial) &&
    sameDnskeySet(left.dnskeySet, right.dnskeySet)
  );
}

/** The server with that copy's signatures, and with when it will sign; the same where nothing is new. */
export function withSignatures(
  world: World,
  { server, copy }: { readonly server: Pick<Server, 'name'>; readonly copy: { readonly name: string } },
  signatures: ZoneSignatures | null,
  due: Instant | null,
): World {
  const now = entry(world.servers, server.name);
  if (now === undefined) return world;
  const key = zoneKey(copy.name);
  const isSame =
    sameSignatures(entry(now.signatures, key) ?? null, signatures) &&
    (entry(now.signingDue, key) ?? null) === due;
  if (isSame) return world;
  return withServer(world, {
    ...now,
    signatures: withEntry(now.signatures, key, signatures),
    signingDue: withEntry(now.signingDue, key, due),
  });
}

function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if ((entry(record, key) ?? null) === value) return record;
  if (value !== null) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/** Signs a copy now, if the server can. */
export function signCopy(world: World, place: SigningPlace): World {
  const { dnskeySet } = place.copy;
  if (dnskeySet === null || !canSignRecords(world, place, dnskeySet)) {
    return withSignatures(world, place, place.copy.signatures, null);
  }
  return withSignatures(world, place, madeNow(world, place, dnskeySet), null);
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
 * What a server does about its copy as soon as it knows of a change: the Key Master signs at once, another domain
 * controller keeps what it has in step and signs after a delay (dialogs.md section 7).
 */
export function followChange(world: World, place: SigningPlace): World {
  const { server, copy } = place;
  if (!copy.isSigned) return withSignatures(world, place, null, null);
  const { dnskeySet: set, signatures: had } = copy;
  if (set === null) return world;
  const isBeginning = had === null && isOfTheBeginning(world, place);
  if (!server.running && !isBeginning) return world;
  const kept = had === null ? null : keptUp(world, place, set, had);
  const isWanted = kept === null || needsSigning(place, set, kept);
  if (!isWanted || !canSignRecords(world, place, set)) return withSignatures(world, place, kept, null);
  if (copy.isKeyMaster || isBeginning) return signCopy(world, place);
  const due = entry(server.signingDue, zoneKey(copy.name));
  return withSignatures(
    world,
    place,
    kept,
    due ?? delayedFrom(world.time, `${world.forest.name} ${server.name} ${copy.name}`),
  );
}
