import { sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The digest of each algorithm: RFC 3110, RFC 5155, RFC 5702, RFC 6605; Ed25519 has its own in it (RFC 8080). */
const digests: Readonly<Record<number, string | null>> = {
  5: 'sha1',
  7: 'sha1',
  8: 'sha256',
  10: 'sha512',
  13: 'sha256',
  14: 'sha384',
  15: null,
};

/**
 * The signature field of an RRSIG record (RFC 4034 section 3.1.7).
 *
 * RSA signs with PKCS #1 1.5 (RFC 3110); ECDSA writes both numbers in full length one behind the other (RFC 6605
 * section 4), not in DER. An unknown algorithm is a bug: descriptors name known ones only.
 */
export function makeSignature(algorithm: number, key: KeyObject, input: Uint8Array): Buffer {
  const digest = digests[algorithm];
  if (digest === undefined) throw new Error(`Algorithm ${algorithm} can not sign`);
  return sign(digest, input, { key, dsaEncoding: 'ieee-p1363' });
}
