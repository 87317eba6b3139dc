const hour = 3_600_000;
const day = 24 * hour;

/** The units of a span that is typed, by their names. */
export const spanUnits = { minutes: 60_000, hours: hour, days: day, weeks: 7 * day } as const;

/** The name of such a unit. */
export type SpanUnit = keyof typeof spanUnits;

/** The spans one chooses most often, in milliseconds. */
export const commonSpans: readonly { readonly name: string; readonly milliseconds: number }[] = [
  { name: '1 hour', milliseconds: hour },
  { name: '1 day', milliseconds: day },
  { name: '1 week', milliseconds: 7 * day },
  { name: '30 days', milliseconds: 30 * day },
];

/** The largest number of a typed span. */
const mostUnits = 9999;

/** A typed span in milliseconds, `null` for what is no whole number from 1 to 9999. */
export function typedSpan(amount: string, unit: SpanUnit): number | null {
  const text = amount.trim();
  if (!/^\d{1,4}$/u.test(text)) return null;
  const count = Number(text);
  return count < 1 || count > mostUnits ? null : count * spanUnits[unit];
}

/** A date as a field of this computer's zone has it (`2026-11-24T15:00`), `null` where it is none or not later than `now`. */
export function laterDate(text: string, now: number): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isFinite(at) && at > now ? at : null;
}

/** An instant as such a field wants it, in the zone of this computer. */
export function dateFieldText(at: number): string {
  const local = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(local).toISOString().slice(0, 16);
}
