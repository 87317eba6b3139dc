import { setImmediate as nextTurn } from 'node:timers/promises';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Order } from '../../engine/command';
import type { Instant } from '../../engine/forest/directory';
import { findNextKeyOrder } from '../../engine/next-key-order';
import type { Lab } from './lab';

const order: Order = { source: 'lab', reason: null };
const closing: Outcome<null> = refused({
  code: 'state-not-saved',
  parameters: { reason: 'the lab is being closed' },
});

/** Milliseconds for which the search may keep the event loop. */
const patience = 10;

/** How far the time goes in one step: to where key pairs are ordered, or all the way. */
async function nextStop(lab: Lab, to: Instant): Promise<Instant> {
  if (!lab.makesKeys) return to;
  const search = findNextKeyOrder(lab.presentWorld(), to);
  for (let began = performance.now(); ;) {
    const step = search.next();
    if (step.done === true) return step.value ?? to;
    if (performance.now() - began < patience) continue;
    await nextTurn();
    began = performance.now();
  }
}

/**
 * Moves the lab's time ahead, in steps where key pairs are ordered on the way: a rollover goes on when its new key is made.
 *
 * To whoever orders it that is one act, and it is taken back as one. Where the lab becomes another one meanwhile, the rest
 * of the way is not gone.
 */
export async function advanceTime(lab: Lab, to: Instant): Promise<Outcome<null>> {
  const { restores } = lab;
  for (let isFirst = true; ;) {
    await lab.keysMade();
    const stop = await nextStop(lab, to);
    if (lab.isClosing) return closing;
    if (!isFirst && (lab.restores !== restores || lab.now >= to)) return done(null);
    // The clock has gone on since that was worked out, perhaps beyond it.
    const isPast = stop < to && stop <= lab.now;
    const outcome = isPast
      ? lab.execute<'advance'>({ kind: 'advance', to: lab.now })
      : lab.execute<'advance-time'>({ kind: 'advance-time', to: stop, order }, !isFirst);
    if (outcome.kind === 'refused' || stop >= to) return outcome;
    isFirst &&= isPast;
  }
}
