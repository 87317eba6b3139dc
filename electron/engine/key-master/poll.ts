import type { LogEvent } from '../decision';
import type { Belief, Server } from '../forest/server';
import { withServer } from '../forest/lookup';
import { findObject } from '../forest/replica';
import type { World } from '../forest/world';
import { beliefsFrom, followsRoleLists } from './beliefs';

/** A world and what happened on the way to it. */
export interface Passage {
  readonly world: World;
  readonly events: readonly LogEvent[];
}

type Beliefs = Server['beliefs'];

const isKeyMasterIn = (beliefs: Beliefs, dn: string): boolean =>
  Object.hasOwn(beliefs, dn) && beliefs[dn]?.isKeyMaster === true;

/** The zones' DNs that one has and the other has not. */
function onlyIn(beliefs: Beliefs, others: Beliefs): readonly string[] {
  return Object.keys(beliefs).filter((dn) => isKeyMasterIn(beliefs, dn) && !isKeyMasterIn(others, dn));
}

/** A zone's name as the server's replica spells it. */
function zoneNameOf(world: World, server: Server, dn: string): string | null {
  const partition = server.partitions.find((candidate) => dn.endsWith(`,${candidate.toLowerCase()}`));
  const object = partition === undefined ? undefined : findObject(world, server.name, partition, dn);
  return object?.kind === 'zone' ? object.name : null;
}

function changes(world: World, server: Server, before: Beliefs, after: Beliefs): readonly LogEvent[] {
  const events = (kind: 'became-key-master' | 'lost-key-master', dns: readonly string[]) =>
    dns.flatMap((dn): readonly LogEvent[] => {
      const zone = zoneNameOf(world, server, dn);
      return zone === null ? [] : [{ kind, at: world.time, server: server.name, zone }];
    });
  return [
    ...events('became-key-master', onlyIn(after, before)),
    ...events('lost-key-master', onlyIn(before, after)),
  ];
}

function sameBelief(left: Belief | undefined, right: Belief | undefined): boolean {
  return left?.isKeyMaster === right?.isKeyMaster && left?.keyMaster === right?.keyMaster;
}

function sameBeliefs(left: Beliefs, right: Beliefs): boolean {
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameBelief(left[key], right[key]))
  );
}

/**
 * A server reads the role lists and believes what they say.
 *
 * This is what a server does at its poll, when it starts, when it is told to (DNS_ZONE_POLL_KEYMASTER_ROLE), and as
 * the fourth step of a move. A server that does not follow the role lists only notes the time.
 */
export function refreshBeliefs(world: World, server: Server): Passage {
  const read = followsRoleLists(server) ? beliefsFrom(world, server) : server.beliefs;
  const beliefs = sameBeliefs(server.beliefs, read) ? server.beliefs : read;
  return {
    world: beliefs === server.beliefs ? world : withServer(world, { ...server, beliefs }),
    events: beliefs === server.beliefs ? [] : changes(world, server, server.beliefs, beliefs),
  };
}

/** A poll: the server reads the role lists, and there is nothing left that it has not seen. */
export function poll(world: World, server: Server): Passage {
  if (server.lastPoll === world.time && server.unseenChange === null) return refreshBeliefs(world, server);
  const seen: Server = { ...server, lastPoll: world.time, unseenChange: null };
  return refreshBeliefs(withServer(world, seen), seen);
}
