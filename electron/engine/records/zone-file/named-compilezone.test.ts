import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJudge } from '../../../dns/testing/judge';
import type { StoredRecord } from '../resource-record';
import { parseZoneFile } from './parse-zone-file';
import { printZoneFile } from './print-zone-file';

/*
 * BIND as a judge: it must read the same records out of a file as we do, and refuse what we refuse.
 */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zone-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Only what makes a zone is judged, not whether its hosts exist or are well named. */
const leniently = [
  '-i',
  'none',
  '-k',
  'ignore',
  '-n',
  'ignore',
  '-m',
  'ignore',
  '-M',
  'ignore',
  '-S',
  'ignore',
];

async function compiled(zone: string, text: string): Promise<string> {
  const file = path.join(folder, 'zone');
  await writeFile(file, text);
  const form = ['-s', 'full', '-f', 'text', '-F', 'text', '-o', '-', '-q'];
  return runJudge('named-compilezone', [...form, ...leniently, zone, file], 'bind9-utils');
}

/** One record in a spelling without blanks, which BIND and we put in other places. */
const spelled = (name: string, ttl: string, type: string, data: string) =>
  `${name.toLowerCase()} ${ttl} ${type} ${data.replace(/\s/g, '')}`;

/** The records of BIND's output: owner, TTL, class, type, data. */
function recordsOf(output: string): readonly string[] {
  return output
    .split('\n')
    .flatMap((line) => {
      const [, name, ttl, type, data] = /^(\S+)\s+(\d+)\s+IN\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [spelled(name, ttl ?? '', type ?? '', data ?? '')];
    })
    .sort();
}

function ours(zone: string, text: string): readonly string[] {
  const outcome = parseZoneFile(text, { origin: zone });
  if (outcome.kind === 'invalid') throw new Error(`line ${outcome.line}: ${outcome.reason}`);
  const line = ({ name, ttl, type, data }: StoredRecord) => spelled(name, ttl.toString(), type, data);
  return outcome.content.records.map(line).sort();
}

const soa = '@ 3600 IN SOA dc1 hostmaster ( 1 15m 10m 1d 1h )\n@ 3600 NS dc1\ndc1 3600 A 192.0.2.10\n';

/** Files that are good, by what is special about them. */
const good: readonly (readonly [string, string])[] = [
  [
    'a file as Windows writes it',
    `;
;  Database file contoso.com.dns for Default zone scope in zone contoso.com.
;      Zone version:  412
;

@                       IN  SOA dc1.contoso.com. hostmaster.contoso.com. (
                        \t\t412          ; serial number
                        \t\t900          ; refresh
                        \t\t600          ; retry
                        \t\t86400        ; expire
                        \t\t3600       ) ; default TTL

;
;  Zone NS records
;

@                       NS\tdc1.contoso.com.

@                       600\tA\t192.0.2.10
_ldap._tcp              600\tSRV\t0 100 389\tdc1.contoso.com.
                        600\tSRV\t0 100 389\tdc2.contoso.com.
dc1                     A\t192.0.2.10
$ORIGIN branch.contoso.com.
kiosk                   1200\tA\t192.0.2.77
@                       CNAME\tkiosk
`,
  ],
  [
    'TTLs of every kind',
    `$TTL 1h30m\n${soa}a A 192.0.2.1\na 60 TXT x\nb IN 2w A 192.0.2.2\nc 1D IN A 192.0.2.3\n$TTL 60\nd A 192.0.2.4\n`,
  ],
  ['TTLs without $TTL', `${soa}a 60 A 192.0.2.1\nb A 192.0.2.2\nc 5 A 192.0.2.3\n\tTXT x\n`],
  [
    'owners that repeat, origins that change',
    `${soa}$TTL 60\na A 192.0.2.1\n A 192.0.2.2\n$ORIGIN sub\nb A 192.0.2.3\n$ORIGIN contoso.com.\n TXT "still b"\nc\tTXT x\n`,
  ],
  [
    'escapes',
    `${soa}$TTL 60\na\\.b TXT "x;y" z\\;q "\\"" \\\\ "\\200\\000"\nsp\\032ace A 192.0.2.1\n\\065bc A 192.0.2.2\n\\@ A 192.0.2.3\nq\\"uote MX 1 \\(paren\\)\n`,
  ],
  ['parentheses', `${soa}$TTL 60\na ( TXT "x" ; comment )\n\n "y" )\nb TXT ( ( "x" ) ( "y" ) )\n`],
  [
    'addresses',
    `${soa}$TTL 60\na AAAA ::\na AAAA 2001:DB8::0:1\na AAAA 1:0:0:2:0:0:0:3\na AAAA fe80::1\nb AAAA 2001:db8:0:1:1:1:1:1\n`,
  ],
  [
    'many types',
    `${soa}$TTL 60
a MX 10 @
a SRV 0 0 0 .
a CAA 0 issue "ca.example; policy=x"
a NAPTR 100 10 "S" "SIP+D2U" "!^.*$!sip:x@y!" _sip._udp
a HINFO "PC" "Windows"
a RP hostmaster .
a AFSDB 1 dc1
a SSHFP 1 1 0123456789ABCDEF0123456789ABCDEF01234567
a TLSA 3 1 1 ( 0123456789ABCDEF0123456789ABCDEF
  0123456789ABCDEF0123456789ABCDEF )
a URI 10 1 "ftp://ftp.contoso.com/"
a TYPE65280 \\# 4 0A 00 00 01
a TYPE65281 \\# 0
a SPF "v=spf1 -all"
b DNAME fabrikam.com.
c CNAME a
c RRSIG CNAME 13 3 60 20300101000000 20200101000000 1 contoso.com. AQIDBA==
child NS ns.child
ns.child A 192.0.2.53
child DS 55648 13 2 b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17
@ CDS 0 0 0 00
@ CDNSKEY 0 3 0 AA==
a TYPE1 \\# 4 C0000201
`,
  ],
  [
    'types that came later',
    `${soa}$TTL 60
a LOC 42 21 54 N 71 06 18 W -24m 30m
b LOC 52 14 05 N 00 08 50.5 E 10.25m 0.5m 100m 2m
c LOC 32 S 116 W 10m
a HTTPS 1 . alpn=h2,h3 port=443 ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 mandatory=alpn,port ech=AEj+DQBE
a SVCB 16 foo.example.org. alpn="f\\\\\\\\oo\\\\,bar,h2" mandatory=alpn
b SVCB 1 Foo.example.com. key667="hello\\210qoo" no-default-alpn alpn=h2
c HTTPS 0 svc
a APL 1:192.168.32.0/21 !1:192.168.38.0/28 2:FF00:0:0:0:0:0:0:0/8
a HIP ( 2 200100107B1A74DF365639CC39F1D578 AwEAAQ== rvs.example.com. )
a CERT 65280 1 200 AQID
a EUI48 00-00-5E-00-53-2A
a EUI64 00-00-5e-ef-10-00-00-2a
a NID 10 0014:4fff:ff20:EE64
a L32 10 10.1.2.0
a L64 10 2001:0DB8:1140:1000
a LP 10 l64
a SMIMEA 3 1 1 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
a OPENPGPKEY AQ ID
@ CSYNC 66 3 A NS AAAA
@ ZONEMD 2 1 1 c68090d90a7aed716bc459f9340e3d7c1370d4d24b7e2fc3a1ddc0b9a87153b9a9713b3c9ae5cc27777f98b8e730044c
`,
  ],
  [
    'a signed zone',
    `${soa}$TTL 60
@ DNSKEY 257 3 ECDSAP256SHA256 ( GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb
    krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA== )
@ NSEC3PARAM 1 0 12 AABBCCDD
@ RRSIG SOA 13 2 3600 20300101000000 1577836800 55648 contoso.com. AQIDBA==
a A 192.0.2.1
a NSEC b.contoso.com. A TXT RRSIG NSEC TYPE1234
0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 1 12 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojr MX DNSKEY NS SOA NSEC3PARAM RRSIG
`,
  ],
  ['records that repeat', `${soa}$TTL 60\na A 192.0.2.1\nA A 192.0.2.1\na A 192.0.2.1\n@ NS DC1\n`],
  ['TTLs that differ within a set', `${soa}a 60 A 192.0.2.1\na 70 A 192.0.2.2\n`],
  [
    'wildcards and empty non-terminals',
    `${soa}$TTL 60\n* A 192.0.2.1\nx.*.y A 192.0.2.1\na.b.c A 192.0.2.2\n`,
  ],
];

describe('BIND reads the same records', () => {
  it.each(good)('from %s', async (_, text) => {
    expect(recordsOf(await compiled('contoso.com', text))).toEqual(ours('contoso.com', text));
  });

  it.each(good)('from what we write of %s', async (_, text) => {
    const outcome = parseZoneFile(text, { origin: 'contoso.com' });
    if (outcome.kind === 'invalid') throw new Error(outcome.reason);
    expect(recordsOf(await compiled('contoso.com', printZoneFile(outcome.content)))).toEqual(
      ours('contoso.com', text),
    );
  });

  it('from the zone files of the lab', async () => {
    const zones = path.join(import.meta.dirname, '../../../environments/lab/zones');
    const files = await readdir(zones);
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) {
      const [zone, text] = [path.basename(file, '.dns'), await readFile(path.join(zones, file), 'utf8')];
      expect(recordsOf(await compiled(zone, text))).toEqual(ours(zone, text));
    }
  });
});

describe('BIND, too, refuses', () => {
  it.each([
    ['an open parenthesis', `${soa}a 60 TXT ( x\n`],
    ['a parenthesis too many', `${soa}a 60 TXT x )\n`],
    ['an open quotation mark', `${soa}a 60 TXT "x\n`],
    ['a wrong address', `${soa}a 60 A 192.0.2.256\n`],
    ['a wrong IPv6 address', `${soa}a 60 AAAA 1::2::3\n`],
    ['a type nobody knows', `${soa}a 60 NOSUCH x\n`],
    ['another class', `${soa}a 60 CH TXT x\n`],
    ['a label that is too long', `${soa}${'a'.repeat(64)} 60 A 192.0.2.1\n`],
    ['a name that is too long', `${soa}${'a.'.repeat(124)}a 60 A 192.0.2.1\n`],
    ['an empty label', `${soa}a..b 60 A 192.0.2.1\n`],
    ['a text that is too long', `${soa}a 60 TXT ${'a'.repeat(256)}\n`],
    ['an escape that is none', `${soa}a 60 TXT \\256\n`],
    ['data too many', `${soa}a 60 A 192.0.2.1 192.0.2.2\n`],
    ['data too few', `${soa}a 60 MX 10\n`],
    ['a service parameter that is there twice', `${soa}a 60 SVCB 1 . key123=abc key123=def\n`],
    ['a mandatory parameter that is missing', `${soa}a 60 HTTPS 1 . mandatory=port\n`],
    ['a latitude beyond the pole', `${soa}a 60 LOC 91 N 0 E 0m\n`],
    ['a number that is too large', `${soa}a 60 MX 65536 a\n`],
    ['a CNAME beside other data', `${soa}a 60 CNAME b\na 60 A 192.0.2.1\n`],
    ['two CNAMEs', `${soa}a 60 CNAME b\na 60 CNAME c\n`],
    ['two DNAMEs', `${soa}a 60 DNAME b\na 60 DNAME c\n`],
    ['a zone without SOA', `@ 60 NS dc1\n`],
    ['a zone without NS', `@ 60 SOA dc1 h 1 2 3 4 5\n`],
    ['wrong octets of a known type', `${soa}a 60 TYPE1 \\# 3 010203\n`],
    ['a wrong number of octets', `${soa}a 60 TYPE65280 \\# 3 0102\n`],
    [
      'a signature that expires on no day',
      `${soa}a 60 RRSIG A 8 3 60 20230229000000 20230101000000 1 @ AA==\n`,
    ],
    ['a blank before the first record', ` ${soa}`],
  ])('%s', async (_, text) => {
    expect(parseZoneFile(text, { origin: 'contoso.com' }).kind).toBe('invalid');
    await expect(compiled('contoso.com', text)).rejects.toThrow(/named-compilezone/);
  });
});
