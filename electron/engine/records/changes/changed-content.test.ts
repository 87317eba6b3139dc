import { describe, expect, it } from 'vitest';
import type { RecordLine } from '../../../../shared/model/record-changes';
import { parseSoa } from '../start-of-authority';
import type { ZoneContent } from '../zone-content';
import { parseZoneFile } from '../zone-file/parse-zone-file';
import { changedContent } from './changed-content';

const text = `$ORIGIN example.test.
$TTL 3600
@        IN SOA ns hostmaster 41 900 600 86400 3600
         IN NS  ns
         IN NS  ns2.example.org.
ns       IN A   192.0.2.1
www      IN A   192.0.2.2
         IN A   192.0.2.3
alias    IN CNAME www
child    IN NS  ns.child
         IN DS  1 8 2 ${'AB'.repeat(32)}
ns.child IN A   192.0.2.4
old      IN DNAME example.org.
`;

function contentOf(source: string): ZoneContent {
  const parsed = parseZoneFile(source);
  if (parsed.kind === 'invalid') throw new Error(parsed.reason);
  return parsed.content;
}

const zone = contentOf(text);

/** `www A 192.0.2.9`, relative to the zone; `@` is the zone itself. */
function line(source: string, ttl = 3600): RecordLine {
  const [owner = '', type = '', ...data] = source.split(' ');
  const name =
    owner === '@' ? 'example.test' : owner.endsWith('.') ? owner.slice(0, -1) : `${owner}.example.test`;
  return { name, type, ttl, data: data.join(' ') };
}

function change(added: readonly string[], removed: readonly string[] = [], before = zone) {
  return changedContent(before, {
    added: added.map((each) => line(each)),
    removed: removed.map((each) => line(each)),
  });
}

function after(added: readonly string[], removed: readonly string[] = [], before = zone): readonly string[] {
  const outcome = change(added, removed, before);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.content.records.map(({ name, ttl, type, data }) => `${name} ${ttl} ${type} ${data}`);
}

function code(added: readonly string[], removed: readonly string[] = []): string {
  const outcome = change(added, removed);
  return outcome.kind === 'refused' ? outcome.problem.code : 'done';
}

describe('records that are added', () => {
  it('are read as zone files are, into the normal form', () => {
    expect(after(['A6 AAAA 2001:DB8:0:0::1'])).toContain('A6.example.test. 3600 AAAA 2001:db8::1');
    expect(after(['@ MX 010 Mail.example.test'])).toContain('example.test. 3600 MX 10 Mail.example.test.');
    expect(after(['t TXT "a b" c'])).toContain('t.example.test. 3600 TXT "a b" "c"');
    expect(after(['t TYPE1 \\# 4 C0000207'])).toContain('t.example.test. 3600 A 192.0.2.7');
    expect(after(['t TYPE65280 \\# 2 ABCD'])).toContain('t.example.test. 3600 TYPE65280 \\# 2 ABCD');
    expect(after(['_x._tcp SRV 0 5 443 www.example.test.'])).toContain(
      '_x._tcp.example.test. 3600 SRV 0 5 443 www.example.test.',
    );
  });

  it('stand behind the last of their name, and the SOA record stays first', () => {
    const records = after(['WWW A 192.0.2.9', 'new A 192.0.2.10']);
    const at = records.indexOf('WWW.example.test. 3600 A 192.0.2.9');
    expect(records[at - 1]).toBe('www.example.test. 3600 A 192.0.2.3');
    expect(records.at(-1)).toBe('new.example.test. 3600 A 192.0.2.10');
    expect(records[0]).toContain(' SOA ');
  });

  it('give their TTL to the whole set (RFC 2181 section 5.2)', () => {
    const outcome = changedContent(zone, { added: [line('www A 192.0.2.9', 60)], removed: [] });
    const ttls =
      outcome.kind === 'done'
        ? outcome.value.content.records.filter(({ name }) => name.startsWith('www')).map(({ ttl }) => ttl)
        : [];
    expect(ttls).toEqual([60, 60, 60]);
  });

  it.each([
    ['a wrong address', 'www A 192.0.2', 'data'],
    ['no data', 'www A ', 'data'],
    ['too many values', 'www A 192.0.2.8 192.0.2.9', 'data'],
    ['a value too few', '@ MX mail.example.test.', 'data'],
    ['an open quotation mark', 't TXT "a', 'data'],
    ['an open bracket', 't TXT ( a', 'data'],
    ['a comment, which would be lost', 't TXT v=DMARC1; p=none', 'data'],
    ['data of an unknown type in text', 't TYPE65280 abc', 'data'],
    ['an unknown type', 't NONSENSE abc', 'type'],
    ['a type for questions', 't ANY abc', 'type'],
    ['a zone transfer', 't AXFR abc', 'type'],
    ['a label that is too long', `${'a'.repeat(64)} A 192.0.2.8`, 'name'],
    ['an empty label', 'a..b A 192.0.2.8', 'name'],
  ])('are refused with %s', (_, source, field) => {
    const outcome = change([source]);
    expect(outcome).toMatchObject({ problem: { code: 'record-invalid', parameters: { field } } });
  });

  it.each([
    ['is there already', ['www A 192.0.2.2'], 'record-already-exists'],
    ['is there in another case', ['ALIAS CNAME WWW.example.test.'], 'record-already-exists'],
    ['is named twice', ['n A 192.0.2.9', 'N A 192.0.2.9'], 'record-already-exists'],
    ['lies outside of the zone', ['www.example.org. A 192.0.2.9'], 'name-not-in-zone'],
    ['only looks as if it lay inside', ['badexample.test. A 192.0.2.9'], 'name-not-in-zone'],
    ['lies below a delegation', ['a.child TXT a'], 'name-not-in-zone'],
    ['stands at a delegation and is not its own', ['child MX 10 www.example.test.'], 'name-not-in-zone'],
    ['is glue below a delegation', ['b.child A 192.0.2.9'], 'done'],
    ['is glue at a delegation', ['child AAAA 2001:db8::1'], 'done'],
    ['stands beside an alias', ['alias A 192.0.2.9'], 'cname-collision'],
    ['is an alias beside others', ['www CNAME ns.example.test.'], 'cname-collision'],
    ['is a second alias', ['alias CNAME ns.example.test.'], 'cname-collision'],
    ['is an alias at the zone itself', ['@ CNAME www.example.org.'], 'cname-collision'],
    ['lies below a DNAME', ['a.old A 192.0.2.9'], 'dname-collision'],
    ['is a second DNAME', ['old DNAME example.net.'], 'dname-collision'],
    ['is a DNAME above others', ['child2 DNAME example.org.', 'x.child2 A 192.0.2.9'], 'dname-collision'],
    ['is a DNAME at the zone itself, above everything', ['@ DNAME example.org.'], 'dname-collision'],
    ['is an SOA below the zone', ['www SOA a. b. 1 2 3 4 5'], 'record-only-at-zone-root'],
    ['is a second SOA', ['@ SOA a. b. 1 2 3 4 5'], 'record-fixed'],
    ['is a DS without a delegation', [`www DS 1 8 2 ${'AB'.repeat(32)}`], 'record-invalid'],
    ['is a DS of the zone itself', [`@ DS 1 8 2 ${'AB'.repeat(32)}`], 'record-invalid'],
    ['is a DS with its delegation', ['c2 NS ns.example.org.', `c2 DS 1 8 2 ${'AB'.repeat(32)}`], 'done'],
    ['is a wildcard', ['* A 192.0.2.9'], 'done'],
  ])('where one %s: %j is %s', (_, added, expected) => {
    expect(code(added)).toBe(expected);
  });

  it.each([
    'DNSKEY 257 3 13 AAAA',
    'CDS 0 0 0 00',
    'NSEC www.example.test. A',
    'NSEC3PARAM 1 0 0 -',
    'TYPE48 \\# 5 0101030D00',
  ])('are fixed where only signing makes them: %s', (source) => {
    expect(code([`@ ${source}`])).toBe('record-fixed');
  });
});

describe('records that are removed', () => {
  it('are found by name, type and data, in any case and spelling, whatever their TTL', () => {
    const outcome = changedContent(zone, { added: [], removed: [line('WWW A 192.0.2.002', 5)] });
    expect(outcome.kind).toBe('refused');
    expect(after([], ['WWW A 192.0.2.2'])).not.toContain('www.example.test. 3600 A 192.0.2.2');
    expect(after([], ['alias CNAME WWW.EXAMPLE.TEST'])).toHaveLength(zone.records.length - 1);
  });

  it.each([
    ['is not there', ['www A 192.0.2.9'], 'record-does-not-exist'],
    ['is named twice', ['www A 192.0.2.2', 'www A 192.0.2.2'], 'record-does-not-exist'],
    ['is one of the zone’s name servers', ['@ NS ns.example.test.'], 'done'],
    ['is the last of them', ['@ NS ns.example.test.', '@ NS ns2.example.org.'], 'record-fixed'],
    ['is the SOA', ['@ SOA ns.example.test. hostmaster.example.test. 41 900 600 86400 3600'], 'record-fixed'],
    ['is the delegation of a DS', ['child NS ns.child.example.test.'], 'record-invalid'],
    [
      'is a delegation with its DS',
      ['child NS ns.child.example.test.', `child DS 1 8 2 ${'AB'.repeat(32)}`],
      'done',
    ],
  ])('where one %s: %j is %s', (_, removed, expected) => {
    expect(code([], removed)).toBe(expected);
  });

  it('make place for others in the same change', () => {
    expect(code(['alias A 192.0.2.9'], ['alias CNAME www.example.test.'])).toBe('done');
    expect(code(['old DNAME example.net.'], ['old DNAME example.org.'])).toBe('done');
    expect(code(['@ NS only.example.org.'], ['@ NS ns.example.test.', '@ NS ns2.example.org.'])).toBe('done');
  });
});

describe('the serial of a changed zone', () => {
  const serialAfter = (before: ZoneContent, added: readonly string[], removed: readonly string[] = []) =>
    parseSoa((after(added, removed, before)[0] ?? '').split(' ').slice(3).join(' '))?.serial;
  const withSerial = (serial: number) => contentOf(text.replace(' 41 ', ` ${serial} `));

  it('is one higher, and begins anew behind the highest (RFC 1982)', () => {
    expect(serialAfter(zone, ['a A 192.0.2.9', 'b A 192.0.2.9'])).toBe(42);
    expect(serialAfter(withSerial(0xffff_ffff), ['a A 192.0.2.9'])).toBe(0);
  });

  it.each([
    ['later', 41, 100, 100],
    ['the same', 41, 41, 42],
    ['earlier', 41, 40, 42],
    ['later beyond the highest', 0xffff_fff0, 5, 5],
    ['so far away that it counts as earlier', 1, 0x8000_0002, 2],
  ])('that somebody typed stays when it is later: %s', (_, before, typed, serial) => {
    const soa = (value: number) =>
      `@ SOA ns.example.test. hostmaster.example.test. ${value} 900 600 86400 3600`;
    expect(serialAfter(withSerial(before), [soa(typed).replace(' 900 ', ' 901 ')], [soa(before)])).toBe(
      serial,
    );
  });
});

describe('a zone of many records', () => {
  it('is changed in one pass, however many records change', () => {
    const records = Array.from({ length: 100_000 }, (_, index) => ({
      name: `h${index}.example.test.`,
      type: 'A',
      ttl: 3600,
      data: '192.0.2.1',
    }));
    const large: ZoneContent = { ...zone, records: [...zone.records, ...records] };
    const names = Array.from({ length: 1000 }, (_, index) => `h${index * 97}`);
    const outcome = change(
      names.map((name) => `${name} A 192.0.2.2`),
      names.map((name) => `${name} A 192.0.2.1`),
      large,
    );
    expect(outcome).toMatchObject({ kind: 'done' });
    if (outcome.kind === 'done') expect(outcome.value.content.records).toHaveLength(large.records.length);
  });
});
