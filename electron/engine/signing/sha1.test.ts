import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../records/binary-text';
import { iteratedSha1 } from './sha1';

const none = new Uint8Array();
const sha1 = (message: Uint8Array): Uint8Array => iteratedSha1(message, none, 0);

describe('SHA-1', () => {
  it.each([
    ['', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'],
    ['abc', 'A9993E364706816ABA3E25717850C26C9CD0D89D'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983E441C3BD26EBAAE4AA1F95129E5E54670F1'],
  ])('of %j is that of FIPS 180', (text, digest) => {
    expect(toHex(sha1(new TextEncoder().encode(text)))).toBe(digest);
  });

  it('is that of the platform for any message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        expect(toHex(sha1(message))).toBe(createHash('sha1').update(message).digest('hex').toUpperCase());
      }),
    );
  });

  it('is applied to its digest and the suffix again as often as is said', () => {
    const short = fc.uint8Array({ maxLength: 100 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 5 }), (message, suffix, iterations) => {
        let digest = createHash('sha1').update(message).update(suffix).digest();
        for (let count = 0; count < iterations; count += 1) {
          digest = createHash('sha1').update(digest).update(suffix).digest();
        }
        expect(toHex(iteratedSha1(message, suffix, iterations))).toBe(digest.toString('hex').toUpperCase());
      }),
    );
  });
});
