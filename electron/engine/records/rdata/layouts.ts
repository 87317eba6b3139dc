import { typeNumber } from '../record-type';
import { addressPrefixes } from './address-prefixes';
import { ipv4Address, ipv6Address } from './addresses';
import { base64Remainder, hashedOwner, hexRemainder, salt } from './binary-fields';
import { caseKeptName, domainName } from './domain-names';
import type { Field } from './field';
import { hostIdentity } from './host-identity';
import { groupsOf64Bits, hardwareAddress } from './identifiers';
import { location } from './location';
import { algorithm, certificateType, seconds, uint16, uint32, uint8 } from './numbers';
import { serviceParameters } from './service-parameters';
import { caaTag, characterString, characterStrings, remainingText } from './strings';
import { timestamp } from './timestamp';
import { typeBitMaps, typeCovered } from './types-covered';

const dnskey: readonly Field[] = [
  uint16('flags field'),
  uint8('protocol'),
  algorithm('algorithm'),
  base64Remainder('public key'),
];

const delegationSigner: readonly Field[] = [
  uint16('key tag'),
  algorithm('algorithm'),
  uint8('digest type'),
  hexRemainder('digest'),
];

const certificateAssociation: readonly Field[] = [
  uint8('certificate usage'),
  uint8('selector'),
  uint8('matching type'),
  hexRemainder('certificate association data'),
];

/** The target keeps its case in canonical form: the types came after RFC 4034. */
const serviceBinding: readonly Field[] = [uint16('priority'), caseKeptName('target'), serviceParameters];

const layouts: Readonly<Record<string, readonly Field[]>> = {
  // RFC 1035 section 3
  A: [ipv4Address],
  NS: [domainName('name server')],
  MD: [domainName('mail agent')],
  MF: [domainName('mail agent')],
  CNAME: [domainName('canonical name')],
  SOA: [
    domainName('primary server'),
    domainName('responsible person'),
    uint32('serial number'),
    seconds('refresh interval'),
    seconds('retry interval'),
    seconds('expire interval'),
    seconds('minimum TTL'),
  ],
  MB: [domainName('mailbox host')],
  MG: [domainName('mail group member')],
  MR: [domainName('new mailbox')],
  PTR: [domainName('pointer')],
  HINFO: [characterString('CPU'), characterString('operating system')],
  MINFO: [domainName('responsible mailbox'), domainName('error mailbox')],
  MX: [uint16('preference'), domainName('mail exchange')],
  TXT: [characterStrings],
  // RFC 1183
  RP: [domainName('mailbox'), domainName('TXT name')],
  AFSDB: [uint16('subtype'), domainName('host name')],
  RT: [uint16('preference'), domainName('intermediate host')],
  // RFC 2163, 2230
  PX: [uint16('preference'), domainName('RFC 822 domain'), domainName('X.400 domain')],
  KX: [uint16('preference'), domainName('key exchanger')],
  // RFC 3596, 2782, 3403, 6672, 4701
  AAAA: [ipv6Address],
  SRV: [uint16('priority'), uint16('weight'), uint16('port'), domainName('target')],
  NAPTR: [
    uint16('order'),
    uint16('preference'),
    characterString('flags'),
    characterString('services'),
    characterString('regular expression'),
    domainName('replacement'),
  ],
  DNAME: [domainName('target')],
  DHCID: [base64Remainder('identifier')],
  // RFC 4034, 5155, 7344
  DS: delegationSigner,
  CDS: delegationSigner,
  DNSKEY: dnskey,
  CDNSKEY: dnskey,
  RRSIG: [
    typeCovered,
    algorithm('algorithm'),
    uint8('number of labels'),
    uint32('original TTL'),
    timestamp('expiration'),
    timestamp('inception'),
    uint16('key tag'),
    domainName("signer's name"),
    base64Remainder('signature'),
  ],
  NSEC: [caseKeptName('next name'), typeBitMaps],
  NSEC3: [uint8('hash algorithm'), uint8('flags'), uint16('iterations'), salt, hashedOwner, typeBitMaps],
  NSEC3PARAM: [uint8('hash algorithm'), uint8('flags'), uint16('iterations'), salt],
  // RFC 4255, 6698, 7208, 8659, 7553
  SSHFP: [uint8('algorithm'), uint8('fingerprint type'), hexRemainder('fingerprint')],
  TLSA: certificateAssociation,
  SPF: [characterStrings],
  CAA: [uint8('flags'), caaTag, remainingText('value')],
  URI: [uint16('priority'), uint16('weight'), remainingText('target')],
  // RFC 1876, 3123, 4398, 8005
  LOC: [location],
  APL: [addressPrefixes],
  CERT: [certificateType, uint16('key tag'), algorithm('algorithm'), base64Remainder('certificate')],
  HIP: [hostIdentity],
  // RFC 8162, 7929, 7477, 8976
  SMIMEA: certificateAssociation,
  OPENPGPKEY: [base64Remainder('public key')],
  CSYNC: [uint32('serial number'), uint16('flags'), typeBitMaps],
  ZONEMD: [uint32('serial number'), uint8('scheme'), uint8('hash algorithm'), hexRemainder('digest')],
  // RFC 9460
  SVCB: serviceBinding,
  HTTPS: serviceBinding,
  // RFC 6742, 7043
  NID: [uint16('preference'), groupsOf64Bits('node identifier')],
  L32: [uint16('preference'), ipv4Address],
  L64: [uint16('preference'), groupsOf64Bits('locator')],
  LP: [uint16('preference'), caseKeptName('locator pointer')],
  EUI48: [hardwareAddress(6)],
  EUI64: [hardwareAddress(8)],
};

const byNumber: ReadonlyMap<number | null, readonly Field[]> = new Map(
  Object.entries(layouts).map(([type, fields]) => [typeNumber(type), fields]),
);

/** The fields of a type's data; `undefined` for a type that is only known as octets. */
export function layoutOf(type: number): readonly Field[] | undefined {
  return byNumber.get(type);
}
