import type { ForeignKey, KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import type { SigningKey, World } from '../forest/world';
import { fromBase64 } from '../records/binary-text';
import { dnskeyRdata } from '../records/dnskey-rdata';
import { keyTag } from '../records/key-tag';
import type { PublishedKey } from './published-keys';

/** Zone Key, and with it Secure Entry Point for a KSK (RFC 4034 section 2.1.1). */
const flagsOf = { KSK: 257, ZSK: 256 } as const;
/** RFC 4034 section 2.1.2: always 3. */
const protocol = 3;

/** The data of a key's DNSKEY record in presentation form (RFC 4034 section 2.2). */
export function dnskeyData({ keyType, algorithm, publicKey }: PublishedKey): string {
  return `${flagsOf[keyType]} ${protocol} ${algorithm} ${publicKey}`;
}

/** The data of a key's DNSKEY record on the wire. */
export function dnskeyOctets({ id, keyType, algorithm, publicKey }: PublishedKey): Uint8Array {
  const octets = fromBase64(publicKey);
  if (octets === null) throw new Error(`The public key of ${id} is not base64`);
  return dnskeyRdata({ flags: flagsOf[keyType], algorithm, publicKey: octets });
}

/** The key tag of a key (RFC 4034 appendix B), by which signatures and DS records name it. */
export function keyTagOf(key: PublishedKey): number {
  return keyTag(dnskeyOctets(key));
}

/** The key tag of a KSK of which nothing but the DNSKEY record is known (RFC 4034 appendix B). */
export function foreignKeyTag({ algorithm, publicKey }: ForeignKey): number {
  const octets = fromBase64(publicKey);
  if (octets === null) throw new Error('The public key of a trust anchor is not base64');
  return keyTag(dnskeyRdata({ flags: flagsOf.KSK, algorithm, publicKey: octets }));
}

/** The key tag of a key that may still have to be made; then there is none. */
export function keyTagIfMade(key: SigningKey | undefined): number | null {
  return key === undefined || key.publicKey === null ? null : keyTagOf({ ...key, publicKey: key.publicKey });
}

/** What a message calls a key: its tag, or its identifier as long as it is not made. */
export function keyName(world: World, keyId: KeyId): string {
  return keyTagIfMade(entry(world.keys, keyId))?.toString() ?? keyId;
}
