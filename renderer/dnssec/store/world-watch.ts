import type { DialogRunner } from './dnssec-dialog';
import { awaitsWorld, isActing } from './dialog-view';

/** Listens to the world while the sheet stands. */
export interface WorldWatch {
  /** Begins to listen; once, however often it is called. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** The compiler does not see that it changed while one waited. */
function isAgain(reading: 'no' | 'once' | 'again'): boolean {
  return reading === 'again';
}

/**
 * Reads the settings again when the world has changed and the sheet shows something that passes by itself.
 *
 * Changes come in bursts: while one reading is under way the next one is remembered, not begun.
 */
export function worldWatch({ api, get, reload }: DialogRunner): WorldWatch {
  let unsubscribe: (() => void) | null = null;
  /** `again`: the world changed while it was being read. */
  let reading: 'no' | 'once' | 'again' = 'no';
  const isWanted = (): boolean => {
    const state = get();
    return state.kind === 'loaded' && awaitsWorld(state) && !isActing(state);
  };
  const read = async (): Promise<void> => {
    reading = 'once';
    await reload();
    const isStale = isAgain(reading);
    reading = 'no';
    if (isStale && isWanted()) await read();
  };
  const changed = (): void => {
    if (reading !== 'no') reading = 'again';
    else if (isWanted()) void read();
  };
  return {
    start: () => {
      unsubscribe ??= api.onWorldChanged(changed);
    },
    stop: () => {
      unsubscribe?.();
      unsubscribe = null;
    },
  };
}
