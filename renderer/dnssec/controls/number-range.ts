/** The least and the most that a field takes, in its own unit. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** The whole number that a text is, `null` where it is none: `1.5`, `-8`, `0x10` or nothing at all. */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim();
  return /^\d+$/u.test(trimmed) ? Number(trimmed) : null;
}

/** Is the text a whole number of the range? */
export function isInRange(text: string, { min, max }: NumberRange): boolean {
  const value = wholeNumber(text);
  return value !== null && value >= min && value <= max;
}
