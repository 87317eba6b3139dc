import type { DirectoryObject } from './directory';
import { zoneKey } from './lookup';
import type { Server } from './server';

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/** A server after one of its zones is gone: nothing is left of what it had signed, or was about to do, for it. */
export function forgettingZone(server: Server, zone: string): Server {
  const key = zoneKey(zone);
  const signatures = without(server.signatures, key);
  const signingDue = without(server.signingDue, key);
  const delegationPolls = without(server.delegationPolls, key);
  const isSame =
    signatures === server.signatures &&
    signingDue === server.signingDue &&
    delegationPolls === server.delegationPolls;
  return isSame ? server : { ...server, signatures, signingDue, delegationPolls };
}

/** A server without a zone in a file, or without its copy from another server. */
export function withoutLocalZone(server: Server, zone: string): Server {
  const localZones = without(server.localZones, zoneKey(zone));
  return forgettingZone({ ...server, localZones }, zone);
}

/** Is a zone gone where an object takes the place of another: deleted, or made anew under its name? */
export function isZoneGone(before: DirectoryObject | undefined, after: DirectoryObject): boolean {
  if (before?.kind !== 'zone') return false;
  return after.kind === 'tombstone' || (after.kind === 'zone' && after.generation !== before.generation);
}
