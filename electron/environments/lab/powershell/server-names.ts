import { done, refused } from '../../../../shared/contract/outcome';
import type { Outcome } from '../../../../shared/contract/outcome';
import { findServer, findServerByFqdn } from '../../../engine/forest/lookup';
import { manageableServer } from '../../../engine/forest/manageable-server';
import { canReach } from '../../../engine/forest/reachability';
import type { Server, ServerName } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import { equalNames, withTrailingDot, withoutTrailingDot } from '../../../engine/records/name';

/** The names under which a computer finds itself. */
const ownNames = new Set(['.', 'localhost', '127.0.0.1', '::1']);

/** A server's IP addresses: what the forest's own zone says of its name. */
export function addressesOf(world: World, { fqdn }: Server): readonly string[] {
  const zone = zoneCopy(world, world.forest.domainNamingMaster, world.forest.name);
  const owner = withTrailingDot(fqdn);
  return (zone?.content.records ?? [])
    .filter(({ name, type }) => (type === 'A' || type === 'AAAA') && equalNames(name, owner))
    .map(({ data }) => data);
}

/** The server that a typed name means: NetBIOS name, FQDN or IP address (powershell.md section 2), in any case. */
function serverNamed(world: World, local: ServerName, typed: string): Server | null {
  const name = typed.toLowerCase();
  if (ownNames.has(name)) return findServer(world, local);
  const named = findServer(world, name) ?? findServerByFqdn(world, withoutTrailingDot(name));
  if (named !== null) return named;
  const found = Object.values(world.servers).find((server) => addressesOf(world, server).includes(name));
  return found ?? null;
}

/** A server that a name means and that can be reached, or why not. */
export function reachedServer(world: World, local: ServerName, typed: string): Outcome<Server> {
  const server = serverNamed(world, local, typed);
  if (server === null) return refused({ code: 'server-unknown', parameters: { server: typed } });
  if (canReach(world, local, server.name)) return done(server);
  return refused({ code: 'server-unavailable', parameters: { server: server.name } });
}

/** A server that takes the user's call, or why it takes none. */
export function calledServer(
  world: World,
  local: ServerName,
  typed: string,
  object: string,
): Outcome<Server> {
  const reached = reachedServer(world, local, typed);
  return reached.kind === 'refused' ? reached : manageableServer(world, reached.value.name, object);
}
