import { describe, expect, it } from 'vitest';
import { parseRecordFile } from './parse-record-file';

function read(text: string, origin = 'example.test'): readonly string[] | string {
  const parsed = parseRecordFile(text, origin);
  return parsed.kind === 'parsed'
    ? parsed.records.map(({ name, ttl, type, data }) => `${name} ${ttl} ${type} ${data}`)
    : `${parsed.line}: ${parsed.reason}`;
}

describe('a file with records', () => {
  it('needs no SOA record, and no TTL', () => {
    expect(read('example.test. IN DS 1 8 2 (AB\n CD) ; a key\n@ 60 DS 2 8 2 EF\n')).toEqual([
      'example.test. 3600 DS 1 8 2 ABCD',
      'example.test. 60 DS 2 8 2 EF',
    ]);
  });

  it('may set its origin and its TTL', () => {
    expect(read('$TTL 1h30m\n$ORIGIN a\nb A 192.0.2.1\n', 'test.')).toEqual(['b.a.test. 5400 A 192.0.2.1']);
  });

  it('may be empty', () => {
    expect(read('; nothing\n')).toEqual([]);
  });

  it.each([
    ['a wrong record', '@ A 192.0.2.1\n@ A 192.0.2\n', /^2: /u],
    ['an octet that no text has', '@ A 192.0.2.1\n\0', /^2: .*NUL/u],
    ['a bracket that is open', '@ DS ( 1 8\n', /^1: /u],
    ['a file that it would read', '$INCLUDE /etc/passwd\n', /^1: .*INCLUDE/u],
  ])('is refused with the line of %s', (_, text, fault) => {
    expect(read(text)).toMatch(fault);
  });

  it('is refused for a name that is none', () => {
    expect(read('@ A 192.0.2.1\n', 'a..b')).toMatch(/^1: the name of the zone is wrong/u);
  });
});
