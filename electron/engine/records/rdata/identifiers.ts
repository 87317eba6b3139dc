import { excerpt } from '../escaped-text';
import type { Field } from './field';

/** 64 bits in four groups of hexadecimal digits: the identifiers and locators of RFC 6742 sections 2.1 and 2.3. */
export const groupsOf64Bits = (noun: string): Field => ({
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return `the ${noun} is missing`;
    if (!/^[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}$/i.test(token.text)) {
      return `the ${noun} ${excerpt(token.text)} is no row of four groups of hexadecimal digits`;
    }
    for (const group of token.text.split(':')) out.uint16(Number.parseInt(group, 16));
    return null;
  },
  print: (reader) => Array.from({ length: 4 }, () => reader.uint16().toString(16)).join(':'),
});

/** A hardware address in pairs of digits (RFC 7043 sections 3 and 4). */
export const hardwareAddress = (length: 6 | 8): Field => ({
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the address is missing';
    const pairs = token.text.split('-');
    if (pairs.length !== length || !pairs.every((pair) => /^[0-9a-f]{2}$/i.test(pair))) {
      return `the address ${excerpt(token.text)} is no row of ${length} pairs of hexadecimal digits`;
    }
    out.bytes(pairs.map((pair) => Number.parseInt(pair, 16)));
    return null;
  },
  print: (reader) =>
    Array.from(reader.bytes(length), (octet) => octet.toString(16).padStart(2, '0')).join('-'),
});
