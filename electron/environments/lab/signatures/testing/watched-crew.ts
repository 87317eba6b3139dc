import type { SigningCrew } from '../../../../adapters/signatures/signing-crew';
import { createLoneStandingCrew } from '../../../../adapters/signatures/standing-crew';
import type { StandingCrew } from '../../../../adapters/signatures/standing-crew';

/** A crew that works in this thread, says what it did, and can be held up. */
export interface WatchedCrew extends StandingCrew {
  /** What was asked of it: `sign` with the name of a zone that is signed as a whole, `signature` for a single one. */
  readonly asked: string[];
  /** The zones whose work was ended before it was done. */
  readonly ended: string[];
  /** From now on pieces of whole zones wait. */
  readonly hold: () => void;
  readonly letAll: () => void;
}

/** What the crew for one zone tells, and waits for. */
interface Watch extends Pick<WatchedCrew, 'asked' | 'ended'> {
  readonly origin: string;
  readonly pass: () => Promise<void>;
}

function watched(lone: SigningCrew, { asked, ended, origin, pass }: Watch): SigningCrew {
  const end = new AbortController();
  const isOver = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()));
  let pieces = 0;
  let isWaiting = false;
  return {
    ...lone,
    signature: (task) => {
      asked.push(`signature ${origin}`);
      return lone.signature(task);
    },
    sign: async (columns) => {
      if (pieces === 0) asked.push(`sign ${origin}`);
      pieces += 1;
      isWaiting = true;
      await Promise.race([pass(), isOver]);
      isWaiting = false;
      if (end.signal.aborted) throw new Error('The signing was ended');
      return lone.sign(columns);
    },
    close: () => {
      if (isWaiting && !end.signal.aborted) ended.push(origin);
      end.abort();
    },
  };
}

/** Works on one zone at a time. */
export function watchedCrew(): WatchedCrew {
  const crew = createLoneStandingCrew();
  const asked: string[] = [];
  const ended: string[] = [];
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const pass = (): Promise<void> =>
    isHeld ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve();
  return {
    threads: 1,
    asked,
    ended,
    hold: () => {
      isHeld = true;
    },
    letAll: () => {
      isHeld = false;
      for (const resolve of waiting.splice(0)) resolve();
    },
    crewFor: (order) => watched(crew.crewFor(order), { asked, ended, origin: order.origin, pass }),
    close: crew.close,
  };
}
