import { isIpv4, isIpv6 } from './checks';

/** The eight groups of an IPv6 address, four digits each; a dotted end becomes two groups. */
function groupsOf(address: string): readonly string[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(address);
  const plain =
    dotted === null
      ? address
      : address.slice(0, dotted.index) +
        [dotted.slice(1, 3), dotted.slice(3, 5)]
          .map((pair) => pair.map((octet) => Number(octet).toString(16).padStart(2, '0')).join(''))
          .join(':');
  const [head = '', tail = ''] = plain.split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = plain.includes('::') ? 8 - (first?.length ?? 0) - (last?.length ?? 0) : 0;
  const zeros = Array.from({ length: Math.max(0, missing) }, () => '0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].map((group) => group.padStart(4, '0').toLowerCase());
}

function reversedDigits(digits: string): string {
  return (digits.match(/./gu) ?? []).reverse().join('.');
}

/** The name under which an address is looked up (RFC 1035 section 3.5, RFC 3596 section 2.5); `null` for no address. */
export function reverseName(address: string): string | null {
  if (isIpv4(address)) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  if (!isIpv6(address)) return null;
  return `${reversedDigits(groupsOf(address).join(''))}.ip6.arpa`;
}

function ipv4Network(text: string): string | null {
  const [network = '', bits] = text.split('/');
  const octets = network.replace(/\.$/u, '').split('.');
  if (octets.length > 4 || !octets.every((octet) => /^\d{1,3}$/u.test(octet) && Number(octet) <= 255))
    return null;
  const wanted = bits === undefined ? Math.min(octets.length, 3) : Number(bits) / 8;
  if (![1, 2, 3].includes(wanted) || octets.length < wanted) return null;
  return `${octets.slice(0, wanted).reverse().join('.')}.in-addr.arpa`;
}

function ipv6Network(text: string): string | null {
  const [network = '', bits = ''] = text.split('/');
  const digits = Number(bits) / 4;
  if (!isIpv6(network) || !Number.isInteger(digits) || digits < 1 || digits > 32) return null;
  return `${reversedDigits(groupsOf(network).join('').slice(0, digits))}.ip6.arpa`;
}

/**
 * The name of the reverse lookup zone of a network: `192.0.2`, `192.0.2.0/24`, `2001:db8::/32`; `null` for anything else.
 *
 * Only networks that end between two labels are zones of their own.
 */
export function reverseZoneName(network: string): string | null {
  const text = network.trim();
  return text.includes(':') ? ipv6Network(text) : ipv4Network(text);
}

/** Does a name stand among those of addresses, so that its zone is a reverse lookup zone? */
export function isReverse(name: string): boolean {
  return /(?:^|\.)(?:in-addr|ip6)\.arpa\.?$/iu.test(name);
}
