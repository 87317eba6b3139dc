/** Made when the first moment is written: the first sight of the console shows none. */
const formats: Partial<Record<'time' | 'dateTime', Intl.DateTimeFormat>> = {};

/** `Nov 24, 2026, 3:02 PM`, in the zone of this computer. */
export function dateTimeText(instant: number): string {
  formats.dateTime ??= new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return formats.dateTime.format(instant);
}

/** `3:02 PM`, in the zone of this computer. */
export function timeText(instant: number): string {
  formats.time ??= new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });
  return formats.time.format(instant);
}

/** Largest first. */
const units: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** `2 hours`, `1 minute`, `a moment`: the largest whole unit of a span of milliseconds. */
export function spanText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  const unit = units.find(([size]) => size > 1 && seconds >= size);
  return unit === undefined ? 'a moment' : counted(Math.floor(seconds / unit[0]), unit[1]);
}

/** `4 days 3 hours`, `1 hour`, `12 minutes 30 seconds`: a span of milliseconds in its two largest units. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const index = units.findIndex(([size]) => seconds >= size);
  const [first, second] = units.slice(Math.max(0, index), index + 2);
  if (index < 0 || first === undefined) return counted(0, 'second');
  const rest = second === undefined ? 0 : Math.floor((seconds % first[0]) / second[0]);
  const largest = counted(Math.floor(seconds / first[0]), first[1]);
  return second === undefined || rest === 0 ? largest : `${largest} ${counted(rest, second[1])}`;
}
