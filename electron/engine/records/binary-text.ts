/**
 * Octets as text: base64 for keys and signatures, base16 for digests, base32hex for NSEC3 (RFC 4648).
 *
 * Written here because the engine knows no platform. Decoders are strict: they answer `null` for anything that an
 * encoder would not have written, except for letter case where the alphabet has one case only.
 */

const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64UrlAlphabet = `${base64Alphabet.slice(0, 62)}-_`;
const base32HexAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const base16Alphabet = '0123456789ABCDEF';

/** Cuts octets into groups of bits, the last one filled up with zeros. */
function encodeBits(octets: Uint8Array, bits: number, alphabet: string): string {
  const mask = (1 << bits) - 1;
  let [text, pending, held] = ['', 0, 0];
  for (const octet of octets) {
    pending = ((pending << 8) | octet) & 0xffff;
    held += 8;
    for (; held >= bits; held -= bits) text += alphabet.charAt((pending >> (held - bits)) & mask);
  }
  return held === 0 ? text : text + alphabet.charAt((pending << (bits - held)) & mask);
}

/** Undoes `encodeBits`; `null` where a character is foreign, or bits are left over that no encoder leaves. */
function decodeBits(text: string, bits: number, alphabet: ReadonlyMap<string, number>): Uint8Array | null {
  const octets = new Uint8Array(Math.floor((text.length * bits) / 8));
  let [pending, held, length] = [0, 0, 0];
  for (const character of text) {
    const value = alphabet.get(character);
    if (value === undefined) return null;
    pending = ((pending << bits) | value) & 0xffff;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    octets[length] = (pending >> held) & 0xff;
    length += 1;
  }
  const isClean = held < bits && (pending & ((1 << held) - 1)) === 0;
  return isClean && length === octets.length ? octets : null;
}

function valuesOf(alphabet: string): ReadonlyMap<string, number> {
  return new Map(Array.from(alphabet, (character, value) => [character, value]));
}

const base64Values = valuesOf(base64Alphabet);
const base64UrlValues = valuesOf(base64UrlAlphabet);
const base32HexValues = valuesOf(base32HexAlphabet);
const base16Values = valuesOf(base16Alphabet);

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(octets: Uint8Array): string {
  const text = encodeBits(octets, 6, base64Alphabet);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Reads base64, padding included. */
export function fromBase64(text: string): Uint8Array | null {
  const unpadded = text.replace(/={0,2}$/, '');
  if (text.length % 4 !== 0) return null;
  return decodeBits(unpadded, 6, base64Values);
}

/** Reads base64url without padding (RFC 4648 section 5), as JSON Web Keys use it (RFC 7518 section 2). */
export function fromBase64Url(text: string): Uint8Array | null {
  return decodeBits(text, 6, base64UrlValues);
}

/** Upper-case hexadecimal digits (RFC 4648 section 8). */
export function toHex(octets: Uint8Array): string {
  return encodeBits(octets, 4, base16Alphabet);
}

/** Reads pairs of hexadecimal digits. */
export function fromHex(text: string): Uint8Array | null {
  return text.length % 2 === 0 ? decodeBits(text.toUpperCase(), 4, base16Values) : null;
}

/** Base32 with the extended hex alphabet, without padding (RFC 4648 section 7, RFC 5155 section 3.3). */
export function toBase32Hex(octets: Uint8Array): string {
  return encodeBits(octets, 5, base32HexAlphabet);
}

/** Reads base32hex without padding, in either case. */
export function fromBase32Hex(text: string): Uint8Array | null {
  return decodeBits(text.toUpperCase(), 5, base32HexValues);
}
