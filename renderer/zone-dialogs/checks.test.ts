import { describe, expect, it } from 'vitest';
import { checkTexts } from './check-texts';
import { address, base64, hex, isIpv4, isIpv6, uint16, wholeNameCheck } from './checks';
import { fullName, isBelow, nameFault } from './domain-name';
import { reverseName, reverseZoneName } from './reverse-name';

describe('addresses', () => {
  it.each(['192.0.2.1', '0.0.0.0', '255.255.255.255'])('%s is IPv4', (text) => {
    expect(isIpv4(text)).toBe(true);
  });

  it.each(['192.0.2', '192.0.2.256', '192.0.2.01', '1.2.3.4.5', ''])('%s is none', (text) => {
    expect(isIpv4(text)).toBe(false);
  });

  it.each(['2001:db8::1', '::', '::1', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1', '2001:db8::'])(
    '%s is IPv6',
    (text) => {
      expect(isIpv6(text)).toBe(true);
    },
  );

  it.each(['1:2:3:4:5:6:7', '1::2::3', '12345::', '1:2:3:4:5:6:7:8:9', 'g::', '1:2:3:4:5:6:7::8:9'])(
    '%s is none',
    (text) => {
      expect(isIpv6(text)).toBe(false);
    },
  );

  it('say what is expected', () => {
    expect(address('www')).toBe(checkTexts.address);
    expect(address(' 2001:db8::1 ')).toBeNull();
  });
});

describe('names', () => {
  it('have parts of at most 63 octets, no spaces and no empty parts', () => {
    expect(nameFault('a'.repeat(63))).toBeNull();
    expect(nameFault('a'.repeat(64))).not.toBeNull();
    expect(nameFault('a..b')).toBe(checkTexts.emptyLabel);
    expect(nameFault('a b')).toBe(checkTexts.spaceInName);
    expect(nameFault('bücher')).toBe(checkTexts.notAscii);
    expect(nameFault(String.raw`a\.b`)).toBeNull();
    expect(nameFault(Array.from({ length: 130 }, () => 'a').join('.'))).toBe(checkTexts.longName);
  });

  it('stand below their folder, unless they end with a dot', () => {
    expect(fullName('www', 'contoso.com')).toBe('www.contoso.com');
    expect(fullName('', 'contoso.com')).toBe('contoso.com');
    expect(fullName('www.contoso.com.', 'contoso.com')).toBe('www.contoso.com');
  });

  it('that others point to are whole', () => {
    expect(wholeNameCheck('www')).toBe(checkTexts.oneLabel('www'));
    expect(wholeNameCheck('www.')).toBeNull();
    expect(wholeNameCheck('www.contoso.com')).toBeNull();
  });

  it('are below another one by whole parts only', () => {
    expect(isBelow('a.Contoso.com', 'contoso.com.')).toBe(true);
    expect(isBelow('acontoso.com', 'contoso.com')).toBe(false);
  });
});

describe('numbers and digits', () => {
  it('stay in their range', () => {
    expect(uint16('65535')).toBeNull();
    expect(uint16('65536')).not.toBeNull();
    expect(uint16('1.5')).not.toBeNull();
    expect(uint16('')).not.toBeNull();
  });

  it('may be parted by spaces', () => {
    expect(hex('AB CD')).toBeNull();
    expect(hex('ABC')).toBe(checkTexts.hex);
    expect(base64('AwEA AQ==')).toBeNull();
    expect(base64('AwE')).toBe(checkTexts.base64);
  });
});

describe('reverse names', () => {
  it('are those of RFC 1035 and RFC 3596', () => {
    expect(reverseName('192.0.2.10')).toBe('10.2.0.192.in-addr.arpa');
    expect(reverseName('2001:db8::567:89ab')).toBe(
      'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
    );
    expect(reverseName('::ffff:192.0.2.1')).toMatch(/^1\.0\.2\.0\.0\.0\.0\.c\.f\.f\.f\.f\./u);
    expect(reverseName('www')).toBeNull();
  });

  it.each([
    ['192.0.2', '2.0.192.in-addr.arpa'],
    ['192.0.2.0/24', '2.0.192.in-addr.arpa'],
    ['10.0.0.0/8', '10.in-addr.arpa'],
    ['192.0.2.5', '2.0.192.in-addr.arpa'],
    ['2001:db8::/32', '8.b.d.0.1.0.0.2.ip6.arpa'],
  ])('of the network %s is %s', (network, zone) => {
    expect(reverseZoneName(network)).toBe(zone);
  });

  it.each(['192.0.2.0/25', '2001:db8::', '2001:db8::/33', 'contoso.com', ''])(
    '%s is no network with a zone of its own',
    (network) => {
      expect(reverseZoneName(network)).toBeNull();
    },
  );
});
