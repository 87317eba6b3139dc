/**
 * Record types: numbers on the wire, mnemonics in text.
 *
 * Only types that have a meaning somewhere in the program have a mnemonic here, and those whose data holds names that a
 * signature covers in lower case (RFC 4034 section 6.2); every other one is `TYPEnnn`, which is as good on the wire
 * (RFC 3597).
 */
const numbers: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  MD: 3,
  MF: 4,
  CNAME: 5,
  SOA: 6,
  MB: 7,
  MG: 8,
  MR: 9,
  PTR: 12,
  HINFO: 13,
  MINFO: 14,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  RT: 21,
  PX: 26,
  AAAA: 28,
  LOC: 29,
  SRV: 33,
  NAPTR: 35,
  KX: 36,
  CERT: 37,
  DNAME: 39,
  OPT: 41,
  APL: 42,
  DS: 43,
  SSHFP: 44,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  DHCID: 49,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  HIP: 55,
  CDS: 59,
  CDNSKEY: 60,
  OPENPGPKEY: 61,
  CSYNC: 62,
  ZONEMD: 63,
  SVCB: 64,
  HTTPS: 65,
  SPF: 99,
  NID: 104,
  L32: 105,
  L64: 106,
  LP: 107,
  EUI48: 108,
  EUI64: 109,
  IXFR: 251,
  AXFR: 252,
  ANY: 255,
  URI: 256,
  CAA: 257,
};

const numberOf: ReadonlyMap<string, number> = new Map(Object.entries(numbers));
const mnemonicOf: ReadonlyMap<number, string> = new Map(
  Object.entries(numbers).map(([mnemonic, number]) => [number, mnemonic]),
);

/** The number of a mnemonic or `TYPEnnn`, in any case; `null` for what is neither. */
export function typeNumber(type: string): number | null {
  const upper = type.toUpperCase();
  const known = numberOf.get(upper);
  if (known !== undefined) return known;
  const digits = /^TYPE(\d{1,5})$/.exec(upper)?.[1];
  const number = Number(digits);
  return digits === undefined || number > 0xffff ? null : number;
}

/** The mnemonic of a type number, `TYPEnnn` where it has none (RFC 3597 section 5). */
export function typeMnemonic(number: number): string {
  return mnemonicOf.get(number) ?? `TYPE${number}`;
}

/** Is it a type of questions and messages that no zone can contain (RFC 6895 section 3.1)? */
export function isMetaType(number: number): boolean {
  return number === 0 || number === 41 || (number >= 128 && number <= 255);
}
