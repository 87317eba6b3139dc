import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { EventPayload } from '../../shared/contract/events';

/** The calls that long work is followed and stopped with. */
export type LongWorkApi = Pick<DesktopApi, 'cancelWork' | 'onWorkProgressed'>;

/** How far the work is that runs. */
export interface WorkProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly isCancelling: boolean;
}

/** A piece of work that may take long, and what is to be seen of it. */
export interface LongWork {
  /** Starts work under an id of its own, and answers what it answers. */
  readonly run: <T>(start: (work: string) => Promise<T>) => Promise<T>;
  /**
   * `null` while nothing runs or nothing was told of it, and for the first half second: what is done by then needs no
   * progress.
   */
  readonly progress: WorkProgress | null;
  readonly cancel: () => void;
  /** Was the work that ran last cancelled? */
  readonly wasCancelled: () => boolean;
}

/** Milliseconds until progress is shown. */
export const patience = 500;

function shareOf({ done, total }: EventPayload<'workProgressed'>): number {
  return total > 0 ? Math.min(Math.max(done / total, 0), 1) : 0;
}

/** What is known of the piece of work that runs. */
interface Running {
  readonly work: string;
  share: number | null;
  isCancelled: boolean;
  isShown: boolean;
}

/** What is to be seen of it; nothing of work that is over, whose call may still wait for the user. */
function seen({ share, isCancelled: isCancelling, isShown }: Running): WorkProgress | null {
  return share === null || share >= 1 || !isShown ? null : { share, isCancelling };
}

/** Follows one piece of work at a time. When its page is left, the work goes on. */
export function useLongWork(api: LongWorkApi): LongWork {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const latest = useRef<Running | null>(null);
  const change = useCallback((work: string | undefined, changes: Partial<Running>) => {
    const running = latest.current;
    if (running === null || running.work !== work) return;
    Object.assign(running, changes);
    setProgress(seen(running));
  }, []);
  useEffect(
    () => api.onWorkProgressed((payload) => change(payload.work, { share: shareOf(payload) })),
    [api, change],
  );
  const run = useCallback(
    async <T>(start: (work: string) => Promise<T>): Promise<T> => {
      const work = crypto.randomUUID();
      latest.current = { work, share: null, isCancelled: false, isShown: false };
      const timer = setTimeout(() => change(work, { isShown: true }), patience);
      try {
        return await start(work);
      } finally {
        clearTimeout(timer);
        change(work, { isShown: false });
      }
    },
    [change],
  );
  const cancel = useCallback(() => {
    const work = latest.current?.work;
    if (work === undefined) return;
    change(work, { isCancelled: true });
    // The answer says only that the message arrived; the work itself answers through its own call.
    void api.cancelWork({ work });
  }, [api, change]);
  const wasCancelled = useCallback(() => latest.current?.isCancelled === true, []);
  return { run, progress, cancel, wasCancelled };
}
