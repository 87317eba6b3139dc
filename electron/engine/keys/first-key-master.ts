import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { entry, findServer, withServer, zoneKey } from '../forest/lookup';
import type { World } from '../forest/world';
import { withBelief } from '../key-master/beliefs';
import { addToRoleList, holdersOf, settingsDnOf } from '../key-master/role-lists';
import { keyMasterRequired } from './signing-place';
import type { SigningPlace } from './signing-place';

/** A world in which a server is Key Master, and whether it became so just now. */
export interface Mastery {
  readonly world: World;
  readonly isNew: boolean;
}

/** A zone in a file has one primary, and that one is its Key Master once it is signed. */
function masterOfFile(world: World, { server, copy }: SigningPlace): World {
  const zone = entry(server.localZones, zoneKey(copy.name));
  if (zone?.kind !== 'file') throw new Error(`${server.name} has no file of the zone ${copy.name}`);
  const localZones = { ...server.localZones, [zoneKey(copy.name)]: { ...zone, hasKeyMaster: true } };
  return withServer(world, { ...server, localZones });
}

function masterInDirectory(world: World, place: SigningPlace, dn: string): Outcome<Mastery> {
  const { server } = place;
  const holders = holdersOf(world, server, dn);
  const isHolder = holders.some(({ name }) => name === server.name);
  const problem = holders.length > 0 && !isHolder ? keyMasterRequired(place) : null;
  if (problem !== null) return refused(problem);
  if (!isHolder && !server.rights.writeSettings) {
    const parameters = { server: server.name, object: settingsDnOf(world, server) };
    return refused({ code: 'access-denied', parameters });
  }
  const listed = isHolder ? world : addToRoleList(world, server, server, dn);
  const writer = findServer(listed, server.name) ?? server;
  const believing = withBelief(listed, writer, dn, { isKeyMaster: true, keyMaster: server.fqdn });
  return done({ world: believing, isNew: true });
}

/**
 * The server that first signs a zone becomes its Key Master; where somebody else is, only that one may sign.
 *
 * "When you use default settings to sign a zone, the local server is selected as Key Master" (brief). Whether there is
 * one is asked of the directory and not of the server's memory: it may not have noticed yet.
 */
export function asKeyMaster(world: World, place: SigningPlace): Outcome<Mastery> {
  const { copy } = place;
  if (copy.isKeyMaster) return done({ world, isNew: false });
  return copy.storage.kind === 'directory'
    ? masterInDirectory(world, place, copy.storage.dn)
    : done({ world: masterOfFile(world, place), isNew: true });
}
