import { below, digest, zone } from './odd-zone';
import type { OddZone } from './odd-zone';

const longStrings = Array.from({ length: 40 }, () => `"${'x'.repeat(255)}"`).join(' ');

/** `Host.EXAMPLE.test.` on the wire. */
const nameOctets = '04486f7374074558414d504c45047465737400';

/** Records that are odd in type, number, order, length or TTL (RFC 3597, RFC 4034 section 6.3). */
export const oddRecords: Readonly<Record<string, OddZone>> = {
  'unknown types': zone(
    'a IN TYPE65400 \\# 3 010203',
    'a IN TYPE65401 \\# 0',
    'a IN TYPE1000 \\# 1 FF',
    'b IN TYPE731 \\# 6 abcdef012345',
  ),
  'types in many windows': zone(
    'a IN A 192.0.2.2',
    'a IN CAA 0 issue "ca.example"',
    'a IN URI 1 2 "https://example.test/"',
    'a IN TYPE40000 \\# 1 00',
  ),
  'a type in each of many windows': zone(
    ...Array.from({ length: 90 }, (_, at) => `a IN TYPE${300 + at * 700} \\# 1 ${(at + 16).toString(16)}`),
  ),
  'known types in the form of unknown ones': zone(
    'a IN A \\# 4 C0000202',
    'a IN TYPE28 \\# 16 20010DB8000000000000000000000002',
    'a IN TYPE16 \\# 3 02 6162',
    'b IN TYPE15 \\# 21 0001 ' + nameOctets.toUpperCase(),
  ),
  'types with names, known as octets only': zone(
    ...[3, 4, 7, 8, 9].map((type) => `a IN TYPE${type} \\# 19 ${nameOctets}`),
    `b IN TYPE21 \\# 21 0001${nameOctets}`,
    `b IN TYPE36 \\# 21 0001${nameOctets}`,
    `c IN TYPE26 \\# 40 0001${nameOctets}${nameOctets}`,
    `d IN TYPE14 \\# 38 ${nameOctets}${nameOctets}`,
  ),
  'an unknown type of 4,000 octets': zone(`a IN TYPE65280 \\# 4000 ${'ab'.repeat(4000)}`),
  'services, keys and certificates': zone(
    'a IN SSHFP 4 2 ' + digest,
    '_443._tcp.a IN TLSA 3 1 1 ' + digest,
    'a IN DHCID AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=',
    'a IN URI 10 1 "https://example.test/a?b=c;d"',
    'a IN CAA 128 iodef "mailto:a@example.test"',
    'a IN HINFO "CPU" "OS; version 1"',
    'a IN SPF "v=spf1 -all"',
    'a IN TYPE64 \\# 3 000100',
    'a IN TYPE65 \\# 3 000000',
  ),
  'services, places and identities of later RFCs': zone(
    'a IN HTTPS 1 . alpn=h2,h3 port=443 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1',
    'a IN SVCB 16 Foo.EXAMPLE.test. mandatory=alpn alpn=h2',
    'b IN HTTPS 0 A.example.test.',
    'a IN LOC 42 21 54 N 71 06 18 W -24m 30m',
    'a IN APL 1:192.168.32.0/21 !1:192.168.38.0/28',
    'a IN HIP 2 200100107B1A74DF365639CC39F1D578 AwEAAQ== Rvs.EXAMPLE.test.',
    'a IN CERT 1 1 8 AQID',
    'a IN NID 10 0014:4fff:ff20:ee64',
    'a IN L32 10 10.1.2.0',
    'a IN L64 10 2001:0DB8:1140:1000',
    'a IN LP 10 L64.EXAMPLE.test.',
    'a IN EUI48 00-00-5e-00-53-2a',
    'a IN EUI64 00-00-5e-ef-10-00-00-2a',
    'a IN SMIMEA 3 1 1 ' + digest,
    'a IN OPENPGPKEY AQID',
    '@ IN CSYNC 66 3 A NS AAAA',
  ),
  'a zone of Active Directory': below('Contoso.test.', [
    '_ldap._tcp IN SRV 0 100 389 DC1',
    '_ldap._tcp IN SRV 0 100 389 dc2.contoso.test.',
    '_kerberos._tcp.Default-First-Site-Name._sites.dc._msdcs IN SRV 0 100 88 DC1',
    '_ldap._tcp.Default-First-Site-Name._sites.DomainDnsZones IN SRV 0 100 389 dc1',
    'gc._msdcs IN A 192.0.2.2',
    '0c7b3f0e-5c1d-4a52-9a0b-6d2f3c1e8a77._msdcs IN CNAME DC1',
    'DC1 IN A 192.0.2.2',
    'dc2 IN A 192.0.2.3',
    'DomainDnsZones IN A 192.0.2.2',
    '@ IN A 192.0.2.2',
  ]),
  'a long TXT': zone(`long IN TXT ${longStrings}`, 'empty IN TXT ""', 'bytes IN TXT "\\000\\255\\"\\\\"'),
  'TXT strings of every octet': zone(
    ...Array.from(
      { length: 16 },
      (_, row) =>
        `bytes IN TXT "${Array.from({ length: 16 }, (_, at) => `\\${String(row * 16 + at).padStart(3, '0')}`).join('')}"`,
    ),
  ),
  'TXT strings without quotes': zone(
    'a IN TXT one two three',
    'a IN TXT v=1;x',
    'a IN TXT "" "" ""',
    'b IN TXT \\"',
  ),
  'many TTLs': zone(
    'a 1 IN A 192.0.2.2',
    'b 2147483647 IN A 192.0.2.2',
    'c 0 IN A 192.0.2.2',
    'c 7 IN TXT "x"',
    'd 1w2d IN MX 1 a',
  ),
  'different TTLs in one set': zone('a 60 IN A 192.0.2.2', 'a 600 IN A 192.0.2.3', 'a 6 IN A 192.0.2.4'),
  'TTLs of zero': zone(
    '@ 0 IN TXT "apex"',
    'a 0 IN A 192.0.2.2',
    'a 0 IN A 192.0.2.3',
    'sub 0 IN NS ns.other.',
  ),
  'another TTL for every set of a name': zone(
    '@ 1 IN MX 1 ns',
    'a 1 IN A 192.0.2.2',
    'a 2 IN AAAA 2001:db8::2',
    'a 3 IN TXT "three"',
    'sub 4 IN NS ns.other.',
    `sub 5 IN DS 1 8 2 ${digest}`,
  ),
  'a SOA with another minimum than TTL': below('example.test.', ['@ 30 IN TXT "x"']),
  'duplicate records': zone(
    'a IN A 192.0.2.2',
    'a IN A 192.0.2.2',
    'A IN A 192.0.2.2',
    'a IN MX 1 Mail',
    'a IN MX 1 mail',
  ),
  'sets of many records': zone(
    ...Array.from({ length: 120 }, (_, at) => `many IN A 10.0.0.${(at * 37) % 256}`),
  ),
  'a set of 1,000 records': zone(
    ...Array.from({ length: 1000 }, (_, at) => `many IN A 10.0.${at >> 8}.${at & 255}`),
  ),
  'records whose order in text is another one': zone(
    'a IN A 9.0.0.1',
    'a IN A 10.0.0.1',
    'a IN MX 10 z',
    'a IN MX 9 zz',
    'a IN TXT "b"',
    'a IN TXT "aa"',
  ),
  'records that differ in length only': zone(
    'a IN TXT "a"',
    'a IN TXT "a" ""',
    'a IN TXT "a" "a"',
    'a IN TYPE700 \\# 0',
    'a IN TYPE700 \\# 1 00',
    'a IN TYPE700 \\# 2 0000',
    'a IN TYPE700 \\# 2 00FF',
  ),
  'types whose names are lower-cased': zone(
    'a IN RP Admin.Example.TEST. Text.Example.TEST.',
    'a IN AFSDB 1 DB.Example.TEST.',
    'a IN PTR B.Example.TEST.',
  ),
  'names in data that are odd': zone(
    'a IN MX 1 .',
    'b IN MX 1 a\\.b',
    'c IN SRV 0 0 0 .',
    'd IN PTR *.Example.test.',
    'e IN CNAME \\000\\001',
    'f IN NS .',
  ),
  'CDS and CDNSKEY': zone(
    `@ IN CDS 1 8 2 ${digest}`,
    '@ IN CDNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
  ),
  'CDS and CDNSKEY that ask for no DS': zone('@ IN CDS 0 0 0 00', '@ IN CDNSKEY 0 3 0 AA=='),
};
