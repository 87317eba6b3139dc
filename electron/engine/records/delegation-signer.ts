import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import type { DsDigest } from '../../../shared/model/signing-settings';
import { toHex } from './binary-text';
import { ByteWriter } from './byte-writer';
import { keyTag } from './key-tag';
import { writeName } from './name-wire';

/** Types of digest: SHA-1 (RFC 4034 appendix A.2), SHA-256 (RFC 4509), SHA-384 (RFC 6605). */
export type DigestType = 1 | 2 | 4;

/** The number of a digest algorithm (IANA DS digest types). */
export const digestTypes = { 'SHA-1': 1, 'SHA-256': 2, 'SHA-384': 4 } as const satisfies Readonly<
  Record<DsDigest, DigestType>
>;

const hashes: Readonly<Record<DigestType, (message: Uint8Array) => Uint8Array>> = {
  1: sha1,
  2: sha256,
  4: sha384,
};

/** The octets over which the digest of a DS record is made (RFC 4034 section 5.1.4): owner in canonical form, DNSKEY data. */
export function digestInput(owner: string, dnskey: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  writeName(out, owner.toLowerCase());
  out.bytes(dnskey);
  return out.toBytes();
}

/**
 * The digest of a DS record (RFC 4034 section 5.1.4).
 *
 * @param owner the zone, absolute
 * @param dnskey the DNSKEY record's data on the wire
 */
export function delegationDigest(owner: string, dnskey: Uint8Array, digestType: DigestType): Uint8Array {
  return hashes[digestType](digestInput(owner, dnskey));
}

/** The data of a DS record in presentation form (RFC 4034 section 5.3). */
export function dsData(dnskey: Uint8Array, digestType: DigestType, digest: Uint8Array): string {
  return `${keyTag(dnskey)} ${dnskey[3] ?? 0} ${digestType} ${toHex(digest)}`;
}
