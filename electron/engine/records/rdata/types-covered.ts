import type { ByteReader } from '../byte-reader';
import type { ByteWriter } from '../byte-writer';
import { excerpt } from '../escaped-text';
import { typeMnemonic, typeNumber } from '../record-type';
import type { Field } from './field';

/** The type covered by an RRSIG record (RFC 4034 section 3.1.1). */
export const typeCovered: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the type covered is missing';
    const number = typeNumber(token.text);
    if (number === null) return `${excerpt(token.text)} is no record type`;
    out.uint16(number);
    return null;
  },
  print: (reader) => typeMnemonic(reader.uint16()),
};

/** The octets of each window block, without trailing zeros. */
function windowsOf(types: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const windows = new Map<number, number[]>();
  for (const type of [...types].sort((a, b) => a - b)) {
    const window = windows.get(type >> 8) ?? [];
    windows.set(type >> 8, window);
    const index = (type & 0xff) >> 3;
    while (window.length <= index) window.push(0);
    window[index] = (window[index] ?? 0) | (0x80 >> (type & 7));
  }
  return windows;
}

function writeTypes(out: ByteWriter, types: readonly number[]): void {
  for (const [window, octets] of windowsOf(types)) {
    out.uint8(window);
    out.uint8(octets.length);
    out.bytes(octets);
  }
}

function readTypes(reader: ByteReader): readonly number[] {
  const types: number[] = [];
  let before = -1;
  while (!reader.atEnd) {
    const window = reader.uint8();
    const octets = reader.bytes(reader.uint8());
    if (window <= before || octets.length === 0 || octets.length > 32) reader.fail();
    before = window;
    for (const [index, octet] of octets.entries()) {
      for (let bit = 0; bit < 8; bit += 1) {
        if ((octet & (0x80 >> bit)) !== 0) types.push((window << 8) | (index << 3) | bit);
      }
    }
  }
  return types;
}

/** The type bit maps of NSEC and NSEC3 (RFC 4034 section 4.1.2), empty for an empty non-terminal. */
export const typeBitMaps: Field = {
  parse: (tokens, out) => {
    const types: number[] = [];
    for (const { text } of tokens.rest()) {
      const number = typeNumber(text);
      if (number === null) return `${excerpt(text)} is no record type`;
      types.push(number);
    }
    writeTypes(out, types);
    return null;
  },
  print: (reader) => readTypes(reader).map(typeMnemonic).join(' '),
};
