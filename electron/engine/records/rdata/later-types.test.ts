import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../binary-text';
import { ByteReader } from '../byte-reader';
import { typeNumber } from '../record-type';
import { tokensOf } from '../zone-file/tokenizer';
import { canonicalRdata, parseRdata, printRdata } from './rdata';

function hexOf(type: string, data: string): string {
  const outcome = parseRdata(typeNumber(type) ?? 0, tokensOf(data) ?? [], 'x.');
  return outcome.kind === 'rdata' ? toHex(outcome.wire) : outcome.reason;
}

function print(type: string, hex: string): string {
  return printRdata(typeNumber(type) ?? 0, new ByteReader(fromHex(hex) ?? new Uint8Array(0)));
}

const fooExampleCom = '03666F6F076578616D706C6503636F6D00';
const fooExampleOrg = '03666F6F076578616D706C65036F726700';

/** Type, a spelling of the data, its wire form, and the normal spelling where it is another one. */
const cases: readonly (readonly [string, string, string, string?])[] = [
  // RFC 9460 appendix D.1 and D.2.
  ['HTTPS', '0 foo.example.com.', `0000${fooExampleCom}`],
  ['SVCB', '1 .', '000100'],
  ['SVCB', '16 foo.example.com. port=53', `0010${fooExampleCom}000300020035`],
  [
    'SVCB',
    '1 foo.example.com. key667=hello',
    `0001${fooExampleCom}029B000568656C6C6F`,
    '1 foo.example.com. key667="hello"',
  ],
  ['SVCB', '1 foo.example.com. key667="hello\\210qoo"', `0001${fooExampleCom}029B000968656C6C6FD2716F6F`],
  [
    'SVCB',
    '1 foo.example.com. ipv6hint="2001:db8::1,2001:db8::53:1"',
    `0001${fooExampleCom}00060020` + '20010DB800000000000000000000000120010DB8000000000000000000530001',
    '1 foo.example.com. ipv6hint=2001:db8::1,2001:db8::53:1',
  ],
  [
    'SVCB',
    '1 example.com. ipv6hint="2001:db8:122:344::192.0.2.33"',
    '0001076578616D706C6503636F6D00' + '00060010' + '20010DB80122034400000000C0000221',
    '1 example.com. ipv6hint=2001:db8:122:344::c000:221',
  ],
  [
    'SVCB',
    '16 foo.example.org. ( alpn=h2,h3-19 mandatory=ipv4hint,alpn ipv4hint=192.0.2.1 )',
    `0010${fooExampleOrg}0000000400010004` + '000100090268320568332D3139' + '00040004C0000201',
    '16 foo.example.org. mandatory=alpn,ipv4hint alpn="h2,h3-19" ipv4hint=192.0.2.1',
  ],
  [
    'SVCB',
    '16 foo.example.org. alpn="f\\\\\\\\oo\\\\,bar,h2"',
    `0010${fooExampleOrg}0001000C` + '08665C6F6F2C626172' + '026832',
  ],
  [
    'SVCB',
    '16 foo.example.org. alpn=f\\\\\\092oo\\092,bar,h2',
    `0010${fooExampleOrg}0001000C` + '08665C6F6F2C626172' + '026832',
    '16 foo.example.org. alpn="f\\\\\\\\oo\\\\,bar,h2"',
  ],
  [
    'HTTPS',
    '1 . ech=AEj+DQBE alpn=h2 no-default-alpn',
    '000100000100030268320002000000050006' + '0048FE0D0044',
    '1 . alpn="h2" no-default-alpn ech=AEj+DQBE',
  ],
  // RFC 9461 section 5.
  [
    'SVCB',
    '1 . alpn=h2 dohpath=/q{?dns}',
    '00010000010003026832' + '000700082F717B3F646E737D',
    '1 . alpn="h2" dohpath="/q{?dns}"',
  ],
  // RFC 1876 section 4 and appendix.
  [
    'LOC',
    '42 21 54 N 71 06 18 W -24m 30m',
    '0033161389172DD070BE15F000988D20',
    '42 21 54.000 N 71 6 18.000 W -24.00m 30m 10000m 10m',
  ],
  [
    'LOC',
    '32 S 116 W 10m',
    '0012161379223000671BEE0000989A68',
    '32 0 0.000 S 116 0 0.000 W 10.00m 1m 10000m 10m',
  ],
  // RFC 3123 section 5.
  ['APL', '1:192.168.32.0/21 !1:192.168.38.0/28', '00011503C0A820' + '00011C83C0A826'],
  ['APL', '1:224.0.0.0/4 2:FF00:0:0:0:0:0:0:0/8', '00010401E0' + '00020801FF', '1:224.0.0.0/4 2:ff00::/8'],
  ['APL', '', ''],
  // RFC 8005 appendix, with a shorter key.
  [
    'HIP',
    '2 200100107b1a74df365639cc39f1d578 AwEAAQ== rvs.example.com. a',
    '10020004' +
      '200100107B1A74DF365639CC39F1D578' +
      '03010001' +
      '03727673076578616D706C6503636F6D00' +
      '0161017800',
    '2 200100107B1A74DF365639CC39F1D578 AwEAAQ== rvs.example.com. a.x.',
  ],
  ['CERT', 'PKIX 1 RSASHA256 AQ ID', '0001000108010203', '1 1 8 AQID'],
  ['SMIMEA', '3 1 1 AB', '030101AB'],
  ['OPENPGPKEY', 'AQ ID', '010203', 'AQID'],
  // RFC 7477 section 2.1.
  ['CSYNC', '66 3 A NS AAAA', '0000004200030004' + '60000008'],
  ['ZONEMD', '2018031500 1 1 FEBE3D4C', '7848B78C0101FEBE3D4C'],
  // RFC 6742 section 2, RFC 7043 sections 3 and 4.
  ['NID', '10 0014:4fff:ff20:ee64', '000A00144FFFFF20EE64', '10 14:4fff:ff20:ee64'],
  ['L32', '10 10.1.2.0', '000A0A010200'],
  ['L64', '10 2001:0DB8:1140:1000', '000A20010DB811401000', '10 2001:db8:1140:1000'],
  ['LP', '10 l64.example.', '000A036C3634076578616D706C6500'],
  ['EUI48', '00-00-5E-00-53-2A', '00005E00532A', '00-00-5e-00-53-2a'],
  ['EUI64', '00-00-5e-ef-10-00-00-2a', '00005EEF1000002A'],
];

describe('each type that came later', () => {
  it.each(cases.map(([type, data, hex, normal]) => ({ type, data, hex, normal: normal ?? data })))(
    '$type $data',
    ({ type, data, hex, normal }) => {
      expect(hexOf(type, data)).toBe(hex);
      expect(print(type, hex)).toBe(normal);
      expect(hexOf(type, normal)).toBe(hex);
    },
  );

  it.each([
    ['SVCB', '0001014100'],
    ['HTTPS', '0001014100'],
    ['LP', '0001014100'],
    ['HIP', '01010001AABB014100'],
  ])('%s keeps the case of its names in canonical form', (type, hex) => {
    const outcome = canonicalRdata({ type, data: print(type, hex) });
    expect(outcome.kind === 'rdata' ? toHex(outcome.wire) : outcome.reason).toBe(hex);
  });
});

describe('wrong data of a type that came later is refused with a reason', () => {
  it.each([
    // RFC 9460 appendix D.3.
    ['SVCB', '1 foo.example.com. key123=abc key123=def', 'key123 is there twice'],
    ['SVCB', '1 foo.example.com. mandatory', 'parameter mandatory is wrong'],
    ['SVCB', '1 foo.example.com. alpn', 'parameter alpn is wrong'],
    ['SVCB', '1 foo.example.com. port', 'parameter port is wrong'],
    ['SVCB', '1 foo.example.com. ipv4hint', 'parameter ipv4hint is wrong'],
    ['SVCB', '1 foo.example.com. ech', 'parameter ech is wrong'],
    ['SVCB', '1 foo.example.com. ipv6hint', 'parameter ipv6hint is wrong'],
    ['SVCB', '1 foo.example.com. no-default-alpn=abc', 'parameter no-default-alpn is wrong'],
    ['SVCB', '1 foo.example.com. mandatory=key123', 'mandatory parameter key123 is missing'],
    ['SVCB', '1 foo.example.com. mandatory=mandatory', 'parameter mandatory is wrong'],
    ['SVCB', '1 foo.example.com. mandatory=key123,key123 key123=abc', 'parameter mandatory is wrong'],
    ['HTTPS', '1 . no-default-alpn', 'needs alpn beside it'],
    ['HTTPS', '1 . port=65536', 'parameter port is wrong'],
    ['HTTPS', '1 . key65535=a', 'is no service parameter'],
    ['HTTPS', '1 . key007=a', 'is no service parameter'],
    ['HTTPS', '1 . alpn=h2,', 'parameter alpn is wrong'],
    ['LOC', '91 N 71 W 0m', 'the latitude 91 is none'],
    ['LOC', '42 60 N 71 W 0m', 'the latitude 42 60 is none'],
    ['LOC', '42 N 71 W', 'the altitude'],
    ['LOC', '42 71 W 0m', 'the latitude needs N or S'],
    ['APL', '1:192.168.32.0/33', 'is no address prefix'],
    ['APL', '3:192.168.32.0/1', 'is no address prefix'],
    ['HIP', '2 XY AQID', 'host identity tag'],
    ['NID', '10 1:2:3', 'four groups'],
    ['EUI48', '00-00-5e-00-53', '6 pairs'],
  ])('%s %s', (type, data, reason) => {
    expect(hexOf(type, data)).toContain(reason);
  });
});

describe('wire data of a later type that is not what its type says', () => {
  it.each([
    ['SVCB', '0001000003000200350001000302683'.padEnd(32, '2')],
    ['HTTPS', '00010000010001FF'],
    ['HTTPS', '0001000000000200' + '03'],
    ['LOC', '01331613'.padEnd(32, '0')],
    ['LOC', '00FF1613'.padEnd(32, '0')],
    ['APL', '000115040A000000'],
    ['HIP', '00010001AA'],
    ['EUI48', '0000'],
  ])('comes in the form of RFC 3597: %s %s', (type, hex) => {
    expect(print(type, hex)).toBe(`\\# ${hex.length / 2} ${hex}`);
  });
});
