import type { WorkListener } from '../environments/dns-environment';
import type { SendEvent } from './event-sender';
import { createSearches } from './searches';

/** The long work that runs now, by the id that the renderer gave it. */
export interface LongWork {
  /** Runs work until it ends; under an id its progress is sent and it can be cancelled. */
  readonly run: <T>(id: string | undefined, work: (listener?: WorkListener) => Promise<T>) => Promise<T>;
  readonly cancel: (id: string) => void;
}

/** Milliseconds between two messages about the same work: as often as an eye can follow. */
const messageInterval = 100;

/** Tells the windows how far a piece of work is, and, where anything was told, that it is over. */
function tellerOf(
  work: string,
  sendEvent: SendEvent,
  now: () => number,
): { readonly tell: WorkListener['onProgress']; readonly end: () => void } {
  let toldAt = -Infinity;
  let last: number | null = null;
  return {
    tell: (done, total) => {
      if (now() - toldAt < messageInterval) return;
      toldAt = now();
      last = total;
      sendEvent('workProgressed', { work, done, total });
    },
    end: () => {
      if (last !== null) sendEvent('workProgressed', { work, done: last, total: last });
    },
  };
}

/** Keeps track of long work, tells the windows how far it is, and stops it. */
export function createLongWork(sendEvent: SendEvent, now: () => number = () => performance.now()): LongWork {
  const running = createSearches();
  return {
    cancel: running.cancel,
    run: async (id, work) => {
      if (id === undefined) return work();
      const { tell, end } = tellerOf(id, sendEvent, now);
      try {
        return await running.run(id, (signal) => work({ signal, onProgress: tell }));
      } finally {
        end();
      }
    },
  };
}
