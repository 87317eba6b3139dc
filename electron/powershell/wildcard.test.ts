import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildcardPattern } from './wildcard';

describe('wildcardPattern', () => {
  it.each([
    ['*', 'anything', true],
    ['s*.com', 'Secure.contoso.com', true],
    ['s*.com', 'secure.comx', false],
    ['dc?', 'DC1', true],
    ['dc?', 'dc', false],
    ['dc[1-3]', 'dc2', true],
    ['dc[1-3]', 'dc4', false],
    ['[a-cx]', 'x', true],
    ['a.b', 'axb', false],
    ['a[b', 'a[b', true],
    ['[^]', '^', true],
  ])('%s on %s: %s', (wildcard, text, fits) => {
    expect(wildcardPattern(wildcard).test(text)).toBe(fits);
  });

  it('is a pattern whatever it is, and fits itself when it has no wildcard in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wildcardPattern(text)).toBeInstanceOf(RegExp);
        const plain = text.replace(/[*?[]/gu, '');
        expect(wildcardPattern(plain).test(plain)).toBe(true);
      }),
    );
  });
});
