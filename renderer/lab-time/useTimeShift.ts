import { useEffect, useState } from 'react';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import { coalesced } from '../coalesced';

/**
 * How far the lab's time is ahead of the machine's clock, in milliseconds; `null` until it is known.
 *
 * Read again when the world has changed, because moving the time ahead is such a change.
 */
export function useTimeShift(api: Pick<DesktopApi, 'getStatus' | 'onWorldChanged'>): number | null {
  const [shift, setShift] = useState<number | null>(null);
  useEffect(() => {
    let left = false;
    const ask = coalesced(async () => {
      const outcome = await api.getStatus();
      if (!left && outcome.kind === 'done') setShift(outcome.value.timeShift);
    });
    ask();
    const stop = api.onWorldChanged(ask);
    return () => {
      left = true;
      stop();
    };
  }, [api]);
  return shift;
}
