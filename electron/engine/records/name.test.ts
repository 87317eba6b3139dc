import { describe, expect, it } from 'vitest';
import {
  compareNames,
  equalNames,
  isReverseName,
  isSubdomain,
  labelsOf,
  parentName,
  parseName,
  relativeName,
  wireLength,
  withoutTrailingDot,
  withTrailingDot,
} from './name';

const nameOf = (text: string, origin?: string) => {
  const outcome = parseName(text, origin);
  return outcome.kind === 'name' ? outcome.name : `invalid: ${outcome.reason}`;
};
const label63 = 'a'.repeat(63);
/** 255 octets on the wire: 3 * 64 + 62 + 1. */
const longest = `${label63}.${label63}.${label63}.${'b'.repeat(61)}.`;

describe('parseName', () => {
  it('keeps the case and the trailing dot of an absolute name', () => {
    expect(nameOf('DC1.Contoso.com.')).toBe('DC1.Contoso.com.');
    expect(nameOf('.')).toBe('.');
  });

  it('completes a relative name with the origin', () => {
    expect(nameOf('dc1', 'contoso.com.')).toBe('dc1.contoso.com.');
    expect(nameOf('com', '.')).toBe('com.');
    expect(nameOf('@', 'contoso.com.')).toBe('contoso.com.');
  });

  it('refuses a relative name without an origin', () => {
    expect(nameOf('dc1')).toBe('invalid: the name dc1 is relative and no origin is known');
    expect(nameOf('@')).toContain('no origin');
    expect(nameOf('a\\.b')).toContain('no origin');
  });

  it.each([
    ['\\097b.', 'ab.'],
    ['a\\.b.', 'a\\.b.'],
    ['\\a.', 'a.'],
    ['a\\032b.', 'a\\032b.'],
    ['a\\ b.', 'a\\032b.'],
    ['\\$\\(\\).', '\\$\\(\\).'],
    ['$.', '\\$.'],
    ['\\000\\255.', '\\000\\255.'],
    ['x\\\\.', 'x\\\\.'],
    ['\\@.', '\\@.'],
    ['münchen.', 'm\\195\\188nchen.'],
    ['\u{1f511}.', '\\240\\159\\148\\145.'],
    ['\ud800.', '\\239\\191\\189.'],
    ['*.contoso.com.', '*.contoso.com.'],
    ['0/25.2.0.192.in-addr.arpa.', '0/25.2.0.192.in-addr.arpa.'],
  ])('reads the escapes of %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
    expect(nameOf(name)).toBe(name);
  });

  it.each([
    ['', 'empty'],
    ['..', 'empty label'],
    ['.a.', 'empty label'],
    ['a..b.', 'empty label'],
    ['a\\', 'escapes nothing'],
    ['a\\1.', 'three digits'],
    ['a\\256.', 'greater than 255'],
    [`${label63}a.`, 'more than 63'],
    [`${'\\200'.repeat(64)}.`, 'more than 63'],
    [`a.${longest}`, 'longer than 255'],
  ])('refuses %s', (text, reason) => {
    expect(nameOf(text, 'contoso.com.')).toContain(reason);
  });

  it('accepts labels of 63 and names of 255 octets, and counts the origin', () => {
    expect(nameOf(longest)).toBe(longest);
    expect(wireLength(longest)).toBe(255);
    expect(nameOf(`${'\\200'.repeat(63)}.`)).toContain('\\200');
    expect(nameOf('ab', longest.slice(2))).toContain('longer than 255');
  });

  it('answers a huge token with a short reason', () => {
    const outcome = parseName('a'.repeat(1_000_000));
    expect(outcome.kind).toBe('invalid');
    expect(nameOf('a'.repeat(1_000_000)).length).toBeLessThan(150);
  });
});

describe('relations', () => {
  it('compares without regard to case, but not beyond ASCII', () => {
    expect(equalNames('A.B.', 'a.b.')).toBe(true);
    expect(equalNames('\\195\\156.', '\\195\\188.')).toBe(false);
  });

  it('takes an escaped dot for a part of its label', () => {
    expect(labelsOf('a\\.b.c\\\\.d.')).toEqual(['a\\.b', 'c\\\\', 'd']);
    expect(parentName('a\\.b.c.')).toBe('c.');
    expect(parentName('c\\\\.d.')).toBe('d.');
    expect(isSubdomain('x\\.contoso.com.', 'contoso.com.')).toBe(false);
    expect(isSubdomain('x\\\\.contoso.com.', 'contoso.com.')).toBe(true);
  });

  it('knows parents up to the root', () => {
    expect(parentName('contoso.com.')).toBe('com.');
    expect(parentName('com.')).toBe('.');
    expect(parentName('.')).toBeNull();
  });

  it('counts a name among its own subdomains, and none that only looks alike', () => {
    expect(isSubdomain('Contoso.com.', 'contoso.COM.')).toBe(true);
    expect(isSubdomain('dc1.contoso.com.', 'contoso.com.')).toBe(true);
    expect(isSubdomain('notcontoso.com.', 'contoso.com.')).toBe(false);
    expect(isSubdomain('com.', 'contoso.com.')).toBe(false);
    expect(isSubdomain('anything.', '.')).toBe(true);
  });

  it('writes names relative to an origin, and they come back', () => {
    for (const name of ['contoso.com.', 'dc1.Contoso.com.', 'fabrikam.com.', 'notcontoso.com.', '.']) {
      expect(equalNames(nameOf(relativeName(name, 'contoso.com.'), 'contoso.com.'), name)).toBe(true);
    }
    expect(relativeName('dc1.contoso.com.', 'contoso.com.')).toBe('dc1');
  });

  it('adds and takes away the trailing dot, but not one that is escaped', () => {
    expect(withTrailingDot('contoso.com')).toBe('contoso.com.');
    expect(withTrailingDot('contoso.com.')).toBe('contoso.com.');
    expect(withTrailingDot('a\\.')).toBe('a\\..');
    expect(withoutTrailingDot('contoso.com.')).toBe('contoso.com');
    expect(withoutTrailingDot('.')).toBe('.');
  });

  it('recognises names of the reverse trees', () => {
    expect(isReverseName('2.0.192.IN-ADDR.arpa.')).toBe(true);
    expect(isReverseName('8.b.d.0.1.0.0.2.ip6.arpa.')).toBe(true);
    expect(isReverseName('in-addr.arpa.contoso.com.')).toBe(false);
  });
});

describe('compareNames', () => {
  it('sorts as the example of RFC 4034 section 6.1', () => {
    const sorted = [
      'example.',
      'a.example.',
      'yljkjljk.a.example.',
      'Z.a.example.',
      'zABC.a.EXAMPLE.',
      'z.example.',
      '\\001.z.example.',
      '*.z.example.',
      '\\200.z.example.',
    ];
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });

  it('compares escaped octets by value, not by spelling', () => {
    expect(compareNames('\\000.', '\\..')).toBeLessThan(0);
    expect(compareNames('a\\032.', 'a!.')).toBeLessThan(0);
    expect(compareNames('A.', 'a.')).toBe(0);
  });
});
