import { keyTexts } from './signing-key-texts';

const hour = 3600;
const day = 24 * hour;

/** At most two decimals: a period that is no whole number of hours is rare, but must not be rounded away. */
function quantity(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A period in hours, as the sheet shows validity periods. */
export function inHours(seconds: number): string {
  return keyTexts.hours(quantity(seconds / hour));
}

/** A period in days, as the sheet shows rollover periods. */
export function inDays(seconds: number): string {
  return keyTexts.days(quantity(seconds / day));
}

/** The bare number of hours, for a field whose label names the unit. */
export function hoursOf(seconds: number): string {
  return String(quantity(seconds / hour));
}
