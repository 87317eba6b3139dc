import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../engine/records/byte-reader';
import { printRdata } from '../../engine/records/rdata/rdata';
import { typeMnemonic, typeNumber } from '../../engine/records/record-type';
import { responseCode } from '../message/message';
import type { OutgoingRecord } from '../message/write-message';
import { aZone, lineOf, zonesOf } from '../testing/served-zones';
import { answer } from './answer';
import type { ZoneSource } from './zone-source';

const lines = (records: readonly OutgoingRecord[]) =>
  records.map(({ name, ttl, type, data }) =>
    lineOf({ name, ttl, type: typeMnemonic(type), data: printRdata(type, new ByteReader(data)) }),
  );

/** The answer to a question, as text; sections that are empty are left out. */
function ask(zones: ZoneSource, name: string, type: string, dnssecOk = false) {
  const found = answer(zones, { name, type: typeNumber(type) ?? 0, dnssecOk });
  const sections = {
    answers: lines(found.answers),
    authorities: lines(found.authorities),
    glue: lines(found.glue),
    additionals: lines(found.additionals.flat()),
  };
  return {
    code: found.responseCode,
    aa: found.authoritative,
    ...Object.fromEntries(Object.entries(sections).filter(([, section]) => section.length > 0)),
  };
}

const { noError, nameError, nameTooLong, refused, serverFailure } = responseCode;
const soa = 'contoso.com. 1200 SOA ns.elsewhere.example. hostmaster.contoso.com. 7 900 600 86400 1200';
const negative = { aa: true, authorities: [soa] };

const contoso = aZone('contoso.com', [
  '@ NS DC1',
  'DC1 A 192.0.2.10',
  'dc1 AAAA 2001:db8::10',
  '@ MX 10 mail',
  'mail A 192.0.2.25',
  '_ldap._tcp SRV 0 100 389 dc1',
  'a.b.empty TXT deep',
  'www CNAME web',
  'web A 192.0.2.80',
  'chain1 CNAME chain2',
  'chain2 CNAME missing',
  'loop1 CNAME loop2',
  'loop2 CNAME loop1',
  'away CNAME www.fabrikam.com.',
  'below CNAME www.finance',
  'finance NS ns1.finance',
  'finance NS ns2.finance',
  'finance NS dc1',
  'finance NS ns.elsewhere.example.',
  'finance DS 1 13 2 AB',
  'ns1.finance A 192.0.2.53',
  'ns2.finance AAAA 2001:db8::53',
  'old DNAME new',
  'old TXT x',
  'host.new A 192.0.2.99',
]);
const zones = zonesOf(contoso, aZone('fabrikam.com', ['www A 192.0.2.200']));

describe('data', () => {
  it('is answered with AA, in the spelling of the zone', () => {
    expect(ask(zones, 'WEB.contoso.com.', 'A')).toEqual({
      code: noError,
      aa: true,
      answers: ['web.contoso.com. 3600 A 192.0.2.80'],
    });
  });

  it('comes without AA from a server that is not authoritative', () => {
    const cached = zonesOf({ ...contoso, authoritative: false });
    expect(ask(cached, 'web.contoso.com.', 'A')).toMatchObject({ code: noError, aa: false });
  });

  it('brings along the addresses of the servers it names', () => {
    const addresses = ['DC1.contoso.com. 3600 A 192.0.2.10', 'dc1.contoso.com. 3600 AAAA 2001:db8::10'];
    expect(ask(zones, 'contoso.com.', 'NS')).toMatchObject({ additionals: addresses });
    expect(ask(zones, '_ldap._tcp.contoso.com.', 'SRV')).toMatchObject({ additionals: addresses });
    expect(ask(zones, 'contoso.com.', 'MX')).toMatchObject({
      additionals: ['mail.contoso.com. 3600 A 192.0.2.25'],
    });
  });

  it('includes what signing adds, together with what the content has of the same type', () => {
    const key = (data: string) => ({ name: 'contoso.com.', type: 'DNSKEY', ttl: 60, data });
    const content = aZone('contoso.com', ['@ DNSKEY 256 3 13 AAAA']).content;
    const signed = zonesOf({ ...contoso, content, extraRecords: [key('257 3 13 AQID')] });
    expect(ask(signed, 'contoso.com.', 'DNSKEY')).toMatchObject({
      aa: true,
      answers: ['contoso.com. 60 DNSKEY 256 3 13 AAAA', 'contoso.com. 60 DNSKEY 257 3 13 AQID'],
    });
  });

  it('of type ANY is one set only (RFC 8482 section 4.1)', () => {
    const { answers } = { answers: [], ...ask(zones, 'dc1.contoso.com.', 'ANY') };
    expect(answers).toEqual(['DC1.contoso.com. 3600 A 192.0.2.10']);
    expect(ask(zones, 'www.contoso.com.', 'ANY')).toMatchObject({
      answers: ['www.contoso.com. 3600 CNAME web.contoso.com.'],
    });
  });
});

describe('what is not there', () => {
  it('is NXDOMAIN with the SOA, to be kept no longer than its minimum (RFC 2308)', () => {
    expect(ask(zones, 'missing.contoso.com.', 'A')).toEqual({ code: nameError, ...negative });
  });

  it('is NODATA for a name that has other types, or only names below it', () => {
    expect(ask(zones, 'web.contoso.com.', 'AAAA')).toEqual({ code: noError, ...negative });
    expect(ask(zones, 'empty.contoso.com.', 'TXT')).toEqual({ code: noError, ...negative });
    expect(ask(zones, 'b.empty.contoso.com.', 'ANY')).toEqual({ code: noError, ...negative });
  });

  it('is refused for zones the server has not, the root included', () => {
    expect(ask(zones, 'www.example.', 'A')).toEqual({ code: refused, aa: false });
    expect(ask(zones, 'com.', 'NS')).toEqual({ code: refused, aa: false });
    expect(ask(zones, '.', 'NS')).toEqual({ code: refused, aa: false });
  });

  it('fails for a zone that has expired', () => {
    expect(ask(zonesOf({ ...contoso, expired: true }), 'web.contoso.com.', 'A')).toEqual({
      code: serverFailure,
      aa: false,
    });
  });
});

describe('aliases', () => {
  it('are followed inside the zone', () => {
    expect(ask(zones, 'www.contoso.com.', 'A')).toEqual({
      code: noError,
      aa: true,
      answers: ['www.contoso.com. 3600 CNAME web.contoso.com.', 'web.contoso.com. 3600 A 192.0.2.80'],
    });
    expect(ask(zones, 'www.contoso.com.', 'CNAME')).toMatchObject({
      answers: ['www.contoso.com. 3600 CNAME web.contoso.com.'],
    });
  });

  it('that lead to nothing end in what their last target is (RFC 6604)', () => {
    expect(ask(zones, 'chain1.contoso.com.', 'A')).toEqual({
      code: nameError,
      answers: [
        'chain1.contoso.com. 3600 CNAME chain2.contoso.com.',
        'chain2.contoso.com. 3600 CNAME missing.contoso.com.',
      ],
      ...negative,
    });
    expect(ask(zones, 'www.contoso.com.', 'TXT')).toMatchObject({ code: noError, ...negative });
  });

  it('that leave the zone, or run in a circle, are answered as far as they are known', () => {
    expect(ask(zones, 'away.contoso.com.', 'A')).toEqual({
      code: noError,
      aa: true,
      answers: ['away.contoso.com. 3600 CNAME www.fabrikam.com.'],
    });
    expect(ask(zones, 'loop1.contoso.com.', 'A')).toEqual({
      code: noError,
      aa: true,
      answers: [
        'loop1.contoso.com. 3600 CNAME loop2.contoso.com.',
        'loop2.contoso.com. 3600 CNAME loop1.contoso.com.',
      ],
    });
  });

  it('that lead below a delegation bring the referral along', () => {
    expect(ask(zones, 'below.contoso.com.', 'A')).toMatchObject({
      code: noError,
      aa: true,
      answers: ['below.contoso.com. 3600 CNAME www.finance.contoso.com.'],
      glue: ['ns1.finance.contoso.com. 3600 A 192.0.2.53', 'ns2.finance.contoso.com. 3600 AAAA 2001:db8::53'],
    });
  });
});

describe('DNAME (RFC 6672)', () => {
  it('moves the names below it', () => {
    expect(ask(zones, 'Host.old.contoso.com.', 'A')).toEqual({
      code: noError,
      aa: true,
      answers: [
        'old.contoso.com. 3600 DNAME new.contoso.com.',
        'Host.old.contoso.com. 3600 CNAME Host.new.contoso.com.',
        'host.new.contoso.com. 3600 A 192.0.2.99',
      ],
    });
  });

  it('leaves its own name alone', () => {
    expect(ask(zones, 'old.contoso.com.', 'TXT')).toMatchObject({
      answers: ['old.contoso.com. 3600 TXT "x"'],
    });
    expect(ask(zones, 'old.contoso.com.', 'A')).toEqual({ code: noError, ...negative });
  });

  it('that would make the name too long is YXDOMAIN', () => {
    const long = `${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}.`;
    const redirecting = zonesOf(aZone('x', [`old DNAME ${long}`]));
    expect(ask(redirecting, `${'b'.repeat(63)}.old.x.`, 'A')).toEqual({
      code: nameTooLong,
      aa: true,
      answers: [`old.x. 3600 DNAME ${long}`],
    });
  });
});

describe('delegations', () => {
  const servers = [
    'finance.contoso.com. 3600 NS ns1.finance.contoso.com.',
    'finance.contoso.com. 3600 NS ns2.finance.contoso.com.',
    'finance.contoso.com. 3600 NS dc1.contoso.com.',
    'finance.contoso.com. 3600 NS ns.elsewhere.example.',
  ];
  const referral = {
    code: noError,
    aa: false,
    authorities: servers,
    glue: ['ns1.finance.contoso.com. 3600 A 192.0.2.53', 'ns2.finance.contoso.com. 3600 AAAA 2001:db8::53'],
    additionals: ['DC1.contoso.com. 3600 A 192.0.2.10', 'dc1.contoso.com. 3600 AAAA 2001:db8::10'],
  };

  it.each([
    ['finance.contoso.com.', 'A'],
    ['finance.contoso.com.', 'NS'],
    ['www.finance.contoso.com.', 'A'],
    ['ns1.finance.contoso.com.', 'A'],
    ['a.b.finance.contoso.com.', 'DS'],
  ])('answer %s %s with a referral without AA and with glue', (name, type) => {
    expect(ask(zones, name, type)).toEqual(referral);
  });

  it('bring the DS along when DNSSEC is wanted (RFC 4035 section 3.1.4)', () => {
    expect(ask(zones, 'www.finance.contoso.com.', 'A', true)).toEqual({
      ...referral,
      authorities: [...servers, 'finance.contoso.com. 3600 DS 1 13 2 AB'],
    });
  });

  it('have their DS at the parent, with AA', () => {
    const ds = { code: noError, aa: true, answers: ['finance.contoso.com. 3600 DS 1 13 2 AB'] };
    const finance = aZone('finance.contoso.com', ['www A 192.0.2.1']);
    expect(ask(zones, 'finance.contoso.com.', 'DS')).toEqual(ds);
    expect(ask(zonesOf(contoso, finance), 'finance.contoso.com.', 'DS')).toEqual(ds);
    expect(ask(zonesOf(contoso, finance), 'www.finance.contoso.com.', 'A')).toMatchObject({ aa: true });
    expect(ask(zonesOf(finance), 'finance.contoso.com.', 'DS')).toMatchObject({ code: noError, aa: true });
  });
});

describe('wildcards: the examples of RFC 4592 section 2.2.1', () => {
  const example = zonesOf(
    aZone('example', [
      '@ NS ns.example.com.',
      '* TXT "this is a wildcard"',
      '* MX 10 host1',
      'sub.* TXT "this is not a wildcard"',
      'host1 A 192.0.2.1',
      '_ssh._tcp.host1 SRV 0 0 22 host1',
      '_ssh._tcp.host2 SRV 0 0 22 host1',
      'subdel NS ns.example.com.',
    ]),
  );

  it.each([
    ['host3.example.', 'MX', 'host3.example. 3600 MX 10 host1.example.'],
    ['foo.bar.example.', 'TXT', 'foo.bar.example. 3600 TXT "this is a wildcard"'],
    ['*.example.', 'TXT', '*.example. 3600 TXT "this is a wildcard"'],
    ['sub.*.example.', 'TXT', 'sub.*.example. 3600 TXT "this is not a wildcard"'],
  ])('%s %s has an answer', (name, type, record) => {
    expect(ask(example, name, type)).toMatchObject({ code: noError, aa: true, answers: [record] });
  });

  it.each([
    ['host3.example.', 'A', noError],
    ['host1.example.', 'MX', noError],
    ['sub.*.example.', 'MX', noError],
    ['host2.example.', 'TXT', noError],
    ['_telnet._tcp.host1.example.', 'SRV', nameError],
    ['ghost.*.example.', 'MX', nameError],
  ])('%s %s has none: response code %i', (name, type, code) => {
    const found = ask(example, name, type);
    expect(found).toMatchObject({ code, aa: true });
    expect(found).not.toHaveProperty('answers');
  });

  it('do not reach below a delegation', () => {
    expect(ask(example, 'host.subdel.example.', 'A')).toMatchObject({ code: noError, aa: false });
  });

  it('may be aliases', () => {
    const aliased = zonesOf(aZone('x', ['* CNAME host', 'host A 192.0.2.1']));
    expect(ask(aliased, 'Any.x.', 'A')).toMatchObject({
      answers: ['Any.x. 3600 CNAME host.x.', 'host.x. 3600 A 192.0.2.1'],
    });
  });
});

describe('signatures', () => {
  const rrsig = (type: string) => `${type} 13 2 3600 20300101000000 20200101000000 1 x. AAAA`;
  const signed = zonesOf(
    aZone('x', [
      'a A 192.0.2.1',
      'a TXT t',
      `a RRSIG ${rrsig('A')}`,
      `a RRSIG ${rrsig('TXT')}`,
      `@ RRSIG ${rrsig('SOA')}`,
    ]),
  );

  it('come with what they cover when DNSSEC is wanted, and not otherwise', () => {
    expect(ask(signed, 'a.x.', 'A', true)).toMatchObject({
      answers: ['a.x. 3600 A 192.0.2.1', `a.x. 3600 RRSIG ${rrsig('A')}`],
    });
    expect(ask(signed, 'a.x.', 'A')).toMatchObject({ answers: ['a.x. 3600 A 192.0.2.1'] });
    expect(ask(signed, 'a.x.', 'MX', true)).toMatchObject({
      authorities: [expect.stringContaining(' SOA '), `x. 1200 RRSIG ${rrsig('SOA')}`],
    });
  });

  it('are answered when they are asked for', () => {
    expect(ask(signed, 'a.x.', 'RRSIG')).toMatchObject({
      answers: [`a.x. 3600 RRSIG ${rrsig('A')}`, `a.x. 3600 RRSIG ${rrsig('TXT')}`],
    });
  });
});
