import { useEffect, useState } from 'react';

/**
 * The present of the lab, milliseconds since the epoch, which goes on by itself.
 *
 * @param timeShift how far the lab's time is ahead of the machine's clock, in milliseconds
 * @param every milliseconds from one step to the next
 */
export function useLabNow(timeShift: number, every = 1000): number {
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return clock + timeShift;
}
