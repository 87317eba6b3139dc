import { useEffect, useState } from 'react';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { Outcome } from '../../shared/contract/outcome';
import type { Reading } from './reading';

/**
 * Reads when it is mounted, and again whenever the world has changed.
 *
 * What was read stays on the screen meanwhile, so that a report does not flicker; of two answers the one asked for last
 * stays. `read` must keep its identity as long as it asks for the same.
 */
export function useReading<T>(
  api: Pick<DesktopApi, 'onWorldChanged'>,
  read: () => Promise<Outcome<T>>,
): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>({ kind: 'reading' });
  useEffect(() => {
    let latest = 0;
    let left = false;
    const ask = async (): Promise<void> => {
      latest += 1;
      const ticket = latest;
      const outcome = await read();
      if (left || ticket !== latest) return;
      setReading(
        outcome.kind === 'done'
          ? { kind: 'read', value: outcome.value }
          : { kind: 'failed', problem: outcome.problem },
      );
    };
    void ask();
    const stop = api.onWorldChanged(() => void ask());
    return () => {
      left = true;
      stop();
    };
  }, [api, read]);
  return reading;
}
