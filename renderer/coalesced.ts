/**
 * Makes of many calls few: while one reading is under way the next one is remembered and not begun.
 *
 * The world changes in bursts, and what is read after the last change is all that counts.
 */
export function coalesced(read: () => Promise<void>): () => void {
  let state: 'rests' | 'reads' | 'reads-again' = 'rests';
  const isAgain = (): boolean => state === 'reads-again';
  const run = async (): Promise<void> => {
    state = 'reads';
    try {
      await read();
    } finally {
      const goesOn = isAgain();
      state = 'rests';
      if (goesOn) void run();
    }
  };
  return () => {
    if (state === 'rests') void run();
    else state = 'reads-again';
  };
}
