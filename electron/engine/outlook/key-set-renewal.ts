import type { DnskeySetKey, Instant } from '../forest/directory';
import { canReach, takesChanges } from '../forest/reachability';
import { replicationDelay } from '../forest/replication-delay';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { hasUnmadeKeys } from '../keys/custody';
import type { SigningPlace } from '../keys/signing-place';
import { signedPlace, signsOnline } from '../zone-signatures/copy-signing';
import { desiredKeySet, hasKeysToPublish, keySetSigners } from '../zone-signatures/desired-key-set';
import { renewalOf, shortestPeriod } from '../zone-signatures/validity';
import { lastingKeyMasters } from './coming-news';
import { willUseAll } from './usable-keys';

/** A DNSKEY set that comes to a server, if nobody does anything. */
export interface ComingKeySet {
  readonly at: Instant;
  readonly keys: readonly DnskeySetKey[];
  readonly expiration: Instant;
}

/** A Key Master that goes on signing the DNSKEY set of a zone. */
export interface Renewer {
  readonly master: Server;
  /** The keys of the sets that it will write. */
  readonly keys: readonly DnskeySetKey[];
  /** When it writes the next set. */
  readonly nextAt: Instant;
  /** Milliseconds that each of them holds. */
  readonly period: number;
}

function periodOf({ copy }: SigningPlace, keys: readonly DnskeySetKey[]): number {
  return shortestPeriod(copy.descriptors, keySetSigners(keys), 'dnskeySignatureValidity') * 1000;
}

/** The world as it is when every ordered key of the zone is made: their public keys do not matter here. */
function withKeysMade(world: World, zone: string): World {
  const keys = { ...world.keys };
  for (const key of Object.values(world.keys)) {
    if (key.publicKey === null && key.zone === zone) keys[key.id] = { ...key, publicKey: '' };
  }
  return { ...world, keys };
}

/** Is the Key Master about to publish another set, as soon as its keys are made? */
function isPublishing(world: World, { copy }: SigningPlace): boolean {
  return copy.dnskeySet === null ? hasUnmadeKeys(world, copy) : !hasKeysToPublish(world, copy.descriptors);
}

function publisher(world: World, place: SigningPlace): Renewer | null {
  const keys = desiredKeySet(withKeysMade(world, place.copy.name), place.copy.descriptors);
  const signers = keySetSigners(keys);
  const canSign = signers.length > 0 && willUseAll(world, place, signers);
  if (!canSign) return null;
  return { master: place.server, keys, nextAt: world.time, period: periodOf(place, keys) };
}

function renewer(world: World, place: SigningPlace): Renewer | null {
  const { dnskeySet } = place.copy;
  if (dnskeySet === null) return null;
  const { keys, signedAt, expiration } = dnskeySet;
  const signers = keySetSigners(keys);
  if (signers.length === 0 || !willUseAll(world, place, signers)) return null;
  const nextAt = Math.max(world.time, renewalOf(signedAt, expiration));
  return { master: place.server, keys, nextAt, period: periodOf(place, keys) };
}

/** What a server that believes itself Key Master will do about the DNSKEY set; `null`: nothing. */
export function renewerOf(world: World, master: Server, zone: string): Renewer | null {
  const place = signedPlace(world, master.name, zone);
  if (place?.copy.isSigned !== true || !master.running || !signsOnline(place)) return null;
  return isPublishing(world, place) ? publisher(world, place) : renewer(world, place);
}

/** Does what one server writes come to the other? */
export function isReplicated(world: World, from: Server, to: Server): boolean {
  return from.name === to.name || (takesChanges(to) && canReach(world, from.name, to.name));
}

/** Everybody who renews the DNSKEY set of a copy in the directory or in a file. */
export function renewersFor(world: World, { server, copy }: SigningPlace): readonly Renewer[] {
  if (copy.storage.kind !== 'directory') {
    const own = copy.isKeyMaster ? renewerOf(world, server, copy.name) : null;
    return own === null ? [] : [own];
  }
  return lastingKeyMasters(world, copy.storage.dn)
    .filter((master) => isReplicated(world, master, server))
    .flatMap((master) => renewerOf(world, master, copy.name) ?? []);
}

function delayTo(world: World, from: ServerName, to: ServerName): number {
  return from === to ? 0 : replicationDelay(world, from, to);
}

/** A set written, one after it, and the one after that show whether each comes before the one before runs out. */
const rounds = 3;

/** The next sets of a Key Master, as they come to a server. */
export function setsOf(
  world: World,
  { master, keys, nextAt, period }: Renewer,
  to: ServerName,
): readonly ComingKeySet[] {
  const delay = delayTo(world, master.name, to);
  const sets: ComingKeySet[] = [];
  let writtenAt = nextAt;
  for (let round = 0; round < rounds; round += 1) {
    const expiration = writtenAt + period;
    sets.push({ at: writtenAt + delay, keys, expiration });
    writtenAt = renewalOf(writtenAt, expiration);
  }
  return sets;
}
