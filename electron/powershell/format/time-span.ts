import type { TimeSpan } from '../value';

const two = (value: number): string => String(value).padStart(2, '0');

/** Prints `7.00:00:00` or `01:00:00`, .NET's constant form: days and a fraction only where there are some. */
export function timeSpanText({ seconds }: TimeSpan): string {
  const ticks = Math.round(Math.abs(seconds) * 10_000_000);
  const whole = Math.floor(ticks / 10_000_000);
  const days = Math.floor(whole / 86_400);
  const fraction = ticks % 10_000_000;
  return [
    seconds < 0 ? '-' : '',
    days > 0 ? `${days}.` : '',
    `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`,
    fraction > 0 ? `.${String(fraction).padStart(7, '0')}` : '',
  ].join('');
}
