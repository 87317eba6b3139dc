import { checkTexts } from './check-texts';
import { nameFault } from './domain-name';
import { textLength } from './presentation';

/** Says what is wrong with a text, `null` where nothing is. What the server knows better it says on OK. */
export type Check = (value: string) => string | null;

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4Pattern = new RegExp(`^${octet}(?:\\.${octet}){3}$`, 'u');

/** Is it an IPv4 address in dotted form? */
export function isIpv4(text: string): boolean {
  return ipv4Pattern.test(text);
}

/** Is it an IPv6 address (RFC 4291 section 2.2)? */
export function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return false;
  const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const groups = [...groupsOf(head), ...groupsOf(tail ?? '')];
  const last = groups.at(-1) ?? '';
  const hasIpv4 = last.includes('.');
  if (hasIpv4 && !isIpv4(last)) return false;
  const count = groups.length + (hasIpv4 ? 1 : 0);
  const plain = hasIpv4 ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return false;
  return tail === undefined ? count === 8 : count < 8;
}

/** An address of either family. */
export const address: Check = (value) =>
  isIpv4(value.trim()) || isIpv6(value.trim()) ? null : checkTexts.address;

/** Any number of addresses, parted by commas or spaces. */
export const addresses: Check = (value) =>
  addressList(value).every((each) => address(each) === null) ? null : checkTexts.addresses;

/** The addresses of such a list. */
export function addressList(value: string): readonly string[] {
  return value.split(/[\s,;]+/u).filter((each) => each !== '');
}

/** A whole number in a range. */
export const numberIn =
  (minimum: number, maximum: number): Check =>
  (value) => {
    const text = value.trim();
    const number = Number(text);
    return /^\d+$/u.test(text) && number >= minimum && number <= maximum
      ? null
      : checkTexts.wholeNumber(minimum, maximum);
  };

/** Eight bits. */
export const uint8 = numberIn(0, 255);

/** Sixteen bits. */
export const uint16 = numberIn(0, 65_535);

/** A TTL in seconds (RFC 2181 section 8). */
export const ttl = numberIn(0, 2_147_483_647);

/** A domain name. */
export const name: Check = (value) => nameFault(value.trim());

/** A name that another record points to: whole, so that nobody wonders below what it stands. */
export const wholeNameCheck: Check = (value) => {
  const text = value.trim();
  const fault = nameFault(text);
  if (fault !== null) return fault;
  return text.includes('.') ? null : checkTexts.oneLabel(text);
};

/** Anything but nothing. */
export const present: Check = (value) => (value.trim() === '' ? checkTexts.missing : null);

/** Nothing at all is possible, too. */
export const anything: Check = () => null;

/** A text that one record can hold; `limit` in octets. */
export const textUpTo =
  (limit: number): Check =>
  (value) =>
    textLength(value) > limit ? checkTexts.longText : null;

/** Hexadecimal digits; spaces do not matter. */
export const hex: Check = (value) => {
  const digits = value.replaceAll(/\s/gu, '');
  if (digits === '') return checkTexts.missing;
  return /^(?:[0-9a-f]{2})+$/iu.test(digits) ? null : checkTexts.hex;
};

/** Base64; line breaks and spaces do not matter. */
export const base64: Check = (value) => {
  const text = value.replaceAll(/\s/gu, '');
  if (text === '') return checkTexts.missing;
  return /^[A-Za-z0-9+/]+={0,2}$/u.test(text) && text.length % 4 === 0 ? null : checkTexts.base64;
};

/** An address of the older family. */
export const ipv4Only: Check = (value) => (isIpv4(value.trim()) ? null : checkTexts.ipv4);

/** An address of the newer family. */
export const ipv6Only: Check = (value) => (isIpv6(value.trim()) ? null : checkTexts.ipv6);
