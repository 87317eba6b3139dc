const minute = 60_000;

const units: readonly (readonly [milliseconds: number, name: string])[] = [
  [24 * 60 * minute, 'day'],
  [60 * minute, 'hour'],
  [minute, 'minute'],
];

/** A moment as the system writes it, to the second. */
export function formatMoment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' });
}

/** How long ago a moment was, in its largest whole unit, `null` within the last minute; and the moment itself. */
export function ageText(
  moment: number,
  now: number,
): { readonly age: string | null; readonly moment: string } {
  const written = new Date(moment).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const unit = units.find(([size]) => now - moment >= size);
  if (unit === undefined) return { age: null, moment: written };
  const count = Math.floor((now - moment) / unit[0]);
  return { age: `${count} ${unit[1]}${count === 1 ? '' : 's'}`, moment: written };
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
