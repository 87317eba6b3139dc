import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import type { SigningKey, World } from '../forest/world';
import { fromBase64 } from '../records/binary-text';
import type { PublishedKey } from './published-keys';

/** Zone Key, and with it Secure Entry Point for a KSK (RFC 4034 section 2.1.1). */
const flags = { KSK: 257, ZSK: 256 } as const;
/** RFC 4034 section 2.1.2: always 3. */
const protocol = 3;

/** The data of a key's DNSKEY record in presentation form (RFC 4034 section 2.2). */
export function dnskeyData({ keyType, algorithm, publicKey }: PublishedKey): string {
  return `${flags[keyType]} ${protocol} ${algorithm} ${publicKey}`;
}

/** The data of a key's DNSKEY record in wire form (RFC 4034 section 2.1). */
export function dnskeyWire({ id, keyType, algorithm, publicKey }: PublishedKey): Uint8Array {
  const key = fromBase64(publicKey);
  if (key === null) throw new Error(`The public key of ${id} is not base64`);
  return Uint8Array.from([flags[keyType] >> 8, flags[keyType] & 0xff, protocol, algorithm, ...key]);
}

/** The key tag (RFC 4034 appendix B): a sum over the record's data that names the key in signatures and DS records. */
export function keyTagOf(key: PublishedKey): number {
  let sum = 0;
  dnskeyWire(key).forEach((octet, index) => {
    sum += index % 2 === 0 ? octet << 8 : octet;
  });
  return (sum + ((sum >> 16) & 0xffff)) & 0xffff;
}

/** The key tag of a key that may still have to be made; then there is none. */
export function keyTagIfMade(key: SigningKey | undefined): number | null {
  return key === undefined || key.publicKey === null ? null : keyTagOf({ ...key, publicKey: key.publicKey });
}

/** What a message calls a key: its tag, or its identifier as long as it is not made. */
export function keyName(world: World, keyId: KeyId): string {
  return keyTagIfMade(entry(world.keys, keyId))?.toString() ?? keyId;
}
