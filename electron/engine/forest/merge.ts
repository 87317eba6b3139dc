import { assertNever } from '../../../shared/assert-never';
import type { DirectoryObject, Instant, Stamp, Stamped } from './directory';
import type { ServerName } from './server';

/** Does `left` win over `right`? Version first, then time, then originating server. */
function isNewer(left: Stamp, right: Stamp): boolean {
  if (left.version !== right.version) return left.version > right.version;
  if (left.at !== right.at) return left.at > right.at;
  return left.origin > right.origin;
}

function newer<T>(mine: Stamped<T>, theirs: Stamped<T>): Stamped<T> {
  return isNewer(theirs.stamp, mine.stamp) ? theirs : mine;
}

/** `merged`, or `mine` itself where no attribute changed: identity tells whether anything was learned. */
function orSame<T extends object>(mine: T, merged: T): T {
  const before = new Set<unknown>(Object.values(mine));
  return Object.values(merged).every((attribute) => before.has(attribute)) ? mine : merged;
}

/** What attributes of each kind of object come to when two replicas meet. */
function mergeAttributes(mine: DirectoryObject, theirs: DirectoryObject): DirectoryObject {
  switch (mine.kind) {
    case 'zone': {
      if (theirs.kind !== 'zone') return mine;
      const [a, b] = [mine.attributes, theirs.attributes];
      const attributes = orSame(a, {
        content: newer(a.content, b.content),
        isSigned: newer(a.isSigned, b.isSigned),
        settings: newer(a.settings, b.settings),
        signingKeyDescriptors: newer(a.signingKeyDescriptors, b.signingKeyDescriptors),
        signingKeys: newer(a.signingKeys, b.signingKeys),
        dnskeySet: newer(a.dnskeySet, b.dnskeySet),
        nsec3Salt: newer(a.nsec3Salt, b.nsec3Salt),
      });
      return attributes === a ? mine : { ...mine, attributes };
    }
    case 'server-settings': {
      if (theirs.kind !== 'server-settings') return mine;
      const keyMasterZones = newer(mine.attributes.keyMasterZones, theirs.attributes.keyMasterZones);
      return keyMasterZones === mine.attributes.keyMasterZones
        ? mine
        : { ...mine, attributes: { keyMasterZones } };
    }
    case 'trust-anchors': {
      if (theirs.kind !== 'trust-anchors') return mine;
      const anchors = newer(mine.attributes.anchors, theirs.attributes.anchors);
      return anchors === mine.attributes.anchors ? mine : { ...mine, attributes: { anchors } };
    }
    case 'tombstone':
      return theirs.kind === 'tombstone' && isNewer(theirs.stamp, mine.stamp) ? theirs : mine;
    default:
      return assertNever(mine);
  }
}

/** How far an object's life is: a deletion comes after every change of the zone, and before a new zone of the name. */
function ageOf(object: DirectoryObject): number {
  if (object.kind === 'tombstone') return 2 * object.generation + 1;
  return object.kind === 'zone' ? 2 * object.generation : 0;
}

/**
 * An object after a change from another replica reached this one: attribute by attribute, the higher stamp wins.
 *
 * A deletion wins over every change of what was deleted, whenever that was made.
 *
 * @returns `mine` itself when the change brings nothing new
 */
export function mergeObject(mine: DirectoryObject | undefined, theirs: DirectoryObject): DirectoryObject {
  if (mine === undefined) return theirs;
  const [age, otherAge] = [ageOf(mine), ageOf(theirs)];
  if (age !== otherAge) return age > otherAge ? mine : theirs;
  return mergeAttributes(mine, theirs);
}

/** What a read-only domain controller gets of an object: no private keys (ms-dnsp.md section 7.5). */
export function withoutPrivateKeys(object: DirectoryObject): DirectoryObject {
  if (object.kind !== 'zone' || object.attributes.signingKeys.value.length === 0) return object;
  const signingKeys = { ...object.attributes.signingKeys, value: [] };
  return { ...object, attributes: { ...object.attributes, signingKeys } };
}

/** An attribute that is written for the first time, or again. */
export function stamped<T>(value: T, at: Instant, origin: ServerName, before?: Stamped<unknown>): Stamped<T> {
  return { value, stamp: { version: (before?.stamp.version ?? 0) + 1, at, origin } };
}
