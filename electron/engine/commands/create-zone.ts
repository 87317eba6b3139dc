import type { ZoneStorage } from '../../../shared/contract/calls';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision, LogEvent } from '../decision';
import { manageableServer } from '../forest/manageable-server';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { parentName, parseName, rootName, withTrailingDot, withoutTrailingDot } from '../records/name';
import type { ZoneContent } from '../records/zone-content';
import { newZoneProblem, storeNewZone } from './new-primary-zone';

/** What DNS Manager gives a new zone: its first serial, and seconds. */
const firstSerial = 1;
const [refresh, retry, expire, minimum] = [900, 600, 86_400, 3600];
const ttl = 3600;

/** The mailbox of whoever runs the server's domain (RFC 2142 section 7). */
function responsiblePerson(host: string): string {
  const domain = parentName(host) ?? rootName;
  return domain === rootName ? 'hostmaster.' : `hostmaster.${domain}`;
}

/**
 * The records of a new zone.
 *
 * Every domain controller that loads a zone of the directory adds an NS record of its own; the one that makes the zone is
 * the first of them.
 */
function firstContent(origin: string, server: Server): ZoneContent {
  const host = withTrailingDot(server.fqdn.toLowerCase());
  const counters = [firstSerial, refresh, retry, expire, minimum].join(' ');
  return {
    origin,
    records: [
      { name: origin, type: 'SOA', ttl, data: `${host} ${responsiblePerson(host)} ${counters}` },
      { name: origin, type: 'NS', ttl, data: host },
    ],
  };
}

function zoneCreated(world: World, { name }: Server, zone: string, storage: ZoneStorage): LogEvent {
  return {
    kind: 'zone-created',
    storage: storage === 'file' ? 'file' : 'directory',
    at: world.time,
    server: name,
    zone,
  };
}

/**
 * A new primary zone with nothing but its SOA and NS records, as DNS Manager makes one.
 *
 * It is not signed and has no Key Master.
 */
export function createZone(world: World, command: CommandOf<'create-zone'>): Decision<'create-zone'> {
  const server = manageableServer(world, command.server, command.zone);
  if (server.kind === 'refused') return turnedDown(world, server.problem);
  const name = parseName(withTrailingDot(command.zone));
  if (name.kind === 'invalid') {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'zone' } });
  }
  const zone = withoutTrailingDot(name.name);
  const wanted = { zone, storage: command.storage, content: firstContent(name.name, server.value) };
  const problem = newZoneProblem(world, server.value, wanted);
  if (problem !== null) return turnedDown(world, problem);
  const events = [zoneCreated(world, server.value, zone, command.storage)];
  return carriedOut(null, storeNewZone(world, server.value, wanted), { events });
}
