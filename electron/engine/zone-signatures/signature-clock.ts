import type { Clock } from '../clockwork';
import type { Instant } from '../forest/directory';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { canSignRecords, signCopy, signedPlace, signsOnline } from './copy-signing';
import type { CopyState } from './copy-state';
import { withCopyStates } from './copy-state';
import { canRenewKeySet, renewKeySet } from './key-set-publication';
import { plannedTasks } from './planned-tasks';
import type { SigningTask } from './planned-tasks';

/** Can and may the server do it? The DNSKEY set is the Key Master's. */
function isPossible(world: World, { server, zone, kind }: SigningTask): boolean {
  const place = signedPlace(world, server, zone);
  if (place?.copy.isSigned !== true || place.copy.dnskeySet === null || !signsOnline(place)) return false;
  if (kind === 'copy') return canSignRecords(world, place, place.copy.dnskeySet);
  return place.copy.isKeyMaster && canRenewKeySet(world, place);
}

/** When a server does its first task that it can do, and what that was found from. */
interface Remembered {
  readonly rests: readonly unknown[];
  readonly at: Instant | null;
}

const remembered = new WeakMap<Server, Remembered>();

/** Whatever decides on what a server can do, apart from the server itself. */
function restsOf({ replicas, keys, devices, forest }: World, { name }: Server): readonly unknown[] {
  return [replicas[name], keys, devices, forest];
}

/** Time passes in many small steps, and in most of them nothing changes for most servers. */
function firstAt(world: World, server: Server): Instant | null {
  const rests = restsOf(world, server);
  const known = remembered.get(server);
  if (known?.rests.every((part, index) => part === rests[index]) === true) return known.at;
  const at = plannedTasks(world, server).find((task) => isPossible(world, task))?.at ?? null;
  remembered.set(server, { rests, at });
  return at;
}

/** Everything that is to be done now and can be done. */
function dueTasks(world: World): readonly SigningTask[] {
  return Object.values(world.servers).flatMap((server) => {
    const at = firstAt(world, server);
    if (at === null || at > world.time) return [];
    return plannedTasks(world, server).filter((task) => task.at <= world.time && isPossible(world, task));
  });
}

function renewed(world: World, { server, zone }: SigningTask): World {
  const place = signedPlace(world, server, zone);
  return place === null ? world : renewKeySet(world, place);
}

function signed(world: World, { server, zone }: SigningTask): readonly CopyState[] {
  const place = signedPlace(world, server, zone);
  return place === null ? [] : [signCopy(world, place)];
}

/** DNSKEY sets first, so that copies are signed with them. */
function performed(world: World, tasks: readonly SigningTask[]): World {
  const next = tasks.filter(({ kind }) => kind === 'key-set').reduce(renewed, world);
  return withCopyStates(
    next,
    tasks.filter(({ kind }) => kind === 'copy').flatMap((task) => signed(next, task)),
  );
}

/**
 * Signatures in passing time: those that wait for their random delay, and those that are to be renewed.
 *
 * What is due at one instant is done together: where a forest begins, hundreds of zones are signed at once, and so are
 * their renewals.
 */
export const signatureClock: Clock = {
  due: (world) => {
    const instants = Object.values(world.servers).flatMap((server) => firstAt(world, server) ?? []);
    return instants.length === 0 ? null : Math.max(Math.min(...instants), world.time);
  },
  run: (world) => ({ world: performed(world, dueTasks(world)), events: [] }),
};
