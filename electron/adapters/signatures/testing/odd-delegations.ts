import { bare, digest, zone } from './odd-zone';
import type { OddZone } from './odd-zone';

/** Cuts and aliases: where a zone ends, and where a name is another one (RFC 4035 section 2.2, RFC 6672). */
export const oddDelegations: Readonly<Record<string, OddZone>> = {
  'a delegation without DS': zone('sub IN NS ns.sub', 'ns.sub IN A 192.0.2.2'),
  'a delegation with DS': zone(
    'sub IN NS ns.other.',
    `sub IN DS 1 8 2 ${digest}`,
    `sub IN DS 1 8 1 ${digest.slice(0, 40)}`,
  ),
  'glue and data below a delegation': zone(
    'sub IN NS a.b.sub',
    'a.b.sub IN A 192.0.2.2',
    'a.b.sub IN AAAA 2001:db8::2',
    'deep.a.b.sub IN TXT "not ours"',
  ),
  'glue at the delegation itself': zone('sub IN NS sub', 'sub IN A 192.0.2.2'),
  'a delegation below a delegation': zone(
    'sub IN NS ns.sub',
    'x.sub IN NS ns.x.sub',
    `x.sub IN DS 1 8 2 ${digest}`,
  ),
  'only delegations': zone(...Array.from({ length: 30 }, (_, at) => `d${at} IN NS ns${at}.other.`)),
  'names that sort between a delegation and its glue': zone(
    'sub IN NS ns.sub',
    'ns.sub IN A 192.0.2.2',
    'sub-b IN A 192.0.2.3',
    'sub\\000 IN A 192.0.2.4',
  ),
  'delegations with and without DS in turn': zone(
    ...Array.from({ length: 24 }, (_, at) => [
      `d${at} IN NS ns.d${at}`,
      `ns.d${at} IN A 10.0.0.${at}`,
      ...(at % 3 === 0 ? [`d${at} IN DS ${at} 13 2 ${digest}`] : []),
    ]).flat(),
  ),
  'empty non-terminals above delegations without DS only': zone(
    'a.b.c IN NS ns.other.',
    'd.b.c IN NS ns.other.',
    'x.y IN NS ns.other.',
  ),
  'empty non-terminals above delegations of both kinds': zone(
    'a.b.c IN NS ns.other.',
    'd.b.c IN NS ns.other.',
    `d.b.c IN DS 1 8 2 ${digest}`,
    'e.f.c IN NS ns.other.',
  ),
  'a DS set of many records': zone(
    'sub IN NS ns.other.',
    ...[8, 10, 13, 14, 15].flatMap((algorithm) => [
      `sub IN DS ${algorithm} ${algorithm} 1 ${digest.slice(0, 40)}`,
      `sub IN DS ${algorithm} ${algorithm} 2 ${digest}`,
      `sub IN DS ${algorithm} ${algorithm} 4 ${digest}${digest.slice(0, 32)}`,
    ]),
  ),
  'a DS record of algorithms that nobody knows': zone(
    'sub IN NS ns.other.',
    'sub IN DS 7 200 200 00',
    'sub IN DS 8 253 2 ' + digest,
  ),
  'glue of one delegation below another': zone(
    'one IN NS ns.two',
    'two IN NS ns.one',
    'ns.one IN A 192.0.2.2',
    'ns.two IN A 192.0.2.3',
    'ns.two IN AAAA 2001:db8::3',
  ),
  'servers of the zone itself below a delegation': zone(
    '@ IN NS ns.sub',
    'sub IN NS ns.sub',
    'ns.sub IN A 192.0.2.2',
  ),
  'other data at a delegation': zone(
    'sub IN NS ns.other.',
    'sub IN TXT "the child has it"',
    'sub IN MX 1 ns',
  ),
  'a delegation beside a wildcard': zone('* IN A 192.0.2.2', 'sub IN NS ns.other.', '*.sub IN A 192.0.2.3'),
  'a delegation of a wildcard': zone('*.w IN NS ns.other.'),
  'a delegation of a wildcard with DS': zone('*.w IN NS ns.other.', `*.w IN DS 1 8 2 ${digest}`),
  'delegations far below': zone('a.b.c.d.e.f IN NS ns.a.b.c.d.e.f', 'ns.a.b.c.d.e.f IN A 192.0.2.2'),
  'delegations in mixed case': zone(
    'Sub IN NS NS.sub',
    'nS.SUB IN A 192.0.2.2',
    `SUB IN DS 1 8 2 ${digest.toLowerCase()}`,
  ),
  'a CNAME': zone('alias IN CNAME ns', 'far IN CNAME other.example.'),
  'a CNAME wildcard': zone('*.alias IN CNAME ns'),
  'a DNAME': zone('tree IN DNAME other.example.', 'tree IN A 192.0.2.3'),
  'a DNAME with names below': zone(
    'tree IN DNAME other.example.',
    'x.tree IN TXT "occluded"',
    'tree-b IN A 192.0.2.3',
  ),
  'CNAMEs in a chain and in a ring': zone(
    'a IN CNAME b',
    'b IN CNAME c',
    'c IN CNAME a',
    'd IN CNAME D',
    'e IN CNAME missing',
  ),
  'names below a CNAME': zone('alias IN CNAME ns', 'x.alias IN A 192.0.2.2', 'y.z.alias IN TXT "z"'),
  'a CNAME wildcard far below': zone('*.a.b.c IN CNAME x.a.b.c', 'x.a.b.c IN CNAME other.example.'),
  'a DNAME at the apex': bare('example.test.', [
    '@ 3600 IN SOA ns.other. hostmaster.other. 1 7200 3600 1209600 300',
    '@ 3600 IN NS ns.other.',
    '@ 3600 IN DNAME other.example.',
    '@ 3600 IN MX 1 mail.other.',
  ]),
  'a DNAME below a delegation': zone('sub IN NS ns.other.', 'x.sub IN DNAME other.example.'),
  'a delegation below a DNAME': zone('tree IN DNAME other.example.', 'sub.tree IN NS ns.other.'),
};
