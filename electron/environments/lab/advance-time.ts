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
import { takeBackJump } from './ways-back';

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
  /** How often the lab had become another one when the jump began. */
  readonly restores: number;
  readonly to: Instant;
  readonly listener: WorkListener | undefined;
  readonly onWalked: (now: Instant) => void;
}

function isStopping({ lab, listener }: Jump): boolean {
  return listener?.signal.aborted === true || lab.isClosing;
}

function startOf(lab: Lab): Start {
  const { world: basis, now: at } = lab;
  return { basis, at, past: decide<'advance'>(basis, { kind: 'advance', to: at }) };
}

/**
 * Goes the way in slices, to where key pairs are ordered or all of it; less far where it is stopped or the world becomes
 * another one. Nothing of it has happened yet.
 */
async function walk(jump: Jump, { basis, past }: Start): Promise<Walked> {
  const { lab, to, onWalked } = jump;
  const events: LogEvent[] = [];
  let world = past.world;
  let began = performance.now();
  for (const passage of passingTime(past.world, to)) {
    events.push(...passage.events);
    world = passage.world;
    const isStop = lab.makesKeys && isOrdered(past.world, world);
    if (isStop || isStopping(jump) || lab.world !== basis)
      return { to: world.time, passage: { world, events } };
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

/** Resolves when every ordered key pair is made, or somebody stops the jump. */
async function keysMade(lab: Lab, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return lab.keysMade();
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { signal: stop.signal });
    if (signal.aborted) resolve();
  });
  await Promise.race([lab.keysMade(), stopped]);
  stop.abort();
}

/** What ends a jump before the next stretch, `null` where it goes on; `began` is when the first stretch did that was kept. */
function endOf({ lab, restores, to, listener }: Jump, began: Instant | null): Outcome<null> | null {
  if (lab.isClosing) return closing;
  const isStopped = listener?.signal.aborted === true;
  const isAnother = lab.restores !== restores;
  if (began === null) return isStopped || isAnother ? cancelled : null;
  if (isStopped && !isAnother) return takeBackJump(lab, began);
  return isAnother || lab.now >= to ? done(null) : null;
}

/**
 * Moves the lab's time ahead, in stretches that end where key pairs are ordered: a rollover goes on when its new key is
 * made.
 *
 * To whoever orders it that is one act, and it is taken back as one. Each stretch is decided in slices that leave the event
 * loop free, and happens as a whole when it is decided; where something else happens in between, it is decided anew. A jump
 * that is stopped is `cancelled` and has changed nothing: what was kept of it is taken back, unless somebody did something
 * since. Where the lab becomes another one meanwhile, the rest of the way is not gone.
 */
export async function advanceTime(lab: Lab, to: Instant, listener?: WorkListener): Promise<Outcome<null>> {
  const { restores } = lab;
  const jump: Jump = { lab, restores, to, listener, onWalked: progressOf(lab, to, listener) };
  for (let began: Instant | null = null; ;) {
    await keysMade(lab, listener?.signal);
    const end = endOf(jump, began);
    if (end !== null) return end;
    const start = startOf(lab);
    const walked = await walk(jump, start);
    if (isStopping(jump)) continue;
    const outcome = arrive(lab, start, walked, began !== null);
    if (outcome === null) continue;
    if (outcome.kind === 'refused' || walked.to >= to) return outcome;
    began ??= start.past.world.time;
  }
}
