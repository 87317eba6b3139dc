import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { Instant } from '../../forest/directory';
import { findObject } from '../../forest/replica';
import type { Server } from '../../forest/server';
import { knowsKeyMasters } from '../../forest/windows-version';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import type { Passage } from '../../key-master/poll';
import { isKeyMade, keysOutOfReach } from '../custody';
import { keyIdsOf } from '../published-keys';
import { asPrimary } from '../signing-place';
import type { SigningPlace } from '../signing-place';
import { begin, fail, isHopeless } from './begin-rollover';
import { kskStep } from './ksk-rollover';
import { nextRolloverOf } from './next-rollover';
import { isUnderWay, phaseOf, queueOf } from './rollover-status';
import { inStatus, written } from './rollover-step';
import type { RolloverStep } from './rollover-step';
import { zskStep } from './zsk-rollover';

/** The zones that a server believes itself Key Master of, by name; in the directory and in its files. */
function masteredZones(world: World, server: Server): readonly string[] {
  const inDirectory = Object.entries(server.beliefs).flatMap(([dn, { isKeyMaster }]): readonly string[] => {
    if (!isKeyMaster) return [];
    const partition = server.partitions.find((candidate) => dn.endsWith(`,${candidate.toLowerCase()}`));
    const object = partition === undefined ? undefined : findObject(world, server.name, partition, dn);
    return object?.kind === 'zone' ? [object.name] : [];
  });
  const inFiles = Object.values(server.localZones).filter(
    (zone) => zone.kind === 'file' && zone.hasKeyMaster,
  );
  return [...inDirectory, ...inFiles.map(({ name }) => name)];
}

function placeOf(world: World, server: Server, zone: string): readonly SigningPlace[] {
  const copy = asPrimary(zoneCopy(world, server.name, zone));
  if (copy?.isKeyMaster !== true || !copy.isSigned) return [];
  return server.onlineSigning || copy.storage.kind === 'file' ? [{ server, copy }] : [];
}

/**
 * Where signed zones have a Key Master that runs; a zone can have two, each of which believes that it is the one.
 *
 * "no rollover, no key generation, no delegation polling" while it is away (dialogs.md section 7).
 */
export function masteredPlaces(world: World): readonly SigningPlace[] {
  return Object.values(world.servers)
    .filter(({ running, version }) => running && knowsKeyMasters(version))
    .flatMap((server) => masteredZones(world, server).flatMap((zone) => placeOf(world, server, zone)));
}

function queued(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  const at = nextRolloverOf(world, descriptor);
  if (at === null) return null;
  return { at, take: () => written(world, place, descriptor, inStatus(world, descriptor, 'queued')) };
}

/** A rollover that began goes on when all its key pairs are made. */
function nextStep(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  if (!keyIdsOf([descriptor]).every((keyId) => isKeyMade(world, keyId))) return null;
  return descriptor.keyType === 'KSK' ? kskStep(world, place, descriptor) : zskStep(world, place, descriptor);
}

/** What is to be done about one key, `null` where nothing is, or where it is another one's turn. */
function stepOf(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): RolloverStep | null {
  const { descriptors } = place.copy;
  switch (phaseOf(descriptor.rolloverStatus)) {
    case 'resting':
      return descriptor.activeKey === null ? null : queued(world, place, descriptor);
    case 'queued': {
      const isFirst = queueOf(descriptors)[0]?.guid === descriptor.guid;
      if (!isFirst || descriptors.some(isUnderWay)) return null;
      const take = isHopeless(world, place, descriptor) ? fail : begin;
      return { at: world.time, take: () => take(world, place, descriptor) };
    }
    case 'under-way':
      return nextStep(world, place, descriptor);
    case 'failed':
      return null;
  }
}

/** Of a zone whose Key Master can not use all keys nothing moves, but for a rollover that has no hope. */
function isAllowed(world: World, place: SigningPlace, descriptor: SigningKeyDescriptor): boolean {
  if (keysOutOfReach(world, place.server, place.copy).length === 0) return true;
  return descriptor.rolloverStatus === 'queued' && isHopeless(world, place, descriptor);
}

/** The step that a key's Key Master takes next, `null` while it takes none. */
export function rolloverStep(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
): RolloverStep | null {
  const step = stepOf(world, place, descriptor);
  return step !== null && isAllowed(world, place, descriptor) ? step : null;
}

/** The first step that a Key Master may take. Who may is only asked of steps that would be the first. */
function earliestStep(world: World): RolloverStep | null {
  let first: RolloverStep | null = null;
  for (const place of masteredPlaces(world)) {
    for (const descriptor of place.copy.descriptors) {
      const step = stepOf(world, place, descriptor);
      const isEarlier = step !== null && (first === null || step.at < first.at);
      if (isEarlier && isAllowed(world, place, descriptor)) first = step;
    }
  }
  return first;
}

/** When a rollover goes on next by itself, `null` while none does. */
function due(world: World): Instant | null {
  const step = earliestStep(world);
  return step === null ? null : Math.max(step.at, world.time);
}

/** Takes the step that is due. */
function run(world: World): Passage {
  const step = earliestStep(world);
  return step === null || step.at > world.time ? { world, events: [] } : step.take();
}

/**
 * Key rollovers in passing time: each running Key Master takes its keys on, one key of a zone at a time (ms-dnsp.md
 * section 8).
 */
export const rolloverClock = { due, run };
