import type { MoveResult } from '../../../shared/model/key-master';
import type { Command, CommandKind } from '../command';
import type { Decision } from '../decision';
import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { appended, eventEntry } from './append';
import type { NewEntry } from './append';
import { userAct } from './user-act';

/** A move's result; no other command's value has a verb. */
function moveResultOf({ outcome }: Decision): MoveResult | null {
  if (outcome.kind === 'refused' || outcome.value === null || !('verb' in outcome.value)) return null;
  return outcome.value;
}

/** The act that a command was, `null` where nobody ordered it. Names are spelled as the servers spell them. */
function actEntry(before: World, command: Command, decision: Decision): NewEntry | null {
  const placed = userAct(before, command, moveResultOf(decision));
  if (placed === null) return null;
  const server = placed.server === null ? null : (findServer(before, placed.server)?.name ?? placed.server);
  const copy = server === null || placed.zone === null ? null : zoneCopy(decision.world, server, placed.zone);
  return {
    at: before.time,
    server,
    zone: copy?.name ?? placed.zone,
    fact: {
      kind: 'act',
      act: placed.act,
      by: before.forest.user,
      source: command.order?.source ?? 'lab',
      reason: command.order?.reason ?? null,
      problem: decision.outcome.kind === 'refused' ? decision.outcome.problem.code : null,
    },
  };
}

/**
 * The world after a decision, with what somebody did and what servers logged about it in its history.
 *
 * An act is recorded when it changed something or made a server log something, whether it was then refused or not;
 * events are recorded always. Acts come before the events that they caused.
 *
 * @param isChanged is anything in the world different after the decision?
 */
export function recorded<K extends CommandKind>(
  before: World,
  command: Command,
  decision: Decision<K>,
  isChanged: boolean,
): World {
  const { world, events } = decision;
  const act = isChanged || events.length > 0 ? actEntry(before, command, decision) : null;
  const added = [...(act === null ? [] : [act]), ...events.map(eventEntry)];
  return added.length === 0 ? world : { ...world, history: appended(world.history, added) };
}
