import type { Clock } from '../clockwork';
import type { LogEvent } from '../decision';
import type {
  Delivery,
  DirectoryObject,
  DistinguishedName,
  Instant,
  PartitionName,
  Replica,
} from './directory';
import { dnKey } from './distinguished-name';
import { forgettingZone, isZoneGone } from './forgotten-zone';
import { entry, findServer, withServer } from './lookup';
import { mergeObject, withoutPrivateKeys } from './merge';
import { canReach, takesChanges } from './reachability';
import { findObject, replicaOf } from './replica';
import { replicationDelay } from './replication-delay';
import { parameterChanges } from './parameter-changes';
import type { Passage } from '../key-master/poll';
import type { Server, ServerName } from './server';
import type { World } from './world';

/** Where a replica of one object is. */
interface Place {
  readonly server: ServerName;
  readonly partition: PartitionName;
}

/** Remembers that there is something to look at, unless there was already. */
function noticeRoleLists(world: World, server: Server): World {
  return server.unseenChange === null ? withServer(world, { ...server, unseenChange: world.time }) : world;
}

/** A server keeps nothing of a zone whose deletion it hears of. */
function withZonesForgotten(
  world: World,
  name: ServerName,
  before: Replica,
  objects: Readonly<Record<DistinguishedName, DirectoryObject>>,
): World {
  return Object.entries(objects).reduce((next, [dn, object]) => {
    const old = entry(before, dn);
    const server = old?.kind === 'zone' && isZoneGone(old, object) ? findServer(next, name) : null;
    if (server === null || old?.kind !== 'zone') return next;
    const forgetting = forgettingZone(server, old.name);
    return forgetting === server ? next : withServer(next, forgetting);
  }, world);
}

/** Puts objects into one replica at once; a replica can be large, so it is copied once for all of them. */
function putObjects(
  world: World,
  { server, partition }: Place,
  objects: Readonly<Record<DistinguishedName, DirectoryObject>>,
): World {
  const before = replicaOf(world, server, partition);
  const replicas = { ...world.replicas[server], [partition]: { ...before, ...objects } };
  const written: World = { ...world, replicas: { ...world.replicas, [server]: replicas } };
  const next = withZonesForgotten(written, server, before, objects);
  const holder = findServer(next, server);
  const changesRoleLists = Object.values(objects).some(({ kind }) => kind === 'server-settings');
  return holder !== null && changesRoleLists ? noticeRoleLists(next, holder) : next;
}

function deliveriesOf(
  world: World,
  { server: from, partition }: Place,
  dn: DistinguishedName,
  object: DirectoryObject,
): readonly Delivery[] {
  return Object.values(world.servers)
    .filter((server) => server.name !== from && server.partitions.includes(partition))
    .map(({ name: to }, index) => ({
      sequence: world.nextSequence + index,
      dueAt: world.time + replicationDelay(world, from, to),
      from,
      to,
      partition,
      dn,
      object,
    }));
}

/** Writes an object to one replica and sends it on its way to all others. */
export function writeObject(
  world: World,
  place: Place,
  dn: DistinguishedName,
  object: DirectoryObject,
): World {
  const written = putObjects(world, place, { [dnKey(dn)]: object });
  const deliveries = deliveriesOf(world, place, dn, object);
  return {
    ...written,
    deliveries: [...world.deliveries, ...deliveries],
    nextSequence: world.nextSequence + deliveries.length,
  };
}

/** Has this server, as far as it can pass changes on, what the delivery brings? */
function canForward(world: World, server: Server, { to, partition, dn, object }: Delivery): boolean {
  if (server.name === to || server.role !== 'domain-controller' || !canReach(world, server.name, to)) {
    return false;
  }
  const mine = findObject(world, server.name, partition, dn);
  return mine !== undefined && mergeObject(mine, object) === mine;
}

/**
 * When a delivery arrives, `null` while it can not.
 *
 * A server that is off, cut off or held receives nothing; what it missed comes when that is over. What a server wrote
 * before it went off or was cut off comes from any domain controller that has it by then and is reached. A hold stops
 * what comes in only: a held server passes on what it has (repadmin /options DISABLE_INBOUND_REPL).
 */
export function arrivalOf(world: World, delivery: Delivery): Instant | null {
  const receiver = findServer(world, delivery.to);
  if (receiver === null || !takesChanges(receiver)) return null;
  const comes =
    canReach(world, delivery.from, delivery.to) ||
    Object.values(world.servers).some((server) => canForward(world, server, delivery));
  return comes ? Math.max(delivery.dueAt, world.time) : null;
}

function arrivingNow(world: World): readonly Delivery[] {
  return world.deliveries.filter((delivery) => arrivalOf(world, delivery) === world.time);
}

/** Everything arrives that can arrive now, and what that lets through. */
export function deliverDue(world: World): Passage {
  const events: LogEvent[] = [];
  let now = world;
  for (let arriving = arrivingNow(now); arriving.length > 0; arriving = arrivingNow(now)) {
    const passage = deliver(now, arriving);
    events.push(...passage.events);
    now = passage.world;
  }
  return { world: now, events };
}

/** Deliveries arrive. */
export const replicationClock: Clock = {
  due: (world) =>
    world.deliveries.reduce<Instant | null>((first, delivery) => {
      const at = arrivalOf(world, delivery);
      return at === null || (first !== null && first <= at) ? first : at;
    }, null),
  run: (world) => deliver(world, arrivingNow(world)),
};

/** What a server's replica holds of a delivered object. */
function asReceived(receiver: Server, object: DirectoryObject): DirectoryObject {
  return receiver.role === 'read-only-domain-controller' ? withoutPrivateKeys(object) : object;
}

/** The objects of one replica that deliveries change. */
function mergedObjects(
  world: World,
  receiver: Server,
  deliveries: readonly Delivery[],
): Record<DistinguishedName, DirectoryObject> {
  const changed: Record<DistinguishedName, DirectoryObject> = {};
  for (const { partition, dn, object } of deliveries) {
    const key = dnKey(dn);
    const mine = changed[key] ?? findObject(world, receiver.name, partition, dn);
    const merged = mergeObject(mine, asReceived(receiver, object));
    if (merged !== mine) changed[key] = merged;
  }
  return changed;
}

function inOrder(left: Delivery, right: Delivery): number {
  return left.dueAt - right.dueAt || left.sequence - right.sequence;
}

/**
 * Lets deliveries arrive, in the order in which they were due.
 *
 * @returns the world, and what the receivers log about it
 */
export function deliver(world: World, arriving: readonly Delivery[]): Passage {
  const gone = new Set(arriving);
  const deliveries = world.deliveries.filter((delivery) => !gone.has(delivery));
  let passage: Passage = { world: { ...world, deliveries }, events: [] };
  for (const group of byReplica(arriving.toSorted(inOrder))) {
    const { world: next, events } = deliverGroup(passage.world, group);
    passage = { world: next, events: [...passage.events, ...events] };
  }
  return passage;
}

function byReplica(deliveries: readonly Delivery[]): readonly (readonly Delivery[])[] {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const key = `${delivery.to} ${delivery.partition}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [delivery]);
    else group.push(delivery);
  }
  return [...groups.values()];
}

/** Deliveries to one replica. */
function deliverGroup(world: World, group: readonly Delivery[]): Passage {
  const [first] = group;
  const receiver = first && findServer(world, first.to);
  if (!receiver) return { world, events: [] };
  const changed = mergedObjects(world, receiver, group);
  if (Object.keys(changed).length === 0) return { world, events: [] };
  const place = { server: receiver.name, partition: first.partition };
  const before = replicaOf(world, place.server, place.partition);
  return {
    world: putObjects(world, place, changed),
    events: parameterChanges(receiver, before, changed).map((zone) => ({
      kind: 'signing-parameters-changed',
      at: world.time,
      server: receiver.name,
      zone,
    })),
  };
}
