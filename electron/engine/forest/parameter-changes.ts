import type { DirectoryObject, DistinguishedName, Replica } from './directory';
import { entry } from './lookup';
import type { Server } from './server';
import { knowsKeyMasters } from './windows-version';

/** Does this server sign its own copies of zones? Only then does it care for what they are signed with. */
function signs({ role, version }: Server): boolean {
  return role === 'domain-controller' && knowsKeyMasters(version);
}

/** Are a signed zone's settings or descriptors others than they were? A zone that is new here has not changed. */
function isChanged(before: DirectoryObject | undefined, after: DirectoryObject): boolean {
  if (before?.kind !== 'zone' || after.kind !== 'zone' || !after.attributes.isSigned.value) return false;
  if (before.generation !== after.generation) return false;
  const [then, now] = [before.attributes, after.attributes];
  return then.settings !== now.settings || then.signingKeyDescriptors !== now.signingKeyDescriptors;
}

/**
 * The zones whose signing parameters a change from another replica altered, as event 7653 tells it (dialogs.md 8.2).
 *
 * The event says that the zone will be re-signed here, so it is for signed zones, and for the domain controllers that
 * sign them; who made the change does not log it.
 *
 * @param before the receiver's replica before the change
 * @param changed the objects that are different after it
 * @returns names of zones
 */
export function parameterChanges(
  receiver: Server,
  before: Replica,
  changed: Readonly<Record<DistinguishedName, DirectoryObject>>,
): readonly string[] {
  if (!signs(receiver)) return [];
  return Object.entries(changed).flatMap(([dn, object]) =>
    object.kind === 'zone' && isChanged(entry(before, dn), object) ? [object.name] : [],
  );
}
