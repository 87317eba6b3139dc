/** How well a text fits what was typed. */
export interface FuzzyMatch {
  /** The more, the better; only for comparing. */
  readonly score: number;
  /** Which characters of the text were meant. */
  readonly indices: readonly number[];
}

const start = 10;
const wordStart = 8;
const consecutive = 8;
const otherwise = 1;

/** Does a word begin here? Also after a dot, as in names, and at a capital inside of a word. */
function beginsWord(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  return /[\s.\-_/(:]/u.test(before) || (/[a-z]/u.test(before) && /[A-Z]/u.test(text[index] ?? ''));
}

function worth(text: string, index: number, last: number): number {
  if (index === 0) return start;
  if (beginsWord(text, index)) return wordStart;
  return index === last + 1 ? consecutive : otherwise;
}

/** Letters from `from` on, each at the first place where it can stand; `null` where one is missing. */
function firstFit(text: string, typed: string, from: number): readonly number[] | null {
  const lower = text.toLowerCase();
  const indices: number[] = [];
  let position = from;
  for (const letter of typed) {
    const index = lower.indexOf(letter, position);
    if (index < 0) return null;
    indices.push(index);
    position = index + 1;
  }
  return indices;
}

function scored(text: string, indices: readonly number[]): FuzzyMatch {
  const points = indices.reduce((sum, index, place) => sum + worth(text, index, indices[place - 1] ?? -2), 0);
  // Of two texts that fit alike the shorter one is meant.
  return { score: points - text.length / 100, indices };
}

/**
 * Do the typed letters stand in a text, in their order? `null` where they do not.
 *
 * Small, and our own: a few hundred names, one word. It prefers the starts of words and letters side by side, and tries
 * every place where the first letter can stand.
 */
export function fuzzyMatch(text: string, typed: string): FuzzyMatch | null {
  const wanted = typed.toLowerCase().replaceAll(/\s+/gu, '');
  if (wanted === '') return { score: 0, indices: [] };
  const lower = text.toLowerCase();
  let best: FuzzyMatch | null = null;
  for (
    let from = lower.indexOf(wanted.charAt(0));
    from >= 0;
    from = lower.indexOf(wanted.charAt(0), from + 1)
  ) {
    const indices = firstFit(text, wanted, from);
    if (indices === null) break;
    const match = scored(text, indices);
    if (best === null || match.score > best.score) best = match;
  }
  return best;
}
