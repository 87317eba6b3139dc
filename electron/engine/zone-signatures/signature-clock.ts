import type { Clock } from '../clockwork';
import type { Instant } from '../forest/directory';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { canSignRecords, signCopy, signedPlace, signsOnline } from './copy-signing';
import { canRenewKeySet, renewKeySet } from './key-set-publication';
import { renewalOf } from './validity';

/** Something that a server is to sign: its copy, or as Key Master the DNSKEY set. */
interface Task {
  readonly at: Instant;
  readonly server: ServerName;
  readonly zone: string;
  readonly kind: 'copy' | 'key-set';
}

/** When the records and the DNSKEY set of each copy are to be signed again, whether anybody can or not. */
function* planned(world: World): Generator<Task> {
  for (const { name: server, running, signatures, signingDue } of Object.values(world.servers)) {
    if (!running) continue;
    for (const [zone, at] of Object.entries(signingDue)) yield { at, server, zone, kind: 'copy' };
    for (const [zone, each] of Object.entries(signatures)) {
      const { signedAt, dsExpiration, recordExpiration, madeBy, dnskeySet } = each;
      const expiration = Math.min(dsExpiration, recordExpiration);
      if (madeBy === server) yield { at: renewalOf(signedAt, expiration), server, zone, kind: 'copy' };
      yield { at: renewalOf(dnskeySet.signedAt, dnskeySet.expiration), server, zone, kind: 'key-set' };
    }
  }
}

/** Can and may the server do it? The DNSKEY set is the Key Master's. */
function isPossible(world: World, { server, zone, kind }: Task): boolean {
  const place = signedPlace(world, server, zone);
  if (place?.copy.isSigned !== true || place.copy.dnskeySet === null || !signsOnline(place)) return false;
  if (kind === 'copy') return canSignRecords(world, place, place.copy.dnskeySet);
  return place.copy.isKeyMaster && canRenewKeySet(world, place);
}

/** The first task that somebody can do. Who can do what is only asked of tasks that would be the first. */
function firstTask(world: World): Task | null {
  let first: Task | null = null;
  for (const task of planned(world)) {
    if ((first === null || task.at < first.at) && isPossible(world, task)) first = task;
  }
  return first;
}

function perform(world: World, { server, zone, kind }: Task): World {
  const place = signedPlace(world, server, zone);
  if (place === null) return world;
  return kind === 'copy' ? signCopy(world, place) : renewKeySet(world, place);
}

/** Signatures in passing time: those that wait for their random delay, and those that are to be renewed. */
export const signatureClock: Clock = {
  due: (world) => {
    const task = firstTask(world);
    return task === null ? null : Math.max(task.at, world.time);
  },
  run: (world) => {
    const task = firstTask(world);
    return { world: task === null ? world : perform(world, task), events: [] };
  },
};
