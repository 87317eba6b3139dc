import type { BogusCause } from '../../../shared/model/validation';
import type { DnskeySetKey, Instant, KeyId } from '../forest/directory';
import { entry, findServerByFqdn, zoneKey } from '../forest/lookup';
import { canReach, takesChanges } from '../forest/reachability';
import { findZoneObject } from '../forest/replica';
import type { ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import type { SigningPlace } from '../keys/signing-place';
import { signsOnline } from '../zone-signatures/copy-signing';
import { isInSet, recordSigners } from '../zone-signatures/desired-key-set';
import { delayedFrom } from '../zone-signatures/signing-delay';
import { comingTo, lastingKeyMasters } from './coming-news';
import { renewersFor, setsOf } from './key-set-renewal';
import type { ComingKeySet, Renewer } from './key-set-renewal';
import { hasSignedDelegations } from './zone-facts';
import { willUseAll } from './usable-keys';

/** When signatures of a copy run out without being renewed in time, and why. */
export interface SignaturesEnd {
  readonly at: Instant;
  readonly cause: BogusCause;
}

/** What becomes of signatures that a server makes itself. */
export interface PrimaryLife {
  /** `null`: they are renewed in time, time and again. */
  readonly end: SignaturesEnd | null;
  /** Other DNSKEY sets that come to be served with them before the end, in their order. */
  readonly changes: readonly KeySetChange[];
  /** Does the server sign the records again in time, whatever becomes of the DNSKEY set? */
  readonly renewsRecords: boolean;
}

/** Another DNSKEY set is served. */
export interface KeySetChange {
  readonly at: Instant;
  readonly keys: readonly DnskeySetKey[];
}

/** The end of the signatures on the records, whatever they are: those on DS sets count where there are any. */
export function recordsEnd(
  world: World,
  { content, recordExpiration, dsExpiration }: ZoneSignatures,
): Instant {
  const records = entry(world.contents, content);
  const hasDs = records !== undefined && hasSignedDelegations(records);
  return hasDs ? Math.min(recordExpiration, dsExpiration) : recordExpiration;
}

/** Who is to blame for a DNSKEY set that nobody renews, or whose renewal does not come. */
function missingRenewal(world: World, { server, copy }: SigningPlace): BogusCause {
  if (copy.storage.kind !== 'directory') return 'key-set-expires-keys-not-accessible';
  const believed = copy.keyMaster === null ? null : findServerByFqdn(world, copy.keyMaster);
  const masters = lastingKeyMasters(world, copy.storage.dn);
  const master = masters.find(({ name }) => name === believed?.name) ?? masters[0] ?? believed;
  if (master === null) return 'key-set-expires-no-key-master';
  if (!master.running) return 'key-set-expires-key-master-offline';
  if (master.name !== server.name && !canReach(world, server.name, master.name)) {
    return 'key-set-expires-key-master-offline';
  }
  if (masters.length === 0) return 'key-set-expires-no-key-master';
  const isHeld = master.name !== server.name && !takesChanges(server);
  return isHeld ? 'key-set-expires-replication-held' : 'key-set-expires-keys-not-accessible';
}

/** What a server does with the DNSKEY sets that come to it. */
interface Following {
  readonly end: Instant;
  /** The keys that sign the records with the last set it took. */
  readonly signedBy: readonly KeyId[];
  /** Did a set come that it can not sign with, and not serve with the signatures it has? */
  readonly isStuck: boolean;
  /** Did a set come too late? */
  readonly isLate: boolean;
  /** The sets that it took, and when. */
  readonly changes: readonly KeySetChange[];
}

/** When a set is served that came: at once if the present signatures go with it, else when the copy is signed with it. */
function servedFrom(
  world: World,
  place: SigningPlace,
  { at, keys }: ComingKeySet,
  signedBy: readonly KeyId[],
): Instant | null {
  if (signedBy.every((keyId) => isInSet(keys, keyId))) return at;
  if (!signsOnline(place) || !willUseAll(world, place, recordSigners(keys))) return null;
  const { server, copy } = place;
  if (copy.isKeyMaster) return at;
  const planned = entry(server.signingDue, zoneKey(copy.name));
  return planned ?? delayedFrom(at, world.forest.name, server.name);
}

function follow(
  world: World,
  place: SigningPlace,
  { dnskeySet, signedBy }: ZoneSignatures,
  coming: readonly ComingKeySet[],
): Following {
  let state: Following = { end: dnskeySet.expiration, signedBy, isStuck: false, isLate: false, changes: [] };
  for (const set of coming) {
    // What ends no later than what is served changes nothing; so does the served set itself.
    if (set.expiration <= state.end) continue;
    const from = servedFrom(world, place, set, state.signedBy);
    if (from === null) {
      state = { ...state, isStuck: true };
      continue;
    }
    if (from > lastInstant(state.end)) return { ...state, isLate: true };
    const isTaken = state.signedBy.every((keyId) => isInSet(set.keys, keyId));
    state = {
      end: set.expiration,
      signedBy: isTaken ? state.signedBy : recordSigners(set.keys),
      isStuck: false,
      isLate: false,
      changes: [...state.changes, { at: from, keys: set.keys }],
    };
  }
  return state;
}

/** Signatures hold to the end of the second that they name (RFC 4034 section 3.1.5). */
function lastInstant(expiration: Instant): Instant {
  return firstBogus(expiration) - 1;
}

/** The first second at which a signature with that expiration is refused. */
export function firstBogus(expiration: Instant): Instant {
  return (Math.floor(expiration / 1000) + 1) * 1000;
}

/** The sets that a server has but does not serve yet, and those on their way to it. */
function knownSets(world: World, { server, copy }: SigningPlace): readonly ComingKeySet[] {
  const { dnskeySet } = copy;
  const own = dnskeySet === null ? [] : [{ at: world.time, ...dnskeySet }];
  const found = copy.storage.kind === 'directory' ? findZoneObject(world, server, copy.name) : null;
  if (found === null) return own;
  const arriving = comingTo(world, server.name, found.dn).flatMap(({ at, object }) => {
    const set = object.kind === 'zone' ? object.attributes.dnskeySet.value : null;
    return set === null || set.signedAt <= (dnskeySet?.signedAt ?? -Infinity) ? [] : [{ at, ...set }];
  });
  return [...own, ...arriving];
}

function endOfKeys(
  world: World,
  place: SigningPlace,
  signatures: ZoneSignatures,
  renewer: Renewer | undefined,
): Omit<PrimaryLife, 'renewsRecords'> & { readonly keys: readonly DnskeySetKey[] } {
  const known = knownSets(world, place);
  const renewed = renewer === undefined ? [] : setsOf(world, renewer, place.server.name);
  const coming = [...known, ...renewed].sort((left, right) => left.at - right.at);
  const { end: at, isStuck, isLate, changes } = follow(world, place, signatures, coming);
  const keys = coming.at(-1)?.keys ?? signatures.dnskeySet.keys;
  if (isStuck) return { end: { at, cause: 'records-expire-keys-not-accessible' }, changes, keys };
  if (isLate) return { end: { at, cause: 'key-set-expires-before-renewal-arrives' }, changes, keys };
  return { end: renewer === undefined ? { at, cause: missingRenewal(world, place) } : null, changes, keys };
}

/** Records are renewed by the server itself, with the keys that are to sign them by then. */
function endOfRecords(
  world: World,
  place: SigningPlace,
  signatures: ZoneSignatures,
  keys: readonly DnskeySetKey[],
): SignaturesEnd | null {
  const signers = recordSigners(keys);
  const canSign = signsOnline(place) && signers.length > 0 && willUseAll(world, place, signers);
  return canSign ? null : { at: recordsEnd(world, signatures), cause: 'records-expire-keys-not-accessible' };
}

/** The one of two ends that comes first. */
export function earlier(left: SignaturesEnd | null, right: SignaturesEnd | null): SignaturesEnd | null {
  if (left === null || right === null) return left ?? right;
  return right.at < left.at ? right : left;
}

function laterOf(left: PrimaryLife, right: PrimaryLife): PrimaryLife {
  if (left.end === null || right.end === null) return left.end === null ? left : right;
  return right.end.at > left.end.at ? right : left;
}

/** What becomes of the signatures of a server that is off: nobody touches them. */
function endWhileOff(world: World, { copy }: SigningPlace, signatures: ZoneSignatures): SignaturesEnd {
  const keys: SignaturesEnd = {
    at: signatures.dnskeySet.expiration,
    cause: copy.isKeyMaster ? 'key-set-expires-key-master-offline' : 'records-expire-server-offline',
  };
  const records: SignaturesEnd = {
    at: recordsEnd(world, signatures),
    cause: 'records-expire-server-offline',
  };
  return records.at < keys.at ? records : keys;
}

/** What becomes of the signatures of a copy that its server signs itself. */
export function primaryLife(world: World, place: SigningPlace, signatures: ZoneSignatures): PrimaryLife {
  if (!place.server.running)
    return { end: endWhileOff(world, place, signatures), changes: [], renewsRecords: false };
  const renewers = renewersFor(world, place);
  const ways = renewers.length === 0 ? [undefined] : renewers;
  return ways
    .map((renewer): PrimaryLife => {
      const { end, changes, keys } = endOfKeys(world, place, signatures, renewer);
      const records = endOfRecords(world, place, signatures, keys);
      const first = earlier(end, records);
      return {
        end: first,
        changes: changes.filter(({ at }) => first === null || at < firstBogus(first.at)),
        renewsRecords: records === null,
      };
    })
    .reduce(laterOf);
}
