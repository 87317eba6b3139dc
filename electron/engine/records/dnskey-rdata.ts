import { fromBase64Url } from './binary-text';
import { ByteWriter } from './byte-writer';

/** A public key as JSON Web Keys write it: base64url without padding (RFC 7518 section 6, RFC 8037 section 2). */
export type PublicKeyParts =
  | { readonly kind: 'rsa'; readonly n: string; readonly e: string }
  | { readonly kind: 'ec'; readonly x: string; readonly y: string }
  | { readonly kind: 'okp'; readonly x: string };

/** Octets of one coordinate: P-256 for algorithm 13, P-384 for algorithm 14 (RFC 6605 section 4). */
const coordinateLength: Readonly<Record<number, number>> = { 13: 32, 14: 48 };
/** Octets of the one number of an Edwards curve's key: Ed25519 (RFC 8080 section 3). */
const octetKeyLength: Readonly<Record<number, number>> = { 15: 32 };
/** RSA in DNSKEY: RFC 3110, RFC 5155 section 2, RFC 5702. */
const rsaAlgorithms: ReadonlySet<number> = new Set([5, 7, 8, 10]);
/** Exponent and modulus have at most 4096 bits each (RFC 3110 section 2). */
const longestRsaNumber = 512;

function withoutLeadingZeros(octets: Uint8Array): Uint8Array {
  const first = octets.findIndex((octet) => octet !== 0);
  return first === -1 ? new Uint8Array(0) : octets.subarray(first);
}

function decoded(text: string, noun: string): Uint8Array {
  const octets = fromBase64Url(text);
  if (octets === null) throw new Error(`The ${noun} of the public key is no base64url`);
  return octets;
}

/** The length of the exponent in one octet or in three, the exponent, the modulus (RFC 3110 section 2). */
function rsaKey(n: string, e: string): Uint8Array {
  const exponent = withoutLeadingZeros(decoded(e, 'exponent'));
  const modulus = withoutLeadingZeros(decoded(n, 'modulus'));
  const isSound = (number: Uint8Array) => number.length > 0 && number.length <= longestRsaNumber;
  if (!isSound(exponent) || !isSound(modulus)) throw new Error('The RSA public key has an impossible length');
  const out = new ByteWriter();
  if (exponent.length < 256) out.uint8(exponent.length);
  else {
    out.uint8(0);
    out.uint16(exponent.length);
  }
  out.bytes(exponent);
  out.bytes(modulus);
  return out.toBytes();
}

/** Both coordinates, each in full length (RFC 6605 section 4). */
function ecKey(x: string, y: string, length: number): Uint8Array {
  const out = new ByteWriter();
  for (const coordinate of [decoded(x, 'x'), decoded(y, 'y')]) {
    if (coordinate.length !== length) throw new Error('The EC public key has coordinates of a wrong length');
    out.bytes(coordinate);
  }
  return out.toBytes();
}

function octetKey(x: string, length: number): Uint8Array {
  const octets = decoded(x, 'x');
  if (octets.length !== length) throw new Error('The public key has a wrong length');
  return octets;
}

/** The public key field of a DNSKEY record (RFC 4034 section 2.1.4). Parts that do not fit the algorithm are a bug. */
export function publicKeyField(algorithm: number, parts: PublicKeyParts): Uint8Array {
  const length = coordinateLength[algorithm];
  if (parts.kind === 'rsa' && rsaAlgorithms.has(algorithm)) return rsaKey(parts.n, parts.e);
  if (parts.kind === 'ec' && length !== undefined) return ecKey(parts.x, parts.y, length);
  const octets = octetKeyLength[algorithm];
  if (parts.kind === 'okp' && octets !== undefined) return octetKey(parts.x, octets);
  throw new Error(`Algorithm ${algorithm} does not use ${parts.kind} keys`);
}

/** What makes a DNSKEY record (RFC 4034 section 2.1). */
export interface DnskeyFields {
  /** 256 for a ZSK, 257 for a KSK; 128 more when revoked (RFC 5011 section 7). */
  readonly flags: number;
  readonly algorithm: number;
  /** The public key field. */
  readonly publicKey: Uint8Array;
}

/** RFC 4034 section 2.1.2: always 3. */
const protocol = 3;

/** The data of a DNSKEY record on the wire. */
export function dnskeyRdata({ flags, algorithm, publicKey }: DnskeyFields): Uint8Array {
  const out = new ByteWriter(4 + publicKey.length);
  out.uint16(flags);
  out.uint8(protocol);
  out.uint8(algorithm);
  out.bytes(publicKey);
  return out.toBytes();
}
