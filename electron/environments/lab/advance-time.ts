import { setImmediate as nextTurn } from 'node:timers/promises';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../../engine/command';
import { decide, decideArrival } from '../../engine/decide';
import type { Decision, LogEvent } from '../../engine/decision';
import type { Instant } from '../../engine/forest/directory';
import { passingTime } from '../../engine/forest/time';
import type { World } from '../../engine/forest/world';
import type { Passage } from '../../engine/key-master/poll';
import { isOrdered } from '../../engine/next-key-order';
import type { WorkListener } from '../dns-environment';
import { after } from './decide-at';
import type { Lab } from './lab';

const closing: Outcome<null> = refused({
  code: 'state-not-saved',
  parameters: { reason: 'the lab is being closed' },
});
const cancelled: Outcome<null> = refused({ code: 'cancelled', parameters: {} });

/** Milliseconds for which the way may keep the event loop. */
const patience = 10;

/** Where a walk began: the world as it was then, and with what had fallen due. */
interface Start {
  readonly basis: World;
  readonly at: Instant;
  readonly past: Decision<'advance'>;
}

/** How far a walk has come. */
interface Walked {
  readonly to: Instant;
  readonly passage: Passage;
}

/** A jump in time that is under way. */
interface Jump {
  readonly lab: Lab;
  readonly to: Instant;
  readonly listener: WorkListener | undefined;
  readonly onWalked: (now: Instant) => void;
}

function startOf(lab: Lab): Start {
  const { world: basis, now: at } = lab;
  return { basis, at, past: decide<'advance'>(basis, { kind: 'advance', to: at }) };
}

/**
 * Goes the way in slices, to where key pairs are ordered or all of it; less far where it is stopped or the world becomes
 * another one. Nothing of it has happened yet.
 */
async function walk({ lab, to, listener, onWalked }: Jump, { basis, past }: Start): Promise<Walked> {
  const events: LogEvent[] = [];
  let world = past.world;
  let began = performance.now();
  for (const passage of passingTime(past.world, to)) {
    events.push(...passage.events);
    world = passage.world;
    const isStop = lab.makesKeys && isOrdered(past.world, world);
    const isOver = listener?.signal.aborted === true || lab.isClosing || lab.world !== basis;
    if (isStop || isOver) return { to: world.time, passage: { world, events } };
    if (performance.now() - began < patience) continue;
    onWalked(world.time);
    await nextTurn();
    began = performance.now();
  }
  return { to, passage: { world, events } };
}

/** Keeps what was walked, `null` where the world has become another one meanwhile. */
function arrive(
  lab: Lab,
  { basis, at, past }: Start,
  { to, passage }: Walked,
  goesOn: boolean,
): Outcome<null> | null {
  const command: CommandOf<'advance-time'> = {
    kind: 'advance-time',
    to,
    order: { source: 'lab', reason: null },
  };
  const decision = after(past, decideArrival(past.world, command, passage));
  return lab.adopt<'advance-time'>(basis, { at, command, decision, goesOn });
}

/** Tells the share of the way from its beginning; a stretch that is decided anew takes nothing of it back. */
function progressOf({ now }: Lab, to: Instant, listener: WorkListener | undefined): Jump['onWalked'] {
  let furthest = now;
  return (time) => {
    furthest = Math.max(furthest, time);
    listener?.onProgress(furthest - now, to - now);
  };
}

/**
 * Moves the lab's time ahead, in stretches that end where key pairs are ordered: a rollover goes on when its new key is
 * made.
 *
 * To whoever orders it that is one act, and it is taken back as one. Each stretch is decided in slices that leave the event
 * loop free, and happens as a whole when it is decided; where something else happens in between, it is decided anew. Where
 * the jump is stopped, the time stays where it has come to. Where the lab becomes another one meanwhile, the rest of the
 * way is not gone.
 */
export async function advanceTime(lab: Lab, to: Instant, listener?: WorkListener): Promise<Outcome<null>> {
  const { restores } = lab;
  const jump: Jump = { lab, to, listener, onWalked: progressOf(lab, to, listener) };
  const isClosing = (): boolean => lab.isClosing;
  const isStopped = (): boolean => listener?.signal.aborted === true;
  for (let isFirst = true; ;) {
    await lab.keysMade();
    if (isClosing()) return closing;
    if (lab.restores !== restores || isStopped()) return isFirst ? cancelled : done(null);
    if (!isFirst && lab.now >= to) return done(null);
    const start = startOf(lab);
    const walked = await walk(jump, start);
    if (isClosing()) return closing;
    // Nothing happened on the way so far: there is no instant to stop at.
    if (isStopped() && walked.to <= start.past.world.time) return isFirst ? cancelled : done(null);
    const outcome = arrive(lab, start, walked, !isFirst);
    if (outcome === null) continue;
    if (outcome.kind === 'refused' || walked.to >= to || isStopped()) return outcome;
    isFirst = false;
  }
}
