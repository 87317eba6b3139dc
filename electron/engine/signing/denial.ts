import { toHex } from '../records/binary-text';
import { soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import type { Nsec3Parameters } from './nsec3-hash';

/** The proofs of RFC 5155. */
export type Nsec3Denial = { readonly kind: 'nsec3'; readonly optOut: boolean } & Nsec3Parameters;

/** How a zone proves that a name or a type does not exist. */
export type Denial = { readonly kind: 'nsec' } | Nsec3Denial;

/** Two names have one hash (9129, DNS_ERROR_NSEC3_NAME_COLLISION): there can be no chain. */
export interface HashCollision {
  readonly kind: 'collision';
  readonly names: readonly [string, string];
}

/** A salt as presentation form shows it. */
export function saltText(salt: Uint8Array): string {
  return salt.length === 0 ? '-' : toHex(salt);
}

/** Seconds: the TTL of proofs of non-existence, the smaller one of the SOA's minimum and TTL (RFC 9077 section 3). */
export function denialTtl(content: ZoneContent): number {
  const soa = soaRecord(content);
  const minimum = Number(soa?.data.split(' ').at(-1) ?? 0);
  return Math.min(soa?.ttl ?? 0, minimum);
}
