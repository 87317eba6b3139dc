import type { ServerBelief } from '../../../shared/model/beliefs';
import { lastContactOf } from '../forest/contact';
import type { Instant } from '../forest/directory';
import { findServer } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import { zonePartitions } from '../forest/replica';
import type { Belief, Server } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { beliefOf, followsRoleLists } from '../key-master/beliefs';

/** What a report is about: one zone, as the server that was asked can know it. */
export interface Subject {
  readonly asked: Server;
  readonly copy: ZoneCopy;
  /** The servers that are Key Master by the directory, or by the zone's file. */
  readonly holders: readonly Server[];
}

/** Does this server read in the directory who is Key Master of the zone? */
export function follows(world: World, server: Server, { copy: { storage } }: Subject): boolean {
  return (
    storage.kind === 'directory' &&
    followsRoleLists(server) &&
    zonePartitions(world, server).includes(storage.partition)
  );
}

/** A follower's memory; of any other server what its copy of the zone says; `null` where it has none. */
function heldBelief(world: World, server: Server, subject: Subject): Belief | null {
  const { storage, name } = subject.copy;
  if (storage.kind === 'directory' && follows(world, server, subject)) return beliefOf(server, storage.dn);
  const copy = zoneCopy(world, server.name, name);
  return copy === null ? null : { isKeyMaster: copy.isKeyMaster, keyMaster: copy.keyMaster };
}

/**
 * The servers that believe something of the zone's role, by name.
 *
 * Those that read it in the directory, those that have the zone in a file or as a secondary, and whom the directory
 * names. A release that knows no Key Masters believes nothing, so there is nothing to agree with.
 */
export function concerned(world: World, subject: Subject): readonly Server[] {
  return Object.values(world.servers)
    .filter(
      (server) =>
        subject.holders.some(({ name }) => name === server.name) ||
        (knowsKeyMasters(server.version) && heldBelief(world, server, subject) !== null),
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Does a server believe of itself and of the Key Master what the directory says? Of two holders either will do. */
export function agrees(world: World, server: Server, subject: Subject): boolean {
  const belief = heldBelief(world, server, subject);
  const isHolder = subject.holders.some(({ name }) => name === server.name);
  if (belief === null) return !isHolder;
  if (belief.isKeyMaster !== isHolder) return false;
  return subject.holders.length === 0
    ? belief.keyMaster === null
    : subject.holders.some(({ fqdn }) => fqdn === belief.keyMaster);
}

/** One line of the report. */
export function beliefRow(
  world: World,
  server: Server,
  subject: Subject,
  learnsAt: Instant | null,
): ServerBelief {
  const belief = heldBelief(world, server, subject);
  return {
    server: server.name,
    fqdn: server.fqdn,
    running: server.running,
    reachable: canReach(world, subject.asked.name, server.name),
    believesItself: belief?.isKeyMaster === true,
    keyMaster: belief?.keyMaster ?? null,
    replicatedAt: lastContactOf(world, server.name),
    learnsAt,
    agrees: agrees(world, server, subject),
  };
}

/** The server as another world has it; servers do not vanish. */
export function sameServer(world: World, { name }: Server): Server {
  const server = findServer(world, name);
  if (server === null) throw new Error(`The server ${name} vanished`);
  return server;
}
