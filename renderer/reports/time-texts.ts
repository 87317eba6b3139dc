const formats = {
  time: new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }),
  dateTime: new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }),
} as const;

/** `Nov 24, 2026, 3:02 PM`, in the zone of this computer. */
export function dateTimeText(instant: number): string {
  return formats.dateTime.format(instant);
}

/** `3:02 PM`, in the zone of this computer. */
export function timeText(instant: number): string {
  return formats.time.format(instant);
}

const units: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];

/** `2 hours`, `1 minute`, `a moment`: the largest whole unit of a span of milliseconds. */
export function spanText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  const unit = units.find(([size]) => seconds >= size);
  if (unit === undefined) return 'a moment';
  const count = Math.floor(seconds / unit[0]);
  return `${count} ${unit[1]}${count === 1 ? '' : 's'}`;
}
