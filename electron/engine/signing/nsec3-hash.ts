import { ByteWriter } from '../records/byte-writer';
import { nameKey } from '../records/name';
import { writeName } from '../records/name-wire';
import { iteratedSha1 } from './sha1';

/** What an NSEC3 chain is made with (RFC 5155 section 3.1); the hash algorithm is SHA-1, the only one there is. */
export interface Nsec3Parameters {
  /** Additional times the hash is applied. */
  readonly iterations: number;
  readonly salt: Uint8Array;
}

/** Octets of a hash. */
export const hashLength = 20;

/** The hash of a name (RFC 5155 section 5): of its canonical wire form, then again and again with the salt. */
export function nsec3Hash(name: string, { iterations, salt }: Nsec3Parameters): Uint8Array {
  const out = new ByteWriter();
  writeName(out, nameKey(name));
  return iteratedSha1(out.toBytes(), salt, iterations);
}

/** The hashes of names, one behind the other: so they go between threads as one piece of memory. */
export function nsec3Hashes(names: readonly string[], parameters: Nsec3Parameters): Uint8Array<ArrayBuffer> {
  const hashes = new Uint8Array(names.length * hashLength);
  for (const [at, name] of names.entries()) hashes.set(nsec3Hash(name, parameters), at * hashLength);
  return hashes;
}
