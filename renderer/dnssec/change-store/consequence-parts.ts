/** What a draft does: at once when OK is pressed, and later. */
export interface Consequences {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

/** Nothing follows. */
export const nothingHappens: Consequences = { now: [], later: [] };

/** All of them, in their order; a sentence stands once. */
export function joined(parts: readonly Consequences[]): Consequences {
  return {
    now: [...new Set(parts.flatMap(({ now }) => now))],
    later: [...new Set(parts.flatMap(({ later }) => later))],
  };
}
