import { excerpt } from '../escaped-text';
import type { Field } from './field';

/** The four octets of a dotted address; `null` for anything else, leading zeros included. */
export function parseIpv4(text: string): readonly number[] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const octets = match?.slice(1).map(Number);
  return octets?.join('.') === text && octets.every((octet) => octet <= 255) ? octets : null;
}

/** Groups on one side of `::`; a dotted address at the very end counts for two. */
function parseGroups(text: string, mayEndDotted: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else if (!mayEndDotted || index !== parts.length - 1) return null;
    else {
      const [a, b, c, d] = parseIpv4(part) ?? [];
      if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
      groups.push(a * 256 + b, c * 256 + d);
    }
  }
  return groups;
}

/** The eight groups of an IPv6 address (RFC 4291 section 2.2); `null` for anything else. */
export function parseIpv6(text: string): readonly number[] | null {
  if (text.length > 45) return null;
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return null;
  const before = parseGroups(head, tail === undefined);
  const after = tail === undefined ? [] : parseGroups(tail, true);
  if (before === null || after === null) return null;
  const given = before.length + after.length;
  if (tail === undefined) return given === 8 ? before : null;
  return given > 7 ? null : [...before, ...new Array<number>(8 - given).fill(0), ...after];
}

/** Where the longest run of at least two zero groups lies; the first of equals (RFC 5952 section 4.2). */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let [best, start, length] = [{ start: 0, length: 1 }, 0, 0];
  for (const [index, group] of groups.entries()) {
    if (group !== 0) length = 0;
    else if (length === 0) [start, length] = [index, 1];
    else length += 1;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** The text form that RFC 5952 section 4 recommends. */
export function printIpv6(groups: readonly number[]): string {
  const hex = (some: readonly number[]) => some.map((group) => group.toString(16)).join(':');
  const { start, length } = longestZeros(groups);
  if (length < 2) return hex(groups);
  return `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

/** The address of an A record (RFC 1035 section 3.4.1). */
export const ipv4Address: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the IPv4 address is missing';
    const octets = parseIpv4(token.text);
    if (octets === null) return `${excerpt(token.text)} is no IPv4 address`;
    out.bytes(octets);
    return null;
  },
  print: (reader) => reader.bytes(4).join('.'),
};

/** The address of an AAAA record (RFC 3596 section 2.4). */
export const ipv6Address: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the IPv6 address is missing';
    const groups = parseIpv6(token.text);
    if (groups === null) return `${excerpt(token.text)} is no IPv6 address`;
    for (const group of groups) out.uint16(group);
    return null;
  },
  print: (reader) => printIpv6(Array.from({ length: 8 }, () => reader.uint16())),
};
