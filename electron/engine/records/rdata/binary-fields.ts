import { fromBase32Hex, fromBase64, fromHex, toBase32Hex, toBase64, toHex } from '../binary-text';
import { excerpt } from '../escaped-text';
import type { Field } from './field';

/** Octets that fill the rest of the data and may be written in several pieces. */
function remainder(
  noun: string,
  form: string,
  decode: (text: string) => Uint8Array | null,
  encode: (octets: Uint8Array) => string,
): Field {
  return {
    parse: (tokens, out) => {
      const text = tokens
        .rest()
        .map((token) => token.text)
        .join('');
      if (text === '') return `the ${noun} is missing`;
      const octets = decode(text);
      if (octets === null) return `the ${noun} ${excerpt(text)} is no ${form}`;
      out.bytes(octets);
      return null;
    },
    print: (reader) => {
      if (reader.remaining === 0) reader.fail();
      return encode(reader.rest());
    },
  };
}

export const base64Remainder = (noun: string): Field => remainder(noun, 'base64', fromBase64, toBase64);
export const hexRemainder = (noun: string): Field =>
  remainder(noun, 'row of hexadecimal digits', fromHex, toHex);

/** The salt of NSEC3 and NSEC3PARAM: a length and octets, `-` for none (RFC 5155 section 3.3). */
export const salt: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the salt is missing';
    const octets = token.text === '-' ? new Uint8Array(0) : fromHex(token.text);
    if (octets === null || octets.length > 255) {
      return `the salt ${excerpt(token.text)} is neither - nor hexadecimal digits for at most 255 octets`;
    }
    out.uint8(octets.length);
    out.bytes(octets);
    return null;
  },
  print: (reader) => {
    const octets = reader.bytes(reader.uint8());
    return octets.length === 0 ? '-' : toHex(octets);
  },
};

/** The next hashed owner name of NSEC3: a length and octets (RFC 5155 section 3.2). */
export const hashedOwner: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the next hashed owner name is missing';
    const octets = fromBase32Hex(token.text);
    if (octets === null || octets.length === 0 || octets.length > 255) {
      return `the next hashed owner name ${excerpt(token.text)} is no base32hex`;
    }
    out.uint8(octets.length);
    out.bytes(octets);
    return null;
  },
  print: (reader) => {
    const octets = reader.bytes(reader.uint8());
    if (octets.length === 0) reader.fail();
    return toBase32Hex(octets);
  },
};
