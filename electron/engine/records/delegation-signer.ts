import { toHex } from './binary-text';
import { ByteWriter } from './byte-writer';
import { keyTag } from './key-tag';
import { writeName } from './name-wire';

/**
 * The octets over which the digest of a DS record is made (RFC 4034 section 5.1.4): owner in canonical form, DNSKEY data.
 *
 * The hash itself is made outside: the engine has no cryptography.
 */
export function digestInput(owner: string, dnskey: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  writeName(out, owner.toLowerCase());
  out.bytes(dnskey);
  return out.toBytes();
}

/** Types of digest: SHA-1 (RFC 4034 appendix A.2), SHA-256 (RFC 4509), SHA-384 (RFC 6605). */
export type DigestType = 1 | 2 | 4;

/** The data of a DS record in presentation form (RFC 4034 section 5.3). */
export function dsData(dnskey: Uint8Array, digestType: DigestType, digest: Uint8Array): string {
  return `${keyTag(dnskey)} ${dnskey[3] ?? 0} ${digestType} ${toHex(digest)}`;
}
