/** Zones that signers get wrong, by what is odd about them. Each is that of its `origin`. */
export interface OddZone {
  readonly origin: string;
  readonly text: string;
}

const digest = '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF';

function below(origin: string, lines: readonly string[]): OddZone {
  const head = [
    `$ORIGIN ${origin}`,
    '$TTL 3600',
    '@ IN SOA ns hostmaster 1 7200 3600 1209600 300',
    '@ IN NS ns',
    'ns IN A 192.0.2.1',
  ];
  return { origin, text: `${[...head, ...lines].join('\n')}\n` };
}

const zone = (...lines: readonly string[]): OddZone => below('example.test.', lines);

const longStrings = Array.from({ length: 40 }, () => `"${'x'.repeat(255)}"`).join(' ');
const longName = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(40)}`;

/** The corpus. */
export const oddZones: Readonly<Record<string, OddZone>> = {
  'only an apex': zone(),
  'empty non-terminals': zone('a.b.c.d IN A 192.0.2.2', 'x.b.c.d IN A 192.0.2.3', 'y.d IN TXT "y"'),
  'a wildcard': zone('* IN A 192.0.2.2'),
  'wildcards at several depths': zone(
    '*.a IN TXT "a"',
    '*.b.a IN TXT "b"',
    'c.*.a IN TXT "below"',
    '*.*.d IN TXT "two"',
  ),
  'a label with an asterisk in it': zone('a*b IN TXT "x"', '*c IN TXT "y"'),
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
  'a CNAME': zone('alias IN CNAME ns', 'far IN CNAME other.example.'),
  'a CNAME wildcard': zone('*.alias IN CNAME ns'),
  'a DNAME': zone('tree IN DNAME other.example.', 'tree IN A 192.0.2.3'),
  'a DNAME with names below': zone(
    'tree IN DNAME other.example.',
    'x.tree IN TXT "occluded"',
    'tree-b IN A 192.0.2.3',
  ),
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
  'underscores and services': zone(
    '_sip._tcp IN SRV 1 2 5060 ns',
    '_443._tcp IN TLSA 3 1 1 0123',
    '@ IN NAPTR 1 2 "u" "E2U+sip" "!^.*$!sip:a@b!" .',
  ),
  'a long TXT': zone(`long IN TXT ${longStrings}`, 'empty IN TXT ""', 'bytes IN TXT "\\000\\255\\"\\\\"'),
  'a name of 250 octets': zone(`${longName.slice(0, 230)} IN TXT "long"`),
  'many TTLs': zone(
    'a 1 IN A 192.0.2.2',
    'b 2147483647 IN A 192.0.2.2',
    'c 0 IN A 192.0.2.2',
    'c 7 IN TXT "x"',
    'd 1w2d IN MX 1 a',
  ),
  'different TTLs in one set': zone('a 60 IN A 192.0.2.2', 'a 600 IN A 192.0.2.3', 'a 6 IN A 192.0.2.4'),
  'duplicate records': zone(
    'a IN A 192.0.2.2',
    'a IN A 192.0.2.2',
    'A IN A 192.0.2.2',
    'a IN MX 1 Mail',
    'a IN MX 1 mail',
  ),
  'mixed case': below('Example.TEST.', [
    'WWW IN A 192.0.2.2',
    'www IN A 192.0.2.3',
    'Mail IN MX 1 WWW',
    'x IN NS NS.X',
    'NS.x IN A 192.0.2.4',
    'p IN PTR A.Example.Test.',
  ]),
  'sets of many records': zone(
    ...Array.from({ length: 120 }, (_, at) => `many IN A 10.0.0.${(at * 37) % 256}`),
  ),
  'records whose order in text is another one': zone(
    'a IN A 9.0.0.1',
    'a IN A 10.0.0.1',
    'a IN MX 10 z',
    'a IN MX 9 zz',
    'a IN TXT "b"',
    'a IN TXT "aa"',
  ),
  'types whose names are lower-cased': zone(
    'a IN RP Admin.Example.TEST. Text.Example.TEST.',
    'a IN AFSDB 1 DB.Example.TEST.',
    'a IN PTR B.Example.TEST.',
  ),
  'CDS and CDNSKEY': zone(
    `@ IN CDS 1 8 2 ${digest}`,
    '@ IN CDNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
  ),
  'a zone of one label': below('test.', ['a IN A 192.0.2.2', 'a.b.c IN A 192.0.2.3']),
  'the root': below('.', [
    'test. IN NS ns.test.',
    'ns.test. IN A 192.0.2.2',
    'com. IN NS ns.com.',
    `com. IN DS 1 8 2 ${digest}`,
    '* IN TXT "x"',
  ]),
  'a reverse zone': below('2.0.192.in-addr.arpa.', [
    '1 IN PTR host.example.',
    '0/25 IN NS ns.other.',
    '5 IN CNAME 5.0/25.2.0.192.in-addr.arpa.',
  ]),
  'a SOA with another minimum than TTL': below('example.test.', ['@ 30 IN TXT "x"']),
};
