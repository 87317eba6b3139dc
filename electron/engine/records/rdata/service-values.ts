import { fromBase64, toBase64 } from '../binary-text';
import { ByteReader } from '../byte-reader';
import { ByteWriter } from '../byte-writer';
import { parseIpv4, parseIpv6, printIpv6 } from './addresses';
import { wholeNumber } from './numbers';
import { octetsOf, quoted } from './strings';

/** The value of one service parameter, in both directions; `null` where it is none. */
export interface ServiceValue {
  readonly parse: (text: string) => Uint8Array | null;
  readonly print: (octets: Uint8Array) => string | null;
}

const [backslash, comma] = [0x5c, 0x2c];
const longestValue = 0xffff;

/** Octets as a text of their own (RFC 9460 appendix A). */
export const textValue: ServiceValue = {
  parse: (text) => {
    const octets = octetsOf(text, longestValue);
    return typeof octets === 'string' ? null : Uint8Array.from(octets);
  },
  print: quoted,
};

/** The items of a comma-separated list whose commas can be escaped (RFC 9460 appendix A.1). */
function itemsOf(octets: Uint8Array): readonly (readonly number[])[] {
  const items: number[][] = [[]];
  for (let at = 0; at < octets.length; at += 1) {
    const octet = octets[at] ?? 0;
    if (octet === comma) items.push([]);
    else if (octet === backslash && at + 1 < octets.length) items.at(-1)?.push(octets[(at += 1)] ?? 0);
    else items.at(-1)?.push(octet);
  }
  return items;
}

/** Protocols, each with its length (RFC 9460 section 7.1.1). */
export const protocols: ServiceValue = {
  parse: (text) => {
    const items = itemsOf(textValue.parse(text) ?? new Uint8Array(0));
    if (items.some(({ length }) => length === 0 || length > 255)) return null;
    return Uint8Array.from(items.flatMap((item) => [item.length, ...item]));
  },
  print: (octets) => {
    const reader = new ByteReader(octets);
    const items: number[][] = [];
    do {
      const item = reader.bytes(reader.uint8());
      if (item.length === 0) reader.fail();
      items.push(
        [...item].flatMap((octet) => (octet === comma || octet === backslash ? [backslash, octet] : [octet])),
      );
    } while (!reader.atEnd);
    const joined = items.flatMap((item, at) => (at === 0 ? item : [comma, ...item]));
    return reader.failed ? null : quoted(Uint8Array.from(joined));
  },
};

/** Nothing: that the key is there says it all. */
export const noValue: ServiceValue = {
  parse: (text) => (text === '' ? new Uint8Array(0) : null),
  print: ({ length }) => (length === 0 ? '' : null),
};

/** A port number. */
export const port: ServiceValue = {
  parse: (text) => {
    const number = wholeNumber(text, 0xffff);
    return number === null ? null : Uint8Array.of(number >> 8, number & 0xff);
  },
  print: (octets) => (octets.length === 2 ? new ByteReader(octets).uint16().toString() : null),
};

/** Octets in base64: what Encrypted Client Hello needs (RFC 9460 section 9). */
export const base64Value: ServiceValue = {
  parse: (text) => (text === '' ? null : fromBase64(text)),
  print: (octets) => (octets.length === 0 ? null : toBase64(octets)),
};

/** A list of what has one length each. */
function listOf(
  width: number,
  parseItem: (text: string) => readonly number[] | null,
  printItem: (reader: ByteReader) => string,
): ServiceValue {
  return {
    parse: (text) => {
      const items = text.split(',').map(parseItem);
      return items.every((item) => item !== null) ? Uint8Array.from(items.flat()) : null;
    },
    print: (octets) => {
      if (octets.length === 0 || octets.length % width !== 0) return null;
      const reader = new ByteReader(octets);
      return Array.from({ length: octets.length / width }, () => printItem(reader)).join(',');
    },
  };
}

export const ipv4Hint = listOf(4, parseIpv4, (reader) => reader.bytes(4).join('.'));
export const ipv6Hint = listOf(
  16,
  (text) => parseIpv6(text)?.flatMap((group) => [group >> 8, group & 0xff]) ?? null,
  (reader) => printIpv6(Array.from({ length: 8 }, () => reader.uint16())),
);

/** A list of keys, ascending and without the list's own (RFC 9460 section 8). */
export function keyList(
  keyOf: (text: string) => number | null,
  nameOf: (key: number) => string,
): ServiceValue {
  const isSound = (keys: readonly number[]): boolean =>
    keys.length > 0 && keys.every((key, at) => key !== 0 && (at === 0 || key > (keys[at - 1] ?? 0)));
  return {
    parse: (text) => {
      const keys = text.split(',').map((each) => keyOf(each) ?? 0);
      const ordered = keys.toSorted((a, b) => a - b);
      if (!isSound(ordered)) return null;
      const out = new ByteWriter();
      for (const key of ordered) out.uint16(key);
      return out.toBytes();
    },
    print: (octets) => {
      if (octets.length % 2 !== 0) return null;
      const reader = new ByteReader(octets);
      const keys = Array.from({ length: octets.length / 2 }, () => reader.uint16());
      return isSound(keys) ? keys.map(nameOf).join(',') : null;
    },
  };
}
