import { createHash, createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { Verifier } from '../../engine/validation/verifier';

/** How the public key field and the signature of an algorithm are made. */
type Scheme =
  /** RFC 3110, RFC 5155 section 2, RFC 5702. */
  | { readonly kind: 'rsa'; readonly digest: string }
  /** RFC 6605 section 4; `length` octets for each number. */
  | { readonly kind: 'ecdsa'; readonly digest: string; readonly curve: string; readonly length: number }
  /** RFC 8080 section 3. */
  | { readonly kind: 'ed25519' };

const schemes: ReadonlyMap<number, Scheme> = new Map<number, Scheme>([
  [5, { kind: 'rsa', digest: 'sha1' }],
  [7, { kind: 'rsa', digest: 'sha1' }],
  [8, { kind: 'rsa', digest: 'sha256' }],
  [10, { kind: 'rsa', digest: 'sha512' }],
  [13, { kind: 'ecdsa', digest: 'sha256', curve: 'P-256', length: 32 }],
  [14, { kind: 'ecdsa', digest: 'sha384', curve: 'P-384', length: 48 }],
  [15, { kind: 'ed25519' }],
]);

/** RFC 4034 appendix A.2, RFC 4509, RFC 6605 section 2. */
const digests: ReadonlyMap<number, string> = new Map([
  [1, 'sha1'],
  [2, 'sha256'],
  [4, 'sha384'],
]);

/** Flags, protocol and algorithm stand before the public key (RFC 4034 section 2.1). */
const fieldsBeforeKey = 4;
const ed25519KeyLength = 32;

const base64Url = (octets: Uint8Array): string => Buffer.from(octets).toString('base64url');

/** The exponent's length in one octet or in three, the exponent, the modulus (RFC 3110 section 2). */
function rsaJwk(field: Uint8Array): JsonWebKey | null {
  const [first = 0, high = 0, low = 0] = field;
  const start = first === 0 ? 3 : 1;
  const length = first === 0 ? high * 256 + low : first;
  const [exponent, modulus] = [field.subarray(start, start + length), field.subarray(start + length)];
  if (length === 0 || modulus.length === 0) return null;
  return { kty: 'RSA', e: base64Url(exponent), n: base64Url(modulus) };
}

function jwkOf(scheme: Scheme, field: Uint8Array): JsonWebKey | null {
  if (scheme.kind === 'rsa') return rsaJwk(field);
  if (scheme.kind === 'ed25519') {
    return field.length === ed25519KeyLength ? { kty: 'OKP', crv: 'Ed25519', x: base64Url(field) } : null;
  }
  const { curve: crv, length } = scheme;
  if (field.length !== 2 * length) return null;
  return { kty: 'EC', crv, x: base64Url(field.subarray(0, length)), y: base64Url(field.subarray(length)) };
}

/** A key that the platform refuses, such as a point that is not on the curve, has signed nothing. */
function importKey(scheme: Scheme, dnskey: Uint8Array): KeyObject | null {
  const key = jwkOf(scheme, dnskey.subarray(fieldsBeforeKey));
  if (key === null) return null;
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return null;
  }
}

function hasSigned(scheme: Scheme, key: KeyObject, input: Uint8Array, signature: Uint8Array): boolean {
  if (scheme.kind === 'ecdsa' && signature.length !== 2 * scheme.length) return false;
  const digest = scheme.kind === 'ed25519' ? null : scheme.digest;
  try {
    return verify(digest, input, { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // What the platform calls an error, such as an RSA signature of another length, is a signature that does not hold.
    return false;
  }
}

/** Verifies with the platform's cryptography; each key is imported once. */
export function createVerifier(): Verifier {
  const imported = new WeakMap<Uint8Array, { readonly key: KeyObject | null }>();
  const keyOf = (scheme: Scheme, dnskey: Uint8Array): KeyObject | null => {
    const known = imported.get(dnskey) ?? { key: importKey(scheme, dnskey) };
    imported.set(dnskey, known);
    return known.key;
  };
  return {
    supportsAlgorithm: (algorithm) => schemes.has(algorithm),
    supportsDigest: (digestType) => digests.has(digestType),
    isSignedBy: (dnskey, input, signature) => {
      const scheme = schemes.get(dnskey[fieldsBeforeKey - 1] ?? 0);
      const key = scheme === undefined ? null : keyOf(scheme, dnskey);
      return scheme !== undefined && key !== null && hasSigned(scheme, key, input, signature);
    },
    digest: (digestType, input) => {
      const name = digests.get(digestType);
      if (name === undefined) throw new Error(`Digest type ${digestType} can not be made`);
      return createHash(name).update(input).digest();
    },
  };
}
