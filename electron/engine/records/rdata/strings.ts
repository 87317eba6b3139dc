import { decimalEscape, excerpt, readEscaped } from '../escaped-text';
import type { ByteWriter } from '../byte-writer';
import type { Token } from '../zone-file/tokenizer';
import type { Field } from './field';

const longestString = 255;
const longestData = 0xffff;

/** The octets of a text with its escapes undone, or a reason. */
export function octetsOf(text: string, limit: number): readonly number[] | string {
  const octets: number[] = [];
  for (let at = 0; at < text.length;) {
    const step = readEscaped(text, at);
    if (step.kind === 'invalid') return step.reason;
    octets.push(...step.octets);
    if (octets.length > limit) return `the text ${excerpt(text)} is longer than ${limit} octets`;
    at = step.next;
  }
  return octets;
}

function writeString(token: Token, out: ByteWriter): string | null {
  const octets = octetsOf(token.text, longestString);
  if (typeof octets === 'string') return octets;
  out.uint8(octets.length);
  out.bytes(octets);
  return null;
}

/** Octets between quotation marks, everything but printable ASCII as `\DDD`. */
export function quoted(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) {
    if (octet < 0x20 || octet >= 0x7f) text += decimalEscape(octet);
    else if (octet === 0x22 || octet === 0x5c) text += `\\${String.fromCharCode(octet)}`;
    else text += String.fromCharCode(octet);
  }
  return `"${text}"`;
}

/** One character string (RFC 1035 section 3.3). */
export const characterString = (noun: string): Field => ({
  parse: (tokens, out) => {
    const token = tokens.next();
    return token === undefined ? `the ${noun} is missing` : writeString(token, out);
  },
  print: (reader) => quoted(reader.bytes(reader.uint8())),
});

/** One or more character strings up to the end (RFC 1035 section 3.3.14). */
export const characterStrings: Field = {
  parse: (tokens, out) => {
    const rest = tokens.rest();
    if (rest.length === 0) return 'the text is missing';
    for (const token of rest) {
      const reason = writeString(token, out);
      if (reason !== null) return reason;
      if (out.length > longestData) return 'the text is longer than a record can hold';
    }
    return null;
  },
  print: (reader) => {
    const strings: string[] = [];
    do strings.push(quoted(reader.bytes(reader.uint8())));
    while (!reader.atEnd);
    return strings.join(' ');
  },
};

/** A text without a length that fills the rest of the data: CAA's value (RFC 8659 section 4.1.1), URI's target. */
export const remainingText = (noun: string): Field => ({
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return `the ${noun} is missing`;
    const octets = octetsOf(token.text, longestData);
    if (typeof octets === 'string') return octets;
    out.bytes(octets);
    return null;
  },
  print: (reader) => quoted(reader.rest()),
});

/** The property tag of a CAA record: ASCII letters and digits (RFC 8659 section 4.1). */
export const caaTag: Field = {
  parse: (tokens, out) => {
    const token = tokens.next();
    if (token === undefined) return 'the tag is missing';
    if (!/^[0-9a-z]{1,255}$/i.test(token.text)) {
      return `the tag ${excerpt(token.text)} has other characters than letters and digits`;
    }
    return writeString(token, out);
  },
  print: (reader) => {
    const tag = String.fromCharCode(...reader.bytes(reader.uint8()));
    if (!/^[0-9a-z]+$/i.test(tag)) reader.fail();
    return tag;
  },
};
