import type { DnskeySet, Stamp } from '../forest/directory';
import { entry, findServer, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import { findZoneObject } from '../forest/replica';
import type { Server, ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy, zonesOn } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { canSignRecords, signedPlace, signsOnline } from '../zone-signatures/copy-signing';
import { sameSignatures } from '../zone-signatures/copy-state';
import { isInSet, keySetSigners } from '../zone-signatures/desired-key-set';
import { canRenewKeySet, needsPublication } from '../zone-signatures/key-set-publication';
import { holdsIf, silent } from './rule';
import type { Finding, Rule } from './rule';
import { sameValue } from './same-value';

/** Signatures of a zone on a server. */
interface Served {
  readonly server: Server;
  readonly zone: string;
  readonly signatures: ZoneSignatures;
}

function servedIn(world: World): readonly Served[] {
  return Object.values(world.servers).flatMap((server) =>
    Object.entries(server.signatures).map(([zone, signatures]) => ({ server, zone, signatures })),
  );
}

/** Those that were not there before: made in between, or taken. */
function newIn(before: World, world: World): readonly Served[] {
  return servedIn(world).filter(
    ({ server, zone, signatures }) =>
      entry(entry(before.servers, server.name)?.signatures ?? {}, zone) !== signatures,
  );
}

/** A DNSKEY set that a server wrote into its own replica. */
interface Written {
  readonly server: Server;
  readonly zone: string;
  readonly set: DnskeySet;
}

function stampOf(world: World, { name }: Server, zone: string): Stamp | undefined {
  const server = findServer(world, name);
  const found = server === null ? null : findZoneObject(world, server, zone);
  return found?.object.attributes.dnskeySet.stamp;
}

function writtenBetween(before: World, world: World): readonly Written[] {
  return Object.values(world.servers).flatMap((server) =>
    zonesOn(world, server.name).flatMap(({ name: zone, dnskeySet: set }): readonly Written[] => {
      const stamp = stampOf(world, server, zone);
      const isOwn = stamp?.origin === server.name && stamp !== stampOf(before, server, zone);
      return set !== null && isOwn ? [{ server, zone, set }] : [];
    }),
  );
}

/** Looks at all of them; silent where there is none. */
function ofAll<T extends { readonly server: Server; readonly zone: string }>(
  all: readonly T[],
  isRight: (each: T) => boolean,
): Finding {
  if (all.length === 0) return silent;
  const wrong = all.filter((each) => !isRight(each));
  return holdsIf(wrong.length === 0, () =>
    wrong.map(({ server, zone }) => `${zone} on ${server.name}`).join(),
  );
}

const keysArePublished: Rule = {
  name: 'no copy serves signatures by a key that is not in the DNSKEY set it serves',
  ofStep: ({ decision: { world } }) =>
    ofAll(servedIn(world), ({ signatures: { signedBy, dnskeySet } }) =>
      signedBy.every((keyId) => isInSet(dnskeySet.keys, keyId)),
    ),
};

/** Could the server use the key before or after? What it has by then, it may have got or given up in between. */
function couldUse(worlds: readonly World[], server: Server, zone: string, keyId: string): boolean {
  return worlds.some((world) => {
    const then = findServer(world, server.name);
    return then !== null && canUseKey(world, then, zone, keyId);
  });
}

const keysAreInReach: Rule = {
  name: 'nobody signs records or a DNSKEY set with a key that it can not use',
  ofStep: ({ before, decision: { world } }) => {
    const worlds = [before, world];
    const copies = newIn(before, world)
      .filter(({ server, zone, signatures }) => {
        const had = entry(entry(before.servers, server.name)?.signatures ?? {}, zone);
        return signatures.madeBy === server.name && had?.signedAt !== signatures.signedAt;
      })
      .map(({ server, zone, signatures }) => ({ server, zone, keys: signatures.signedBy }));
    const sets = writtenBetween(before, world).map(({ server, zone, set }) => ({
      server,
      zone,
      keys: keySetSigners(set.keys),
    }));
    return ofAll([...copies, ...sets], ({ server, zone, keys }) =>
      keys.every((keyId) => couldUse(worlds, server, zone, keyId)),
    );
  },
};

const validityIsAhead: Rule = {
  name: 'no validity lies in the past of the signing, and no signing in the future',
  ofStep: ({ decision: { world } }) =>
    ofAll(servedIn(world), ({ signatures }) => {
      const { inception, signedAt, recordExpiration, dsExpiration, dnskeySet } = signatures;
      return (
        [recordExpiration, dsExpiration].every((expiration) => expiration > signedAt) &&
        dnskeySet.expiration > dnskeySet.signedAt &&
        inception <= signedAt &&
        dnskeySet.inception <= dnskeySet.signedAt &&
        Math.max(signedAt, dnskeySet.signedAt) <= world.time
      );
    }),
};

/** Has a server let something run out that it could have signed again? */
function isLate(world: World, { server, zone, signatures }: Served): boolean {
  const place = signedPlace(world, server.name, zone);
  if (place === null || !server.running || !signsOnline(place)) return false;
  const { dnskeySet, isKeyMaster } = place.copy;
  if (dnskeySet === null) return false;
  const canSign = canSignRecords(world, place, dnskeySet);
  const isSetLate = isKeyMaster && canRenewKeySet(world, place) && dnskeySet.expiration <= world.time;
  const { recordExpiration, dsExpiration } = signatures;
  return isSetLate || (canSign && Math.min(recordExpiration, dsExpiration) <= world.time);
}

const renewedInTime: Rule = {
  name: 'who can renew signatures lets none run out, however far time is moved',
  ofStep: ({ command, decision: { world } }) => {
    if (command.kind !== 'advance' && command.kind !== 'advance-time') return silent;
    return ofAll(servedIn(world), (each) => !isLate(world, each));
  },
};

/** Does a server that signs nothing itself have what it could take now? */
function hasTaken(server: Server, zone: string, sources: readonly Server[]): boolean {
  const key = zoneKey(zone);
  const offered = sources.flatMap(({ signatures }) => entry(signatures, key) ?? []);
  const had = entry(server.signatures, key) ?? null;
  return offered.length === 0 ? true : offered.some((each) => sameSignatures(each, had));
}

const takenIsServed: Rule = {
  name: 'a secondary that reaches its master has its records and signatures, a read-only domain controller those of a writable one',
  ofStep: ({ decision: { world } }) => {
    const copies = Object.values(world.servers).flatMap((server) =>
      zonesOn(world, server.name)
        .filter(({ isReadOnly, isSigned }) => isReadOnly && isSigned && server.running)
        .map((copy) => ({ server, zone: copy.name, copy })),
    );
    return ofAll(copies, ({ server, zone, copy }) => {
      const { storage } = copy;
      const sources = Object.values(world.servers).filter(
        ({ name, role }) =>
          canReach(world, server.name, name) &&
          (storage.kind === 'secondary' ? name === storage.master : role === 'domain-controller'),
      );
      // A master that has the zone no more gives nothing, and takes nothing away.
      const having = sources.flatMap(({ name }) => zoneCopy(world, name, zone) ?? []);
      const isCurrent =
        storage.kind !== 'secondary' || having.every(({ contentId }) => contentId === copy.contentId);
      return isCurrent && hasTaken(server, zone, sources);
    });
  },
};

const onlyKeyMastersSignKeys: Rule = {
  name: 'a DNSKEY set is signed by nobody but who believes itself Key Master, so that without one it runs out',
  ofStep: ({ before, decision: { world } }) =>
    ofAll(writtenBetween(before, world), ({ server, zone }) =>
      [before, world].some((then) => zoneCopy(then, server.name, zone)?.isKeyMaster === true),
    ),
};

/** The records' signatures of every copy: the octets somebody made. */
function recordSignatures({ servers }: World): readonly string[] {
  return Object.values(servers).flatMap(({ name, signatures }) =>
    Object.entries(signatures).map(([zone, { madeBy, signedAt, signedBy, denial }]) =>
      JSON.stringify([name, zone, madeBy, signedAt, signedBy, denial]),
    ),
  );
}

/** The DNSKEY sets in every replica and file. */
function keySets(world: World): readonly string[] {
  return Object.values(world.servers).flatMap(({ name }) =>
    zonesOn(world, name).map(({ name: zone, dnskeySet }) => JSON.stringify([name, zone, dnskeySet])),
  );
}

/**
 * Do the zone's keys ask for another DNSKEY set than the one in the server's replica, and could it sign that? Then it goes on
 * with what the Key Master before it had begun.
 */
function isSetDue(world: World, target: string, zone: string): boolean {
  const server = findServer(world, target);
  const place = server === null ? null : signedPlace(world, server.name, zone);
  return place !== null && needsPublication(world, place);
}

const aMoveSignsNothing: Rule = {
  name: 'a move makes no signature, unless a DNSKEY set was due that had not come to the new Key Master',
  ofStep: ({ before, command, decision: { world } }) => {
    if (command.kind !== 'move-key-master' || isSetDue(before, command.target, command.zone)) return silent;
    const isSame =
      sameValue(recordSignatures(before), recordSignatures(world)) &&
      sameValue(keySets(before), keySets(world));
    return holdsIf(isSame, () => `${command.target} signed something`);
  },
};

/** The rules that signatures keep in every single decision. */
export const rulesOfSignatures: readonly Rule[] = [
  aMoveSignsNothing,
  keysArePublished,
  keysAreInReach,
  validityIsAhead,
  renewedInTime,
  takenIsServed,
  onlyKeyMastersSignKeys,
];
