import { entry } from '../forest/lookup';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { affectedZones, isReachabilityChanged, signedZonesOf, zonesOfChangedKeys } from './affected-zones';
import { followChange, signedPlace, signsOnline } from './copy-signing';
import { withCopyStates } from './copy-state';
import { zonesToPublish } from './first-publications';
import { mayHaveWritten, needsPublication, signKeySet } from './key-set-publication';
import { takeSignatures } from './taken-signatures';

interface Affected {
  readonly server: ServerName;
  readonly zone: string;
}

function affectedCopies(before: World, after: World): readonly Affected[] {
  const ofChangedKeys = zonesOfChangedKeys(before, after);
  return Object.values(after.servers).flatMap((server) =>
    affectedZones(before, after, server, ofChangedKeys).map((zone) => ({ server: server.name, zone })),
  );
}

/**
 * The Key Master writes another DNSKEY set where the zone's keys ask for one and it can sign it. It has to run, except
 * where a world begins.
 */
function published(world: World, { server, zone }: Affected): World {
  const place = signedPlace(world, server, zone);
  if (place?.copy.isKeyMaster !== true || !place.copy.isSigned || !signsOnline(place)) return world;
  if (!place.server.running && !mayHaveWritten(world, place)) return world;
  return needsPublication(world, place) ? signKeySet(world, place) : world;
}

/** What servers do at once about these copies; what they publish concerns others again. */
function settledCopies(after: World, copies: readonly Affected[]): World {
  if (copies.length === 0) return after;
  const world = copies.reduce(published, after);
  const states = copies.flatMap(({ server, zone }) => {
    const place = signedPlace(world, server, zone);
    return place === null ? [] : followChange(world, place);
  });
  const next = withCopyStates(world, states);
  return next === after ? after : settledCopies(next, affectedCopies(after, next));
}

/** Who signs nothing itself takes what changed; everything, where it has changed who reaches whom. */
function taken(before: World, world: World): World {
  const isSame =
    world.servers === before.servers && world.replicas === before.replicas && world.forest === before.forest;
  if (isSame) return world;
  const isAll = isReachabilityChanged(before, world);
  const touched = new Set(isAll ? [] : zonesWithNewSignatures(before, world));
  return takeSignatures(world, (server) => {
    const zones = signedZonesOf(world, server);
    return isAll ? zones : zones.filter((zone) => touched.has(zone.toLowerCase()));
  });
}

/**
 * The world after a change, with what follows for DNSKEY sets and signatures at once.
 *
 * Key Masters publish, copies are signed or fall due, and who signs nothing itself takes what it can get. Everything that
 * takes time is left to `signatureClock`.
 */
export function maintainSignatures(before: World, after: World): World {
  if (before === after) return after;
  return taken(before, settledCopies(after, affectedCopies(before, after)));
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

/** A world that comes from a time without signatures, with all that its servers can make at once. */
export function withFirstSignatures(world: World): World {
  const copies = zonesToPublish(world).flatMap((zone) =>
    Object.keys(world.servers).map((server) => ({ server, zone })),
  );
  return taken(world, settledCopies(world, copies));
}
