import type { Value } from '../value';
import { hasKind, isList } from '../value';
import { plainText } from './plain-text';

/** How values are shown: the window and the reader's clock. */
export interface DisplayOptions {
  /** Columns of the window. */
  readonly width: number;
  /** Minutes east of UTC that instants are shown in. */
  readonly utcOffsetMinutes: number;
}

/** `$FormatEnumerationLimit`: how many items of a list are shown. */
const enumerationLimit = 4;

/** A value as a cell of a table or an entry of a list shows it, in en-US. */
export function displayText(value: Value, options: DisplayOptions): string {
  if (isList(value)) {
    const shown = value.slice(0, enumerationLimit).map((item) => displayText(item, options));
    return `{${shown.join(', ')}${value.length > enumerationLimit ? '...' : ''}}`;
  }
  if (hasKind(value) && value.kind === 'date-time') return shortDate(value.milliseconds, options);
  return plainText(value);
}

/** `10/11/2013 4:44:21 PM` */
function shortDate(milliseconds: number, options: DisplayOptions): string {
  const { year, month, day, time } = partsOf(milliseconds, options);
  return `${month}/${day}/${year} ${time}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Friday, October 11, 2013 4:44:21 PM`, as an instant prints that stands alone. */
export function longDate(milliseconds: number, options: DisplayOptions): string {
  const { year, month, day, weekday, time } = partsOf(milliseconds, options);
  return `${weekdays[weekday] ?? ''}, ${months[month - 1] ?? ''} ${day}, ${year} ${time}`;
}

function partsOf(milliseconds: number, { utcOffsetMinutes }: DisplayOptions) {
  const date = new Date(milliseconds + utcOffsetMinutes * 60_000);
  const hours = date.getUTCHours();
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    time: `${hours % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hours < 12 ? 'AM' : 'PM'}`,
  };
}
