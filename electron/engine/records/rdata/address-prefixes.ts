import type { ByteReader } from '../byte-reader';
import { excerpt } from '../escaped-text';
import { parseIpv4, parseIpv6, printIpv6 } from './addresses';
import type { Field } from './field';
import { wholeNumber } from './numbers';

/** One item of an APL record, its address with all of its octets. */
interface PrefixItem {
  readonly family: 1 | 2;
  readonly isNegated: boolean;
  readonly prefix: number;
  readonly octets: readonly number[];
}

function octetsOf(family: 1 | 2, text: string): readonly number[] | null {
  if (family === 1) return parseIpv4(text);
  return parseIpv6(text)?.flatMap((group) => [group >> 8, group & 0xff]) ?? null;
}

/** `[!]family:address/prefix` (RFC 3123 section 5). */
function parseItem(text: string): PrefixItem | null {
  const match = /^(!?)([12]):([^/]+)\/(\d{1,3})$/.exec(text);
  if (match === null) return null;
  const [, negation, number, address = '', digits = ''] = match;
  const family = number === '1' ? 1 : 2;
  const octets = octetsOf(family, address);
  const prefix = wholeNumber(digits, family === 1 ? 32 : 128);
  return octets === null || prefix === null ? null : { family, isNegated: negation === '!', prefix, octets };
}

/** Zeros at the end are not sent (RFC 3123 section 4). */
function withoutTrailingZeros(octets: readonly number[]): readonly number[] {
  return octets.slice(0, octets.findLastIndex((octet) => octet !== 0) + 1);
}

function printAddress(family: 1 | 2, octets: readonly number[]): string {
  if (family === 1) return octets.join('.');
  const groups = Array.from(
    { length: 8 },
    (_, at) => (octets[2 * at] ?? 0) * 256 + (octets[2 * at + 1] ?? 0),
  );
  return printIpv6(groups);
}

function printItem(reader: ByteReader): string {
  const family = reader.uint16() === 1 ? 1 : 2;
  const prefix = reader.uint8();
  const head = reader.uint8();
  const octets = [...reader.bytes(head & 0x7f)];
  const width = family === 1 ? 4 : 16;
  if (octets.length > width || octets.at(-1) === 0 || prefix > 8 * width) reader.fail();
  while (octets.length < width) octets.push(0);
  return `${head >= 0x80 ? '!' : ''}${family}:${printAddress(family, octets)}/${prefix}`;
}

/** The data of an APL record: address prefixes, perhaps none (RFC 3123). Other families than IP are octets only. */
export const addressPrefixes: Field = {
  parse: (tokens, out) => {
    for (const { text } of tokens.rest()) {
      const item = parseItem(text);
      if (item === null) return `${excerpt(text)} is no address prefix of the form family:address/length`;
      const octets = withoutTrailingZeros(item.octets);
      out.uint16(item.family);
      out.uint8(item.prefix);
      out.uint8(octets.length | (item.isNegated ? 0x80 : 0));
      out.bytes(octets);
    }
    return null;
  },
  print: (reader) => {
    const items: string[] = [];
    while (!reader.atEnd) items.push(printItem(reader));
    return items.join(' ');
  },
};
