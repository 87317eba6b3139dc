import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../resource-record';
import { parseZoneFile, type ZoneFileOptions } from './parse-zone-file';

const soa = '@ 3600 IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600';
const ns = '@ 3600 IN NS dc1.contoso.com.';
const zone = { origin: 'contoso.com' };

function parsed(text: string, options: ZoneFileOptions = zone) {
  const outcome = parseZoneFile(text, options);
  if (outcome.kind === 'invalid') throw new Error(`line ${outcome.line}: ${outcome.reason}`);
  return outcome;
}

/** The zone's records behind its SOA and NS, as text. */
function records(...lines: readonly string[]): readonly string[] {
  const show = ({ name, ttl, type, data }: StoredRecord) => `${name} ${ttl} ${type} ${data}`;
  return parsed([soa, ns, ...lines].join('\n'))
    .content.records.slice(2)
    .map(show);
}

/** What is said about a zone whose third line and those after it are given. */
function refusal(...lines: readonly string[]): string {
  const outcome = parseZoneFile([soa, ns, ...lines].join('\n'), zone);
  return outcome.kind === 'invalid' ? `${outcome.line}: ${outcome.reason}` : 'parsed';
}

describe('entries', () => {
  it('takes TTL and class in either order, or not at all', () => {
    const expected = 'www.contoso.com. 60 A 192.0.2.1';
    expect(records('www 60 IN A 192.0.2.1')).toEqual([expected]);
    expect(records('www IN 60 A 192.0.2.1')).toEqual([expected]);
    expect(records('www in 1m a 192.0.2.1')).toEqual([expected]);
    expect(records('www 60 A 192.0.2.1')).toEqual([expected]);
    expect(records('www CLASS1 60 TYPE1 192.0.2.1')).toEqual([expected]);
  });

  it('takes the owner before when a line begins with a blank', () => {
    expect(records('a 60 TXT x', '\tTXT y', ' 60 IN TXT z')).toEqual([
      'a.contoso.com. 60 TXT "x"',
      'a.contoso.com. 60 TXT "y"',
      'a.contoso.com. 60 TXT "z"',
    ]);
  });

  it('takes what looks like a type, a class or a TTL for an owner at the start of a line', () => {
    expect(records('A 60 A 192.0.2.1', 'in 60 A 192.0.2.2', '600 60 A 192.0.2.3')).toEqual([
      'A.contoso.com. 60 A 192.0.2.1',
      'in.contoso.com. 60 A 192.0.2.2',
      '600.contoso.com. 60 A 192.0.2.3',
    ]);
  });

  it('goes on over line ends inside parentheses, comments and blank lines included', () => {
    const text = `@ IN SOA dc1 hostmaster ( ; here it begins

      1 ( 1h ) ; serial and refresh
      600 1d
      1h30m ) ; "not a string
      IN NS dc1 ; (`;
    expect(parsed(text).content.records).toEqual([
      {
        name: 'contoso.com.',
        type: 'SOA',
        ttl: 5400,
        data: 'dc1.contoso.com. hostmaster.contoso.com. 1 3600 600 86400 5400',
      },
      { name: 'contoso.com.', type: 'NS', ttl: 5400, data: 'dc1.contoso.com.' },
    ]);
  });

  it('keeps blanks, semicolons and parentheses in quotation marks and behind backslashes', () => {
    expect(records('a 60 TXT "x ; (" y\\;z \\( "\\"" ""')).toEqual([
      'a.contoso.com. 60 TXT "x ; (" "y;z" "(" "\\"" ""',
    ]);
    expect(records('a\\ b 60 TXT x')).toEqual(['a\\032b.contoso.com. 60 TXT "x"']);
  });

  it('reads line ends of every system and a byte order mark', () => {
    const text = `\uFEFF${soa}\r\n${ns}\r\nwww 60 A 192.0.2.1\r\n`;
    expect(parsed(text).content.records).toHaveLength(3);
  });

  it('puts the SOA record first', () => {
    const types = parsed(`${ns}\nwww 60 A 192.0.2.1\n${soa}`).content.records.map(({ type }) => type);
    expect(types).toEqual(['SOA', 'NS', 'A']);
  });
});

describe('$ORIGIN', () => {
  it('holds for owners and data, and may be relative itself', () => {
    expect(records('$ORIGIN branch', '@ 60 MX 10 mail', '$ORIGIN floor', 'pc 60 CNAME @')).toEqual([
      'branch.contoso.com. 60 MX 10 mail.branch.contoso.com.',
      'pc.floor.branch.contoso.com. 60 CNAME floor.branch.contoso.com.',
    ]);
  });

  it('gives the zone its name when nothing else does', () => {
    const text = `$ORIGIN fabrikam.com.\n@ 60 SOA a b 1 2 3 4 5\n@ 60 NS a`;
    expect(parsed(text, {}).content.origin).toBe('fabrikam.com.');
  });
});

describe('TTLs', () => {
  it('come from $TTL, whatever was written out before', () => {
    expect(records('$TTL 1h', 'a 60 TXT x', 'b TXT x')[1]).toBe('b.contoso.com. 3600 TXT "x"');
  });

  it('are the last one written out without $TTL (RFC 1035 section 5.1)', () => {
    expect(records('a 60 TXT x', 'b TXT x')[1]).toBe('b.contoso.com. 60 TXT "x"');
  });

  it('are the minimum of an SOA record without TTL, as Windows writes its files', () => {
    const text = `@ IN SOA dc1 h (\n1 900 600 86400 1200 )\n@ NS dc1\na 60 A 192.0.2.1\nb A 192.0.2.2`;
    expect(parsed(text).content.records.map(({ ttl }) => ttl)).toEqual([1200, 1200, 60, 1200]);
  });

  it('are the default of the caller before an SOA record gives one', () => {
    expect(
      parsed('@ NS dc1\n@ SOA dc1 h 1 2 3 4 5', { ...zone, defaultTtl: 77 }).content.records[0]?.ttl,
    ).toBe(77);
    expect(parseZoneFile('@ NS dc1\n@ SOA dc1 h 1 2 3 4 5', zone)).toMatchObject({
      kind: 'invalid',
      line: 1,
    });
  });

  it.each(['2147483648', '1x', '1hh', '3600s1', '99999999999999999999', '1h-1'])('are not %s', (ttl) => {
    expect(refusal(`a ${ttl} TXT x`)).toBe(`3: ${ttl} is no TTL`);
  });
});

describe('what Windows exports', () => {
  it('leaves out the age of dynamic records', () => {
    expect(records('ws1 [AGE:3743560]\t1200\tA\t192.0.2.7')).toEqual(['ws1.contoso.com. 1200 A 192.0.2.7']);
  });

  it('leaves out WINS look-ups with a note', () => {
    const { content, notes } = parsed([soa, ns, '@ WINS L1 C2 ( 10.0.0.10 )'].join('\n'));
    expect(content.records).toHaveLength(2);
    expect(notes).toEqual([
      { line: 3, text: 'WINS was left out: only a Windows server can do this look-up' },
    ]);
  });

  it('takes names beyond ASCII for UTF-8', () => {
    expect(records('dator-å 60 A 192.0.2.7')).toEqual(['dator-\\195\\165.contoso.com. 60 A 192.0.2.7']);
  });
});

describe('a zone file is refused, with line and reason,', () => {
  it.each([
    ['for a relative name that is too long', [`${'a.'.repeat(125)}b 60 A 192.0.2.1`], '3: the name a.a.a.'],
    ['for a label that is too long', [`${'a'.repeat(64)} 60 A 192.0.2.1`], '63 octets'],
    ['for an empty label', ['a..b 60 A 192.0.2.1'], '3: the name a..b has an empty label'],
    ['for a type nobody knows', ['', 'a 60 QQ x'], '4: QQ is no record type'],
    ['for a type of questions', ['a 60 ANY x'], '3: ANY is for questions'],
    ['for another class', ['a 60 CH TXT x'], '3: the class CH is not IN'],
    ['for a class that comes twice', ['a IN IN A 192.0.2.1'], '3: IN is no record type'],
    ['for an owner alone', ['a'], '3: the record has no type'],
    ['for an owner without type', ['a 60 IN'], '3: the record has no type'],
    ['for a type without data', ['a 60 A'], '3: in the A record, the IPv4 address is missing'],
    ['for wrong data', ['a 60 A 192.0.2.256'], '3: in the A record, 192.0.2.256 is no IPv4 address'],
    ['for data too many', ['a 60 A 192.0.2.1 x'], '3: in the A record, x is one value too many'],
    ['for wrong data on a line of its own', ['a 60 MX (', '10', 'a..b )'], '5: in the MX record'],
    ['for an open parenthesis', ['a 60 MX ( 10', 'b'], '3: the parenthesis that is opened here'],
    ['for a closed parenthesis', ['a 60 MX 10 b )'], '3: a parenthesis is closed'],
    ['for an open quotation mark', ['a 60 TXT "x', 'y"'], '3: a quotation mark is not closed'],
    ['for an owner in quotation marks', ['"a" 60 TXT x'], '3: the owner stands in quotation marks'],
    ['for $INCLUDE', ['$INCLUDE /etc/passwd'], '3: $INCLUDE is not allowed'],
    ['for $GENERATE', ['$GENERATE 1-2 a$ A 10.0.0.$'], '3: $GENERATE is an extension'],
    ['for a directive nobody knows', ['$X'], '3: $X is no known directive'],
    ['for $TTL without value', ['$TTL'], '3: $TTL needs a value'],
    ['for $TTL with a wrong value', ['$TTL x'], '3: in $TTL, x is no TTL'],
    ['for $ORIGIN with two values', ['$ORIGIN a. b.'], '3: $ORIGIN takes one value only'],
    ['for a NUL', ['a 60 TXT \0'], '3: a NUL character'],
    ['for an escape that is none', ['a 60 TXT \\256'], '3: in the TXT record, the escape \\256'],
    ['for a backslash at the end', ['a 60 TXT \\'], '3: in the TXT record, a backslash at the end'],
    [
      'for a name outside',
      ['www.fabrikam.com. 60 A 192.0.2.1'],
      '3: www.fabrikam.com. does not lie in the zone',
    ],
    ['for data beside a CNAME', ['a 60 A 192.0.2.1', 'A 60 CNAME b'], '3: a.contoso.com. has a CNAME record'],
    ['for a CNAME at the apex', ['@ 60 CNAME b'], '1: contoso.com. has a CNAME record'],
    ['for two CNAMEs', ['a 60 CNAME b', 'a 60 CNAME c'], '4: a.contoso.com. has a second CNAME record'],
    ['for a second SOA', ['@ 60 SOA b c 2 3 4 5 6'], '3: contoso.com. has a second SOA record'],
    ['for the SOA of another zone', ['b 60 SOA b c 2 3 4 5 6'], '3: a second SOA record, of b.contoso.com.'],
    ['for wrong octets of a known type', ['a 60 A \\# 3 010203'], '3: in the A record, the octets'],
    ['for a wrong number of octets', ['a 60 TYPE99999 x'], '3: TYPE99999 is no record type'],
    ['for text of an unknown type', ['a 60 TYPE65280 x'], '3: in the TYPE65280 record, data of type'],
  ])('%s', (_, lines, reason) => {
    expect(refusal(...lines)).toContain(reason);
  });

  it('when there is no SOA, no NS, or the SOA of another zone', () => {
    expect(parseZoneFile('', zone)).toMatchObject({
      line: 1,
      reason: 'there is no SOA record, so this is no zone',
    });
    expect(parseZoneFile(`\n${soa}`, zone)).toMatchObject({ line: 2, kind: 'invalid' });
    expect(parseZoneFile(`$ORIGIN contoso.com.\n${soa}\n${ns}`, { origin: 'fabrikam.com' })).toMatchObject({
      line: 2,
      reason: 'the SOA record is that of contoso.com., not of fabrikam.com.',
    });
  });

  it('when the first line has no owner, or a relative one and no origin is known', () => {
    expect(parseZoneFile(` ${soa}`, zone)).toMatchObject({ line: 1, kind: 'invalid' });
    expect(parseZoneFile(soa)).toMatchObject({ line: 1, reason: '@ is used and no origin is known' });
    expect(parseZoneFile(soa, { origin: 'a..b' })).toMatchObject({ line: 1, kind: 'invalid' });
  });
});

describe('harmless oddities are put right and noted', () => {
  it('drops records that are there already, whatever the case of their names', () => {
    const { content, notes } = parsed(
      [soa, ns, '@ 3600 NS DC1.contoso.com.', 'a 60 TXT x', 'A 60 TXT x', 'a 60 TXT X'].join('\n'),
    );
    expect(content.records).toHaveLength(4);
    expect(notes.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('gives a set its lowest TTL (RFC 2181 section 5.2), but leaves signatures alone', () => {
    expect(records('a 70 TXT x', 'a 60 TXT y')).toEqual([
      'a.contoso.com. 60 TXT "x"',
      'a.contoso.com. 60 TXT "y"',
    ]);
    const signature = (type: string) => `${type} 13 3 60 20300101000000 20200101000000 1 contoso.com. AAAA`;
    expect(records(`a 60 RRSIG ${signature('A')}`, `a 70 RRSIG ${signature('TXT')}`)[1]).toContain(
      ' 70 RRSIG',
    );
  });
});

describe('hostile text', () => {
  const megabyte = 1_000_000;

  it.each([
    ['one huge token', 'a'.repeat(megabyte)],
    ['one huge quoted string', `a 60 TXT "${'a'.repeat(megabyte)}"`],
    ['one huge escaped token', '\\097'.repeat(megabyte)],
    ['many strings in one record', `a 60 TXT ${'"" '.repeat(megabyte)}`],
    ['many open parentheses', '('.repeat(megabyte)],
    ['many balanced parentheses', `${'('.repeat(megabyte)}${')'.repeat(megabyte)}a`],
    ['many lines that begin with a blank', ' \n'.repeat(megabyte)],
    ['many labels', 'a.'.repeat(megabyte)],
    ['many backslashes', '\\'.repeat(megabyte)],
    ['digits', `a 60 A ${'1'.repeat(megabyte)}`],
    ['a huge IPv6 address', `a 60 AAAA ${'1:'.repeat(megabyte)}`],
    ['a huge TTL', `a ${'1h'.repeat(megabyte)} A 192.0.2.1`],
    ['huge octets', `a 60 TYPE65280 \\# 4 ${'00'.repeat(megabyte)}`],
    ['huge base64', `a 60 DNSKEY 256 3 8 ${'AAAA'.repeat(megabyte)}`],
    ['many types', `a 60 NSEC b ${'A '.repeat(megabyte)}`],
    ['many directives', '$TTL 1\n'.repeat(megabyte / 10)],
    ['lone surrogates', '\ud800\udc00\udfff'],
  ])('is answered, with a short message: %s', (_, text) => {
    const outcome = parseZoneFile(`${soa}\n${ns}\n${text}`, zone);
    if (outcome.kind === 'invalid') expect(outcome.reason.length).toBeLessThan(200);
  });

  it('never throws, whatever characters are put together', () => {
    const pieces = [
      '@',
      ' ',
      '\n',
      '(',
      ')',
      '"',
      ';',
      '\\',
      '$TTL',
      '$ORIGIN',
      'SOA',
      'IN',
      'A',
      'TXT',
      '1',
      '\\#',
      'é',
      '\t',
      '\r',
      '.',
      'a',
    ];
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('');
      expect(['parsed', 'invalid']).toContain(parseZoneFile(text, zone).kind);
    }
  });
});
