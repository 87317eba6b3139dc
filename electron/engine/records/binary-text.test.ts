import { describe, expect, it } from 'vitest';
import {
  fromBase32Hex,
  fromBase64,
  fromBase64Url,
  fromHex,
  toBase32Hex,
  toBase64,
  toHex,
} from './binary-text';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('test vectors of RFC 4648 section 10', () => {
  it.each([
    ['', '', '', ''],
    ['f', 'Zg==', 'CO', '66'],
    ['fo', 'Zm8=', 'CPNG', '666F'],
    ['foo', 'Zm9v', 'CPNMU', '666F6F'],
    ['foob', 'Zm9vYg==', 'CPNMUOG', '666F6F62'],
    ['fooba', 'Zm9vYmE=', 'CPNMUOJ1', '666F6F6261'],
    ['foobar', 'Zm9vYmFy', 'CPNMUOJ1E8', '666F6F626172'],
  ])('%s', (text, base64, base32, base16) => {
    const octets = ascii(text);
    expect([toBase64(octets), toBase32Hex(octets), toHex(octets)]).toEqual([base64, base32, base16]);
    expect([fromBase64(base64), fromBase32Hex(base32), fromHex(base16)]).toEqual([octets, octets, octets]);
  });
});

it('agrees with Node on every length', () => {
  for (let length = 0; length < 70; length += 1) {
    const octets = Uint8Array.from({ length }, (_, index) => (index * 151 + length * 7) & 0xff);
    const node = Buffer.from(octets);
    expect(toBase64(octets)).toBe(node.toString('base64'));
    expect(toHex(octets)).toBe(node.toString('hex').toUpperCase());
    expect(fromBase64Url(node.toString('base64url'))).toEqual(octets);
    expect(fromBase32Hex(toBase32Hex(octets).toLowerCase())).toEqual(octets);
  }
});

describe('what no encoder writes', () => {
  it.each(['Zg', 'Zg=', 'Z===', 'Zh==', 'Zm9v!', 'Z g=', 'Zm9vY', '====', 'Zg==Zg=='])(
    'refuses %s as base64',
    (text) => expect(fromBase64(text)).toBeNull(),
  );
  it.each(['6', '6G', '0x12', ' 1'])('refuses %s as hexadecimal', (text) => expect(fromHex(text)).toBeNull());
  it.each(['C', 'CP1', 'W0', 'CO======'])('refuses %s as base32hex', (text) =>
    expect(fromBase32Hex(text)).toBeNull(),
  );
  it.each(['Zg==', 'Z+', 'Zh'])('refuses %s as base64url', (text) => expect(fromBase64Url(text)).toBeNull());
});
