import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../binary-text';
import { ByteReader } from '../byte-reader';
import { typeNumber } from '../record-type';
import { tokensOf } from '../zone-file/tokenizer';
import { canonicalRdata, parseRdata, printRdata, rdataWire } from './rdata';

function parse(type: string, data: string, origin?: string) {
  return parseRdata(typeNumber(type) ?? 0, tokensOf(data) ?? [], origin);
}

function hexOf(type: string, data: string): string {
  const outcome = parse(type, data, 'x.');
  return outcome.kind === 'rdata' ? toHex(outcome.wire) : outcome.reason;
}

function print(type: string, hex: string): string {
  return printRdata(typeNumber(type) ?? 0, new ByteReader(fromHex(hex) ?? new Uint8Array(0)));
}

/** Type, a spelling of the data, its wire form, and the normal spelling where it is another one. */
const cases: readonly (readonly [string, string, string, string?])[] = [
  ['A', '192.0.2.1', 'C0000201'],
  ['AAAA', '2001:DB8:0:0:0:0:0:1', '20010DB8000000000000000000000001', '2001:db8::1'],
  ['AAAA', '::', '00000000000000000000000000000000'],
  ['AAAA', '1::', '00010000000000000000000000000000'],
  ['AAAA', '::ffff:192.0.2.1', '00000000000000000000FFFFC0000201', '::ffff:c000:201'],
  ['AAAA', '2001:db8:0:1:1:1:1:1', '20010DB8000000010001000100010001'],
  ['AAAA', '2001:0:0:1:0:0:0:1', '20010000000000010000000000000001', '2001:0:0:1::1'],
  ['AAAA', '1:0:0:2:0:0:3:4', '00010000000000020000000000030004', '1::2:0:0:3:4'],
  ['AAAA', '1:2:3:4:5:6:7::', '00010002000300040005000600070000', '1:2:3:4:5:6:7:0'],
  ['NS', 'a', '0161017800', 'a.x.'],
  ['PTR', 'a\\.b.', '03612E6200'],
  ['MX', '10 .', '000A00'],
  ['TXT', 'a "b c" ""', '016103622063' + '00', '"a" "b c" ""'],
  ['TXT', '"\\"\\\\\\000\\200é"', '06225C00C8C3A9', '"\\"\\\\\\000\\200\\195\\169"'],
  ['SPF', '"v=spf1"', '06763D73706631'],
  ['HINFO', 'PC "Windows"', '025043075769' + '6E646F7773', '"PC" "Windows"'],
  ['SRV', '0 100 389 dc.', '000000640185026463' + '00'],
  [
    'SOA',
    'a. b. 1 15m 10M 1d 1h',
    '0161000162000000000100000384000002580001518000000E10',
    'a. b. 1 900 600 86400 3600',
  ],
  ['RP', 'a. .', '01610000'],
  ['AFSDB', '1 a.', '0001016100'],
  ['MB', 'a', '0161017800', 'a.x.'],
  ['MINFO', 'a. b.', '016100016200'],
  ['RT', '1 a.', '0001016100'],
  ['PX', '1 a. b.', '0001016100016200'],
  ['KX', '1 a.', '0001016100'],
  ['NAPTR', '1 2 "s" "SIP+D2T" "" a.', '000100020173075349502B4432540001' + '6100'],
  ['DNAME', 'a.', '016100'],
  ['CAA', '0 issue "ca.example; x=y"', '00056973737565' + '63612E6578616D706C653B20783D79'],
  ['CAA', '128 iodef ""', '8005696F646566'],
  ['URI', '1 2 "ftp://x"', '000100026674703A2F2F78'],
  ['DS', '60485 RSASHA1 1 2bb1 83AF', 'EC4505012BB183AF', '60485 5 1 2BB183AF'],
  ['CDS', '0 0 0 00', '0000000000'],
  ['DNSKEY', '257 3 ecdsap256sha256 AQ ID', '0101030D010203', '257 3 13 AQID'],
  ['CDNSKEY', '0 3 0 AA==', '0000030000'],
  [
    'RRSIG',
    'A 5 3 86400 20030322173103 20030220173103 2642 example. AQID',
    '0001050300015180' + '3E7C9DD73E5510D70A52' + '076578616D706C6500' + '010203',
  ],
  [
    'RRSIG',
    'TYPE65280 13 1 60 1 0 1 . AA==',
    'FF000D010000003C000000010000000000010000',
    'TYPE65280 13 1 60 19700101000001 19700101000000 1 . AA==',
  ],
  // The example of RFC 4034 section 4.3.
  [
    'NSEC',
    'host.example.com. A MX RRSIG NSEC TYPE1234',
    '04686F7374076578616D706C6503636F6D00' +
      '0006400100000003' +
      '041B000000000000000000000000000000000000000000000000000020',
  ],
  ['NSEC', 'a. TXT A', '0161000003400080', 'a. A TXT'],
  [
    'NSEC3',
    '1 1 12 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojr MX',
    '0101000C04AABBCCDD14' + '174EB2409FE28BCB4887A1836F957F0A8425E27B' + '00020001',
    '1 1 12 AABBCCDD 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR MX',
  ],
  ['NSEC3', '1 0 0 - 00', '01000000000100'],
  ['NSEC3PARAM', '1 0 12 AABBCCDD', '0100000C04AABBCCDD'],
  ['NSEC3PARAM', '1 0 0 -', '0100000000'],
  ['SSHFP', '1 1 01 23', '01010123', '1 1 0123'],
  ['TLSA', '3 1 1 AB', '030101AB'],
  ['DHCID', 'AQ ID', '010203', 'AQID'],
  // RFC 3597 section 5.
  ['TYPE65280', '\\# 4 0A0 00001', '0A000001', '\\# 4 0A000001'],
  ['TYPE65280', '\\# 0', '', '\\# 0'],
  ['A', '\\# 4 0A000001', '0A000001', '10.0.0.1'],
  ['NS', '\\# 3 016100', '016100', 'a.'],
];

describe('each type', () => {
  it.each(cases.map(([type, data, hex, normal]) => ({ type, data, hex, normal: normal ?? data })))(
    '$type $data',
    ({ type, data, hex, normal }) => {
      expect(hexOf(type, data)).toBe(hex);
      expect(print(type, hex)).toBe(normal);
      expect(hexOf(type, normal)).toBe(hex);
    },
  );
});

describe('canonical form', () => {
  /** Of a record that is stored in its normal spelling. */
  const canonical = (type: string, hex: string): string => {
    const outcome = canonicalRdata({ type, data: print(type, hex) });
    return outcome.kind === 'rdata' ? toHex(outcome.wire) : outcome.reason;
  };

  // RFC 4034 section 6.2, without SIG, NXT and A6, which no zone has any more; HINFO holds no name.
  it.each([2, 3, 4, 5, 7, 8, 9, 12, 39])('has the name of type %i in lower case', (type) => {
    expect(canonical(`TYPE${type}`, '014100')).toBe('016100');
  });

  it.each([
    [14, '014100014200', '016100016200'],
    [15, '0001014100', '0001016100'],
    [17, '014100014200', '016100016200'],
    [18, '0001014100', '0001016100'],
    [21, '0001014100', '0001016100'],
    [26, '0001014100014200', '0001016100016200'],
    [33, '000100020003014100', '000100020003016100'],
    [36, '0001014100', '0001016100'],
  ])('has all names of type %i in lower case', (type, given, hex) => {
    expect(canonical(`TYPE${type}`, given)).toBe(hex);
  });

  it('keeps the case of names that types of later times hold, and of strings', () => {
    expect(canonical('TYPE65', '0001014100')).toBe('0001014100');
    expect(canonical('TXT', '0141')).toBe('0141');
  });
});

describe('wrong data is refused with a reason', () => {
  it.each([
    ['A', '192.0.2', 'is no IPv4 address'],
    ['A', '192.0.2.01', 'is no IPv4 address'],
    ['A', '1.2.3.4.5', 'is no IPv4 address'],
    ['A', '', 'the IPv4 address is missing'],
    ['A', '"1.2.3.4" x', 'x is one value too many'],
    ['AAAA', '1:2:3:4:5:6:7', 'is no IPv6 address'],
    ['AAAA', '1:2:3:4:5:6:7:8:9', 'is no IPv6 address'],
    ['AAAA', '1::2::3', 'is no IPv6 address'],
    ['AAAA', '1:2:3:4::5:6:7:8', 'is no IPv6 address'],
    ['AAAA', ':::', 'is no IPv6 address'],
    ['AAAA', ':1::', 'is no IPv6 address'],
    ['AAAA', '12345::', 'is no IPv6 address'],
    ['AAAA', '192.0.2.1::', 'is no IPv6 address'],
    ['AAAA', '::1%eth0', 'is no IPv6 address'],
    ['MX', '65536 a.', 'the preference 65536 is no number from 0 to 65535'],
    ['MX', '-1 a.', 'the preference -1'],
    ['MX', '10', 'the mail exchange is missing'],
    ['SOA', 'a. b. 4294967296 1 1 1 1', 'the serial number'],
    ['SOA', 'a. b. 1 1 1 1', 'the minimum TTL is missing'],
    ['TXT', '', 'the text is missing'],
    ['TXT', `"${'a'.repeat(256)}"`, 'is longer than 255 octets'],
    ['CAA', '0 is-sue "x"', 'has other characters'],
    ['DS', '1 8 2 ABC', 'is no row of hexadecimal digits'],
    ['DS', '1 8 2', 'the digest is missing'],
    ['DS', '1 NOSUCH 2 AB', 'the algorithm NOSUCH'],
    ['DS', '1 constructor 2 AB', 'the algorithm constructor'],
    ['DNSKEY', '257 3 8 A', 'is no base64'],
    ['RRSIG', 'A 8 1 1 20230229000000 20230101000000 1 . AA==', 'is no time of the form'],
    ['RRSIG', 'A 8 1 1 21070101000000 20230101000000 1 . AA==', 'is no time of the form'],
    ['RRSIG', 'NOSUCH 8 1 1 1 1 1 . AA==', 'is no record type'],
    ['NSEC', 'a. A NOSUCH', 'NOSUCH is no record type'],
    ['NSEC3', '1 0 0 A AAAA A', 'the salt A is neither'],
    ['NSEC3', '1 0 0 - W A', 'is no base32hex'],
    ['TYPE65280', '\\# x', 'needs the number of octets'],
    ['TYPE65280', '\\# 2 AB', 'announces 2 octets, but 1 follow'],
    ['TYPE65280', '\\# 1 AX', 'needs pairs of hexadecimal digits'],
    ['TYPE65280', '"\\#" 0', 'only understood in the form'],
    ['A', '\\# 3 0A0000', 'are no data of this type'],
    ['NS', '\\# 2 C000', 'are no data of this type'],
    ['MX', '\\# 6 000A0161C002', 'are no data of this type'],
    ['NSEC', '\\# 9 016100000440000000', 'are no data of this type'],
  ])('%s %s', (type, data, reason) => {
    expect(hexOf(type, data)).toContain(reason);
  });
});

describe('wire data that is not what its type says', () => {
  it.each([
    ['A', '0A0000'],
    ['A', '0A00000101'],
    ['TXT', '05AB'],
    ['TXT', ''],
    ['MX', '000A'],
    ['NS', 'C000'],
    ['CAA', '0003692D78'],
    ['CAA', '00'],
    ['NSEC', '0161000121'],
    ['NSEC', '01610001014000014' + '0'],
    ['DNSKEY', '01010308'],
    ['NSEC3', '0100000000' + '00'],
    ['RRSIG', '0001'],
  ])('comes in the form of RFC 3597: %s %s', (type, hex) => {
    expect(print(type, hex)).toBe(`\\# ${hex.length / 2}${hex === '' ? '' : ' '}${hex}`);
  });

  it('never makes the printer throw, whatever the octets are', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 20_000; round += 1) {
      const octets = Uint8Array.from({ length: random(40) }, () =>
        random(3) === 0 ? random(256) : random(4),
      );
      const type =
        random(5) === 0
          ? random(300)
          : ([1, 2, 5, 6, 15, 16, 28, 33, 35, 43, 46, 47, 48, 50, 257][random(15)] ?? 1);
      const text = printRdata(type, new ByteReader(octets));
      const again = rdataWire({ type: `TYPE${type}`, data: text });
      // What is printed as fields reads back; an odd form of a known type may not, and says so.
      if (!text.startsWith('\\#')) expect(again.kind).toBe('rdata');
    }
  });
});
