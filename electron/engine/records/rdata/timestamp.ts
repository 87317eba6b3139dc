import { excerpt } from '../escaped-text';
import type { Field } from './field';

const form = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Seconds since 1970 from `YYYYMMDDHHmmSS` in UTC or from a plain number (RFC 4034 section 3.2). */
function parseTimestamp(text: string): number | null {
  if (/^\d{1,10}$/.test(text)) return Number(text) <= 0xffffffff ? Number(text) : null;
  const [year = 0, month = 0, ...rest] = form.exec(text)?.slice(1).map(Number) ?? [];
  const [day = 0, hour = 0, minute = 0, second = 0] = rest;
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  // What does not come back is no date: 31 February, 25 o'clock, or beyond 32 bits.
  return printTimestamp(seconds) === text && seconds <= 0xffffffff ? seconds : null;
}

function printTimestamp(seconds: number): string {
  if (seconds < 0) return '';
  return new Date(seconds * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-T:]/g, '');
}

/** The inception or expiration of an RRSIG record. */
export const timestamp = (noun: string): Field => ({
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return `the ${noun} is missing`;
    const seconds = parseTimestamp(token.text);
    if (seconds === null) return `the ${noun} ${excerpt(token.text)} is no time of the form YYYYMMDDHHmmSS`;
    out.uint32(seconds);
    return null;
  },
  print: (reader) => printTimestamp(reader.uint32()),
});
