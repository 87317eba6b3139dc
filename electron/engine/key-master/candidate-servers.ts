import type { DirectoryFacts, ManagementFact, SoughtZone } from '../discovery/facts';
import { findServer, findServerByFqdn } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { recordsOf } from '../records/zone-content';
import { withoutTrailingDot } from '../records/name';
import { holdersOf } from './role-lists';

/** The zone a Key Master is sought for, `null` where the asking server has no primary or read-only copy of it. */
export function soughtZone(world: World, server: ServerName, zone: string): SoughtZone | null {
  const copy = zoneCopy(world, server, zone);
  if (copy === null || copy.storage.kind === 'secondary') return null;
  return { name: copy.name, storage: copy.storage.kind };
}

/** The servers that the zone's NS records name, as far as they are known. */
function namedServers(world: World, { content }: ZoneCopy): readonly Server[] {
  return recordsOf(content, content.origin, 'NS').flatMap(
    ({ data }) => findServerByFqdn(world, withoutTrailingDot(data)) ?? [],
  );
}

/** What the directory says of a server; of one outside the domain it knows nothing but what a search for it needs. */
function factsOf(server: Server, isKeyMaster: boolean, inReplicationScope: boolean): DirectoryFacts {
  const isMember = server.role !== 'stand-alone';
  return {
    server: server.name,
    fqdn: server.fqdn,
    role: isMember ? server.role : null,
    site: server.site,
    release: isMember ? server.version : null,
    isKeyMaster,
    inReplicationScope,
  };
}

/**
 * Every server that could have to do with a zone's Key Master role, as a server that has the zone finds them; by name.
 *
 * For a zone of the directory: all domain controllers, the read-only and the old ones and those without a replica of
 * its partition too, because each of them has a reason why it does not qualify; and whoever the zone's NS records name.
 * For a zone in a file: the server itself and those name servers. Empty where the server has no such zone.
 */
export function candidateServers(world: World, server: ServerName, zone: string): readonly DirectoryFacts[] {
  const asking = findServer(world, server);
  const copy = zoneCopy(world, server, zone);
  if (asking === null || copy === null) return [];
  const { storage } = copy;
  const inDirectory = storage.kind === 'directory' ? storage : null;
  const members = Object.values(world.servers).filter(({ role }) => role !== 'stand-alone');
  const found = new Set([asking, ...(inDirectory ? members : []), ...namedServers(world, copy)]);
  const keyMasters = new Set(
    inDirectory ? holdersOf(world, asking, inDirectory.dn) : copy.isKeyMaster ? [asking] : [],
  );
  return [...found]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((candidate) =>
      factsOf(
        candidate,
        keyMasters.has(candidate),
        inDirectory !== null && candidate.partitions.includes(inDirectory.partition),
      ),
    );
}

/** What a server tells through its management interface, to the signed-in user who asks from another server. */
export function managementFacts(
  world: World,
  fromServer: ServerName,
  target: ServerName,
  zone: string,
): ManagementFact {
  const server = manageableServer(world, target, zone);
  if (findServer(world, fromServer)?.running !== true) return { kind: 'no-answer' };
  if (server.kind === 'refused') {
    return { kind: server.problem.code === 'access-denied' ? 'access-denied' : 'no-answer' };
  }
  const { name, role, version, onlineSigning } = server.value;
  const copy = zoneCopy(world, name, zone);
  return {
    kind: 'granted',
    role,
    release: version,
    onlineSigning,
    copy: copy === null ? { kind: 'none' } : { kind: copy.type, status: copy.status },
  };
}
