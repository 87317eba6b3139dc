/** Milliseconds between two letters of one word. */
const pause = 1000;

/** Finds rows by typing their first letters, as every list of Windows does. */
export interface TypeAhead {
  /**
   * The index of the row that matches what was typed so far, `null` for none.
   *
   * `now` is the time of the key press in milliseconds. Typing one letter again goes on to the next match.
   */
  readonly find: (letter: string, labels: readonly string[], from: number, now: number) => number | null;
}

/** Makes a type-ahead with an empty word. */
export function typeAhead(): TypeAhead {
  let word = '';
  let last = -Infinity;
  return {
    find: (letter, labels, from, now) => {
      const typed = now - last > pause ? letter : word + letter;
      last = now;
      const repeats = typed === letter.repeat(typed.length);
      word = repeats ? letter : typed;
      const start = word.length === 1 ? from + 1 : from;
      const wanted = word.toLowerCase();
      for (let step = 0; step < labels.length; step += 1) {
        const index = (Math.max(start, 0) + step) % labels.length;
        if (labels[index]?.toLowerCase().startsWith(wanted) === true) return index;
      }
      return null;
    },
  };
}

/** Is the key one that types a letter? `?` is none: it shows the keys, and no name begins with it. */
export function isLetter(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return (
    event.key.length === 1 &&
    event.key !== ' ' &&
    event.key !== '?' &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey
  );
}
