import { entry } from '../forest/lookup';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { affectedZones, isReachabilityChanged, signedZonesOf } from './affected-zones';
import { followChange, signedPlace, signsOnline } from './copy-signing';
import { needsPublication, signKeySet } from './key-set-publication';
import { takeSignatures } from './taken-signatures';

interface Affected {
  readonly server: ServerName;
  readonly zone: string;
}

function affectedCopies(before: World, after: World): readonly Affected[] {
  return Object.values(after.servers).flatMap((server) =>
    affectedZones(before, after, server).map((zone) => ({ server: server.name, zone })),
  );
}

/** The Key Master writes another DNSKEY set where the zone's keys ask for one and it can sign it. */
function published(world: World, { server, zone }: Affected): World {
  const place = signedPlace(world, server, zone);
  if (place?.copy.isKeyMaster !== true || !place.copy.isSigned || !place.server.running) return world;
  return signsOnline(place) && needsPublication(world, place) ? signKeySet(world, place) : world;
}

function followed(world: World, { server, zone }: Affected): World {
  const place = signedPlace(world, server, zone);
  return place === null ? world : followChange(world, place);
}

/** What every server does at once about the zones that a change concerns; what it publishes concerns others again. */
function settled(before: World, after: World): World {
  const copies = affectedCopies(before, after);
  if (copies.length === 0) return after;
  const world = copies.reduce(published, after);
  const next = copies.reduce(followed, world);
  return world === after ? next : settled(after, next);
}

/**
 * The world after a change, with what follows for DNSKEY sets and signatures at once.
 *
 * Key Masters publish, copies are signed or fall due, and who signs nothing itself takes what it can get. Everything that
 * takes time is left to `signatureClock`.
 */
export function maintainSignatures(before: World, after: World): World {
  if (before === after) return after;
  const world = settled(before, after);
  if (
    world.servers === before.servers &&
    world.replicas === before.replicas &&
    world.forest === before.forest
  ) {
    return world;
  }
  const isAll = isReachabilityChanged(before, world);
  const touched = new Set(isAll ? [] : zonesWithNewSignatures(before, world));
  return takeSignatures(world, (server) =>
    isAll
      ? signedZonesOf(world, server)
      : signedZonesOf(world, server).filter((zone) => touched.has(zone.toLowerCase())),
  );
}

/** The zones of which some server has other signatures than before; lower case. */
function zonesWithNewSignatures(before: World, after: World): readonly string[] {
  return Object.values(after.servers).flatMap(({ name, signatures }) => {
    const had = entry(before.servers, name)?.signatures ?? {};
    if (had === signatures) return [];
    return [...new Set([...Object.keys(had), ...Object.keys(signatures)])].filter(
      (zone) => entry(had, zone) !== entry(signatures, zone),
    );
  });
}

/**
 * A world that comes from a time without signatures, with all that its servers can make at once.
 *
 * Nothing changes in it by itself that would make anybody look at its zones.
 */
export function withFirstSignatures(world: World): World {
  const isSigned = Object.values(world.servers).some(({ signatures }) => Object.keys(signatures).length > 0);
  if (isSigned) return world;
  return maintainSignatures({ ...world, servers: {}, replicas: {}, keys: {} }, world);
}
