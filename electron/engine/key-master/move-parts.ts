import type { Problem } from '../../../shared/contract/problem';
import { findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { foreseenZone } from './foreseen-zone';
import type { ForeseenZone } from './foreseen-zone';
import type { Move, Verdict } from './move';
import type { Passage } from './poll';

/** A step that did what it is for. */
export const done = (move: Move): Verdict => ({ kind: 'done', move });

/** A step that stops the move. */
export const failed = (move: Move, problem: Problem): Verdict => ({ kind: 'failed', move, problem });

/** The target's copy in the directory, which the second step found. */
export function foundCopy({ copy, zone }: Move): { readonly copy: ZoneCopy; readonly dn: string } {
  if (copy?.storage.kind !== 'directory') throw new Error(`The zone ${zone} was not looked for`);
  return { copy, dn: copy.storage.dn };
}

/** The zone as the target will have it when it knows what others within its reach know. */
export function foreseen({ world, target, zone }: Move): ForeseenZone {
  const found = foreseenZone(world, target, zone);
  if (found === null) throw new Error(`The zone ${zone} is not on ${target.name}`);
  return found;
}

/** A server as the steps taken so far have left it. */
export function current(world: World, { name }: Server): Server {
  const server = findServer(world, name);
  if (server === null) throw new Error(`The server ${name} vanished`);
  return server;
}

/** The move after something happened in its world. */
export function passed(move: Move, { world, events }: Passage): Move {
  return { ...move, world, target: current(world, move.target), events: [...move.events, ...events] };
}
