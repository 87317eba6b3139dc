import type { DnskeySet, Instant } from '../forest/directory';
import { isInPartition } from '../forest/distinguished-name';
import { findObject } from '../forest/replica';
import type { Server, ServerName, ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { renewalOf } from './validity';

/** Something that a server is to sign: as Key Master the DNSKEY set of a zone, or its copy. */
export interface SigningTask {
  readonly at: Instant;
  readonly server: ServerName;
  readonly zone: string;
  readonly kind: 'key-set' | 'copy';
}

/** The DNSKEY sets that a server renews: those in the zones that it believes itself Key Master of. */
function masteredSets(world: World, server: Server): readonly (readonly [zone: string, set: DnskeySet])[] {
  const inDirectory = Object.entries(server.beliefs).flatMap(([dn, { isKeyMaster }]) => {
    const partition = isKeyMaster ? server.partitions.find((each) => isInPartition(dn, each)) : undefined;
    const object = partition === undefined ? undefined : findObject(world, server.name, partition, dn);
    if (object?.kind !== 'zone' || !object.attributes.isSigned.value) return [];
    const set = object.attributes.dnskeySet.value;
    return set === null ? [] : [[object.name, set] as const];
  });
  const inFiles = Object.values(server.localZones).flatMap((zone) =>
    zone.kind === 'file' && zone.isSigned && zone.hasKeyMaster && zone.dnskeySet !== null
      ? [[zone.name, zone.dnskeySet] as const]
      : [],
  );
  return [...inDirectory, ...inFiles];
}

function renewalOfCopy({ signedAt, dsExpiration, recordExpiration }: ZoneSignatures): Instant {
  return renewalOf(signedAt, Math.min(dsExpiration, recordExpiration));
}

function renewalOfSet({ signedAt, expiration }: DnskeySet): Instant {
  return renewalOf(signedAt, expiration);
}

/**
 * When a server is to sign what, whether it can or not; the first task first.
 *
 * The set that counts is the one that the Key Master has written: it may not serve it itself, for want of a key that signs
 * its records.
 */
export function plannedTasks(world: World, server: Server): readonly SigningTask[] {
  const { name, running, signatures, signingDue } = server;
  if (!running) return [];
  const tasks: SigningTask[] = [];
  for (const [zone, set] of masteredSets(world, server)) {
    tasks.push({ at: renewalOfSet(set), server: name, zone, kind: 'key-set' });
  }
  for (const [zone, at] of Object.entries(signingDue)) tasks.push({ at, server: name, zone, kind: 'copy' });
  for (const [zone, each] of Object.entries(signatures)) {
    if (each.madeBy === name) tasks.push({ at: renewalOfCopy(each), server: name, zone, kind: 'copy' });
  }
  return tasks.sort((left, right) => left.at - right.at);
}
