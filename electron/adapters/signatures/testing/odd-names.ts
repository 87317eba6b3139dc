import { below, zone } from './odd-zone';
import type { OddZone } from './odd-zone';

const longName = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(40)}`;

/** The longest name that a zone `example.test.` can have: 255 octets. */
const longestName = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(48)}`;

/** 120 labels, as many as fit. */
const manyLabels = Array.from({ length: 120 }, (_, at) => 'abcdefghij'[at % 10]).join('.');

const escaped = (octet: number): string => `\\${String(octet).padStart(3, '0')}`;

/** Names that are odd in themselves or sort in an odd place (RFC 4034 section 6.1, RFC 1035 section 5.1). */
export const oddNames: Readonly<Record<string, OddZone>> = {
  'empty non-terminals': zone('a.b.c.d IN A 192.0.2.2', 'x.b.c.d IN A 192.0.2.3', 'y.d IN TXT "y"'),
  'an empty non-terminal between two names': zone(
    'a IN A 192.0.2.2',
    'b.c.a IN A 192.0.2.3',
    'd.a IN A 192.0.2.4',
  ),
  'names and empty names that are prefixes of each other': zone(
    'a IN TXT "1"',
    'aa IN TXT "2"',
    'a.a IN TXT "3"',
    'a.a.aa IN TXT "4"',
    'a\\000 IN TXT "5"',
    'a-a IN TXT "6"',
    'a\\033a IN TXT "7"',
  ),
  'the names of RFC 4034 section 6.1': zone(
    'a IN TXT "1"',
    'yljkjljk.a IN TXT "2"',
    'Z.a IN TXT "3"',
    'zABC.a.EXAMPLE.test. IN TXT "4"',
    'z IN TXT "5"',
    '\\001.z IN TXT "6"',
    '*.z IN TXT "7"',
    '\\200.z IN TXT "8"',
  ),
  'internationalised labels': zone(
    'xn--bcher-kva IN A 192.0.2.2',
    'bücher IN TXT "UTF-8"',
    'xn--fsqu00a.xn--0zwm56d IN A 192.0.2.3',
  ),
  'labels of odd octets': zone(
    '\\000 IN TXT "zero"',
    '\\001.odd IN TXT "one"',
    '\\255 IN TXT "last"',
    'with\\.dot IN TXT "dot"',
    'with\\ blank IN TXT "blank"',
    '\\@ IN TXT "at"',
    '\\"q\\" IN TXT "quotes"',
    '\\(a\\;b\\) IN TXT "signs"',
  ),
  'labels that differ around case': zone(
    '\\064a IN TXT "at"',
    '\\091a IN TXT "bracket"',
    '_a IN TXT "underscore"',
    '\\065b IN TXT "upper case as a number"',
    'a IN TXT "plain"',
  ),
  'every octet as a label': zone(
    ...Array.from({ length: 256 }, (_, octet) => `${escaped(octet)} IN TXT "${octet}"`),
  ),
  'every octet as the end of a label': zone(
    ...Array.from({ length: 256 }, (_, octet) => `x${escaped(octet)}.y IN TXT "${octet}"`),
  ),
  'labels of digits and hyphens': zone(
    '1 IN A 192.0.2.2',
    '10 IN A 192.0.2.3',
    '9 IN A 192.0.2.4',
    '0x1 IN A 192.0.2.5',
    '- IN A 192.0.2.6',
    '-- IN A 192.0.2.7',
    '\\049\\048\\048 IN A 192.0.2.8',
  ),
  'labels of backslashes': zone(
    '\\\\ IN TXT "one"',
    '\\\\\\\\ IN TXT "two"',
    '\\\\.a IN TXT "above"',
    '\\\\\\. IN TXT "dot"',
  ),
  'labels named like types and classes': zone(
    'IN IN A 192.0.2.2',
    'A IN A 192.0.2.3',
    'SOA IN TXT "SOA"',
    'TYPE1 IN TXT "TYPE1"',
    'RRSIG IN TXT "RRSIG"',
    '3600 IN A 192.0.2.4',
  ),
  'a label with an asterisk in it': zone('a*b IN TXT "x"', '*c IN TXT "y"'),
  'underscores and services': zone(
    '_sip._tcp IN SRV 1 2 5060 ns',
    '_443._tcp IN TLSA 3 1 1 0123',
    '@ IN NAPTR 1 2 "u" "E2U+sip" "!^.*$!sip:a@b!" .',
  ),
  'a name of 250 octets': zone(`${longName.slice(0, 230)} IN TXT "long"`),
  'the longest name': zone(`${longestName} IN TXT "long"`, `${longName} IN TXT "shorter"`),
  'the longest wildcard': zone(`*.${longestName.slice(2)} IN TXT "long"`),
  'a name of 120 labels': zone(`${manyLabels} IN A 192.0.2.2`),
  'a wildcard below 119 labels': zone(`*.${manyLabels.slice(2)} IN TXT "deep"`),
  'mixed case': below('Example.TEST.', [
    'WWW IN A 192.0.2.2',
    'www IN A 192.0.2.3',
    'Mail IN MX 1 WWW',
    'x IN NS NS.X',
    'NS.x IN A 192.0.2.4',
    'p IN PTR A.Example.Test.',
  ]),
  'one name in many spellings': zone(
    'host IN A 192.0.2.2',
    'HOST IN AAAA 2001:db8::2',
    'Host IN TXT "x"',
    'hOST.SUB IN A 192.0.2.3',
    'Host.sub IN A 192.0.2.4',
    'SUB IN TXT "y"',
  ),
  'a wildcard': zone('* IN A 192.0.2.2'),
  'wildcards at several depths': zone(
    '*.a IN TXT "a"',
    '*.b.a IN TXT "b"',
    'c.*.a IN TXT "below"',
    '*.*.d IN TXT "two"',
  ),
  'a wildcard far below': zone('*.a.b.c.d.e IN A 192.0.2.2', 'x.a.b.c.d.e IN TXT "beside"'),
  'a wildcard that an empty name stands beside': zone('*.w IN A 192.0.2.2', 'a.b.w IN A 192.0.2.3'),
  'a wildcard with names below': zone('* IN MX 1 ns', 'a.* IN A 192.0.2.2', '*.* IN A 192.0.2.3'),
  'a wildcard beside exact names': zone('* IN A 192.0.2.2', 'www IN TXT "no address"', '*.www IN TXT "x"'),
};
