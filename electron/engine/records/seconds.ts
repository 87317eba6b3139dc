const secondsPerUnit: Readonly<Record<string, number>> = { w: 604800, d: 86400, h: 3600, m: 60, s: 1 };

/**
 * Reads a number of seconds, plain or in BIND's units: `3600`, `1h`, `1h30m`, `2W`.
 *
 * `null` for anything else, and for more than `greatest`.
 */
export function parseSeconds(text: string, greatest: number): number | null {
  if (text.length > 60 || !/^(?:\d+|(?:\d+[wdhms])+)$/i.test(text)) return null;
  let total = 0;
  for (const [, amount = '', unit = 's'] of text.toLowerCase().matchAll(/(\d+)([wdhms])?/g)) {
    total += Number(amount) * (secondsPerUnit[unit] ?? 1);
  }
  return total <= greatest ? total : null;
}
