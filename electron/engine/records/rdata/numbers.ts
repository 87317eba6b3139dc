import { excerpt } from '../escaped-text';
import type { ByteReader } from '../byte-reader';
import type { ByteWriter } from '../byte-writer';
import { parseSeconds } from '../seconds';
import type { Field } from './field';

/** A whole number in decimal digits, `null` for anything else and for one that is too great. */
export function wholeNumber(text: string, greatest: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value <= greatest ? value : null;
}

/** A field with a number in it; `parse` turns its token into the number. */
function numberField(
  noun: string,
  width: 8 | 16 | 32,
  parse: (text: string, greatest: number) => number | null,
): Field {
  const greatest = 2 ** width - 1;
  const write = (out: ByteWriter, value: number) => {
    if (width === 8) out.uint8(value);
    else if (width === 16) out.uint16(value);
    else out.uint32(value);
  };
  const read = (reader: ByteReader) => {
    if (width === 8) return reader.uint8();
    return width === 16 ? reader.uint16() : reader.uint32();
  };
  return {
    parse: (tokens, out) => {
      const token = tokens.next();
      if (token === undefined) return `the ${noun} is missing`;
      const value = parse(token.text, greatest);
      if (value === null) return `the ${noun} ${excerpt(token.text)} is no number from 0 to ${greatest}`;
      write(out, value);
      return null;
    },
    print: (reader) => read(reader).toString(),
  };
}

export const uint8 = (noun: string): Field => numberField(noun, 8, wholeNumber);
export const uint16 = (noun: string): Field => numberField(noun, 16, wholeNumber);
export const uint32 = (noun: string): Field => numberField(noun, 32, wholeNumber);

/** A number of seconds, that may be written with units: `1h30m`. */
export const seconds = (noun: string): Field => numberField(noun, 32, parseSeconds);

/** Mnemonics of the registry "DNS Security Algorithm Numbers" (RFC 4034 appendix A.1 and later). */
const algorithmMnemonics: Readonly<Record<string, number>> = {
  DELETE: 0,
  RSAMD5: 1,
  DH: 2,
  DSA: 3,
  RSASHA1: 5,
  'DSA-NSEC3-SHA1': 6,
  'RSASHA1-NSEC3-SHA1': 7,
  NSEC3RSASHA1: 7,
  RSASHA256: 8,
  RSASHA512: 10,
  ECDSAP256SHA256: 13,
  ECDSAP384SHA384: 14,
  ED25519: 15,
  ED448: 16,
};

/** A DNSSEC algorithm, as a number or a mnemonic (RFC 4034 section 2.2). */
export const algorithm = (noun: string): Field =>
  numberField(noun, 8, (text, greatest) =>
    Object.hasOwn(algorithmMnemonics, text.toUpperCase())
      ? (algorithmMnemonics[text.toUpperCase()] ?? null)
      : wholeNumber(text, greatest),
  );

/** Mnemonics of certificate types (RFC 4398 section 2.1). */
const certificateTypes: ReadonlyMap<string, number> = new Map([
  ['PKIX', 1],
  ['SPKI', 2],
  ['PGP', 3],
  ['IPKIX', 4],
  ['ISPKI', 5],
  ['IPGP', 6],
  ['ACPKIX', 7],
  ['IACPKIX', 8],
  ['URI', 253],
  ['OID', 254],
]);

/** The type of a CERT record's certificate, as a number or a mnemonic. */
export const certificateType: Field = numberField(
  'certificate type',
  16,
  (text, greatest) => certificateTypes.get(text.toUpperCase()) ?? wholeNumber(text, greatest),
);
