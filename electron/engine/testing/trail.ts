import type { Command } from '../command';
import type { Delivery } from '../forest/directory';
import { findServer } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy, zonesOn } from '../forest/zone-copy';
import { beliefOf } from '../key-master/beliefs';
import { holdersOf } from '../key-master/role-lists';
import type { Step } from './rule';

/** What happened on the way to a world, as far as rules depend on it. */
export interface Trail {
  /** How often a move of a zone failed between its two writes, by the zone. */
  readonly halfWay: Readonly<Record<string, number>>;
  /** Were role lists written while the Domain Naming Master was out of reach? Two writes may have missed each other. */
  readonly rolesApart: boolean;
  /** Was a zone changed where not everybody who matters was heard, or was a device unplugged? Keys may get out of reach. */
  readonly keysApart: boolean;
  /** Did the latest move of a zone say that it must be re-signed? By the zone. */
  readonly announced: Readonly<Record<string, boolean>>;
}

/** Nothing happened yet. */
export const noTrail: Trail = { halfWay: {}, rolesApart: false, keysApart: false, announced: {} };

/** The server that writes for a command, `null` where nobody does. */
function writerOf(world: World, command: Command): Server | null {
  switch (command.kind) {
    case 'move-key-master':
      return findServer(world, command.target);
    case 'sign-zone':
    case 'sign-zone-with-parameters':
    case 'change-dnssec-properties':
    case 'start-rollover':
    case 'step-rollover':
      return findServer(world, command.server);
    case 'complete-key-generation':
      return findServer(world, world.keys[command.keyId]?.maker ?? '');
    default:
      return null;
  }
}

function zoneOf(world: World, command: Command): string | null {
  if (command.kind === 'complete-key-generation') return world.keys[command.keyId]?.zone ?? null;
  return 'zone' in command ? command.zone : null;
}

/** What others wrote about a zone and a server does not know yet. */
function newsFor(world: World, server: Server, zone: string): readonly Delivery[] {
  return world.deliveries.filter(
    ({ to, object }) =>
      to === server.name &&
      (object.kind === 'zone' || object.kind === 'tombstone') &&
      object.name.toLowerCase() === zone.toLowerCase(),
  );
}

/** Is a server the only one that is, or takes itself for, Key Master of a zone? */
function isSoleMaster(world: World, server: Server, zone: string): boolean {
  const copy = zoneCopy(world, server.name, zone);
  if (copy?.storage.kind !== 'directory') return true;
  const { dn } = copy.storage;
  const masters = Object.values(world.servers).filter(
    (other) => other.running && beliefOf(other, dn).isKeyMaster,
  );
  const named = holdersOf(world, server, dn);
  return [...masters, ...named].every(({ name }) => name === server.name);
}

/** What can write role lists. */
const writingRoles: ReadonlySet<Command['kind']> = new Set([
  'move-key-master',
  'sign-zone',
  'sign-zone-with-parameters',
]);

function movesApart({ before, command }: Step): boolean {
  const writer = writerOf(before, command);
  const writesRoles = writingRoles.has(command.kind);
  return writesRoles && writer !== null && !canReach(before, writer.name, before.forest.domainNamingMaster);
}

/** A move asks everybody it reaches; who writes a zone relies on its own copy, and on being the only one, or becoming it. */
function keysGoApart({ before, command }: Step): boolean {
  if (command.kind === 'connect-device') return !command.connected;
  const [writer, zone] = [writerOf(before, command), zoneOf(before, command)];
  if (writer === null || zone === null) return false;
  const news = newsFor(before, writer, zone);
  if (command.kind === 'move-key-master') {
    return news.some(({ from }) => !canReach(before, writer.name, from));
  }
  if (command.kind === 'sign-zone-with-parameters') return news.length > 0;
  return news.length > 0 || !isSoleMaster(before, writer, zone);
}

function halfWayAfter({ halfWay }: Trail, { command, decision: { outcome } }: Step): Trail['halfWay'] {
  const isIncomplete = outcome.kind === 'refused' && outcome.problem.code === 'key-master-move-incomplete';
  if (!isIncomplete || !('zone' in command)) return halfWay;
  return { ...halfWay, [command.zone]: (halfWay[command.zone] ?? 0) + 1 };
}

function announcedAfter({ announced }: Trail, { command, decision: { outcome } }: Step): Trail['announced'] {
  if (outcome.kind === 'refused') return announced;
  // Who signs with parameters has every key, or did not get so far.
  if (command.kind === 'sign-zone-with-parameters') return { ...announced, [command.zone]: false };
  if (command.kind !== 'move-key-master') return announced;
  if (outcome.value === null || !('changed' in outcome.value) || !outcome.value.changed) return announced;
  const isSaid = outcome.value.consequences.some(({ kind }) => kind === 'must-be-re-signed');
  return { ...announced, [command.zone]: isSaid };
}

/** The trail after one more decision. */
export function trailAfter(trail: Trail, step: Step): Trail {
  return {
    halfWay: halfWayAfter(trail, step),
    rolesApart: trail.rolesApart || movesApart(step),
    keysApart: trail.keysApart || keysGoApart(step),
    announced: announcedAfter(trail, step),
  };
}

/** A zone of the directory. */
export interface DirectoryZone {
  readonly name: string;
  readonly dn: string;
  readonly partition: string;
}

/** The zones of the directory that a server has. */
export function directoryZones(world: World, server: string): readonly DirectoryZone[] {
  return zonesOn(world, server).flatMap(({ name, storage }) =>
    storage.kind === 'directory' ? [{ name, dn: storage.dn, partition: storage.partition }] : [],
  );
}
