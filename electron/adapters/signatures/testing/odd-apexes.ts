import { bare, below, digest, zone } from './odd-zone';
import type { OddZone } from './odd-zone';

/** Parts of an origin, so that its hashed names have 255 octets: 33 for the hash and 222 more. */
const longOrigin = `${'o'.repeat(63)}.${'p'.repeat(63)}.${'q'.repeat(63)}.${'r'.repeat(23)}.test.`;

const soa = (minimum: number): string => `SOA ns.other. hostmaster.other. 1 7200 3600 1209600 ${minimum}`;

/** Zones that are odd as a whole: in their name, or in what stands at their top. */
export const oddApexes: Readonly<Record<string, OddZone>> = {
  'only an apex': zone(),
  'only an apex, with servers elsewhere': bare('example.test.', [
    `@ 60 IN ${soa(60)}`,
    '@ 60 IN NS ns.other.',
  ]),
  'a full apex': below('example.test.', [
    '@ IN A 192.0.2.2',
    '@ IN AAAA 2001:db8::2',
    '@ IN MX 1 @',
    '@ IN TXT "v=spf1 -all"',
    '@ IN CAA 0 issue ";"',
    '@ IN NS ns2.other.',
    '* IN A 192.0.2.3',
  ]),
  'a SOA that lives shorter than its minimum': bare('example.test.', [
    `@ 5 IN ${soa(86_400)}`,
    '@ 3600 IN NS ns.other.',
    'a 3600 IN TXT "x"',
  ]),
  'a minimum of zero': bare('example.test.', [
    `@ 60 IN ${soa(0)}`,
    '@ 60 IN NS ns.other.',
    'a 60 IN TXT "x"',
  ]),
  'a zone of one label': below('test.', ['a IN A 192.0.2.2', 'a.b.c IN A 192.0.2.3']),
  'the root': below('.', [
    'test. IN NS ns.test.',
    'ns.test. IN A 192.0.2.2',
    'com. IN NS ns.com.',
    `com. IN DS 1 8 2 ${digest}`,
    '* IN TXT "x"',
  ]),
  'a root of an apex only': bare('.', [`@ 60 IN ${soa(60)}`, '@ 60 IN NS ns.other.']),
  'a zone with the longest name that NSEC3 allows': below(longOrigin, ['a IN A 192.0.2.2', '*.b IN TXT "x"']),
  'a zone of ten labels': below('a.b.c.d.e.f.g.h.i.test.', ['a.b IN A 192.0.2.2', '* IN TXT "x"']),
  'a zone with an internationalised name': below('xn--bcher-kva.test.', ['xn--fsqu00a IN A 192.0.2.2']),
  'a zone whose name has a blank and a dot in a label': below('a\\032b\\.c.test.', [
    'x IN A 192.0.2.2',
    'y IN MX 1 x',
  ]),
  'a reverse zone': below('2.0.192.in-addr.arpa.', [
    '1 IN PTR host.example.',
    '0/25 IN NS ns.other.',
    '5 IN CNAME 5.0/25.2.0.192.in-addr.arpa.',
  ]),
  'a reverse zone of IPv6': below('8.b.d.0.1.0.0.2.ip6.arpa.', [
    '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 IN PTR host.example.',
    '2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 IN PTR Host2.Example.',
    'f IN NS ns.other.',
    `f IN DS 1 13 2 ${digest}`,
  ]),
};
