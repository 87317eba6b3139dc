import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ReadinessReport, ServerReadiness, ZoneReadiness } from '../../../shared/model/readiness';
import { decide } from '../decide';
import type { DistinguishedName } from '../forest/directory';
import { isInPartition } from '../forest/distinguished-name';
import { zoneKey } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import { findObject, zonePartitions } from '../forest/replica';
import type { Server, ServerName } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { roleLists } from '../key-master/role-lists';
import { beginIndex, zoneSlice } from './readiness-report-slice';
import type { Index } from './readiness-report-slice';
import { zoneReadiness } from './readiness-report-zone';

/** A zone as one server has it, found by its DN; a release that knows no DNSSEC does not see how it is signed. */
function copyByDn(world: World, server: Server, dn: DistinguishedName): ZoneCopy | null {
  if (!knowsKeyMasters(server.version)) return null;
  const partition = zonePartitions(world, server).find((candidate) => isInPartition(dn, candidate));
  const object = partition === undefined ? undefined : findObject(world, server.name, partition, dn);
  return object?.kind === 'zone' ? zoneCopy(world, server.name, object.name) : null;
}

/** The zones of which the directory names a server Key Master: as the asked one has them, else as somebody does. */
function directoryCopies(
  world: World,
  asked: Server,
  holder: Server,
  dns: readonly DistinguishedName[],
): readonly ZoneCopy[] {
  const witnesses = [asked, holder, ...Object.values(world.servers)];
  return dns.flatMap((dn) => {
    for (const witness of witnesses) {
      const copy = copyByDn(world, witness, dn);
      if (copy !== null) return [copy];
    }
    return [];
  });
}

/** The zones in files of a server that are, or were once, signed: it is their only primary and so their Key Master. */
function fileCopies(world: World, server: Server): readonly ZoneCopy[] {
  return Object.values(server.localZones)
    .filter((zone) => zone.kind === 'file' && zone.hasKeyMaster)
    .flatMap(({ name }) => zoneCopy(world, server.name, name) ?? []);
}

/** The world in which that server is dead, by the command that switches it off. */
function withoutServer(world: World, { name }: Server): World {
  return decide<'set-server-running'>(world, { kind: 'set-server-running', server: name, running: false })
    .world;
}

/** What would become of one zone: decided in a world that has no other zone, where its role can move at all. */
function readinessOf(without: World, dead: Server, copy: ZoneCopy, index: Index): ZoneReadiness {
  const { name, storage } = copy;
  if (storage.kind !== 'directory') return zoneReadiness(without, dead, copy, without);
  const slice = zoneSlice(without, { name, dn: storage.dn }, index);
  return zoneReadiness(slice, dead, copy, without);
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return zoneKey(left.name) < zoneKey(right.name) ? -1 : 1;
}

/** What would become of the zones of one server. */
function serverReadiness(
  world: World,
  holder: Server,
  copies: readonly ZoneCopy[],
  index: Index,
): ServerReadiness {
  const without = withoutServer(world, holder);
  return {
    server: holder.name,
    fqdn: holder.fqdn,
    running: holder.running,
    zones: copies.toSorted(byName).map((copy) => readinessOf(without, holder, copy, index)),
  };
}

/**
 * What if a server died tonight?, asked of every server that is Key Master of something.
 *
 * Nothing is estimated: in a copy of the world the server is switched off, and its roles are seized on every other one,
 * by the decisions that would be taken on the day. Who is Key Master of what is read in the directory as the asked
 * server can know it; a zone in a file is found on its server.
 */
export function readinessReport(world: World, server: ServerName): Outcome<ReadinessReport> {
  const asked = manageableServer(world, server, 'CN=DNS Settings');
  if (asked.kind === 'refused') return asked;
  const lists = new Map(roleLists(world, asked.value).map(({ holder, zones }) => [holder.name, zones]));
  const index = beginIndex(world);
  const servers = Object.values(world.servers)
    .toSorted(byName)
    .flatMap((holder) => {
      const dns = lists.get(holder.name) ?? [];
      const copies = [...directoryCopies(world, asked.value, holder, dns), ...fileCopies(world, holder)];
      return copies.length === 0 ? [] : [serverReadiness(world, holder, copies, index)];
    });
  return done({ at: world.time, forest: world.forest.name, server: asked.value.name, servers });
}
