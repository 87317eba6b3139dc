import { ByteWriter } from '../records/byte-writer';
import { nameKey } from '../records/name';
import { writeName } from '../records/name-wire';
import { sha1 } from './sha1';

/** What an NSEC3 chain is made with (RFC 5155 section 3.1); the hash algorithm is SHA-1, the only one there is. */
export interface Nsec3Parameters {
  /** Additional times the hash is applied. */
  readonly iterations: number;
  readonly salt: Uint8Array;
}

function salted(octets: Uint8Array, salt: Uint8Array): Uint8Array {
  const message = new Uint8Array(octets.length + salt.length);
  message.set(octets);
  message.set(salt, octets.length);
  return message;
}

/** The hash of a name (RFC 5155 section 5): of its canonical wire form, then again and again with the salt. */
export function nsec3Hash(name: string, { iterations, salt }: Nsec3Parameters): Uint8Array {
  const out = new ByteWriter();
  writeName(out, nameKey(name));
  let digest = sha1(salted(out.toBytes(), salt));
  const message = new Uint8Array(digest.length + salt.length);
  message.set(salt, digest.length);
  for (let count = 0; count < iterations; count += 1) {
    message.set(digest);
    digest = sha1(message);
  }
  return digest;
}
