import { toHex } from '../records/binary-text';
import type { StoredRecord } from '../records/resource-record';
import type { Nsec3Parameters } from './nsec3-hash';

/** How a zone proves that a name or a type does not exist. */
export type Denial =
  { readonly kind: 'nsec' } | ({ readonly kind: 'nsec3'; readonly optOut: boolean } & Nsec3Parameters);

/** The records of a chain, or why there can be none. */
export type ChainOutcome =
  | { readonly kind: 'chain'; readonly records: readonly StoredRecord[] }
  /** Two names have one hash (9129, DNS_ERROR_NSEC3_NAME_COLLISION). */
  | { readonly kind: 'collision'; readonly names: readonly [string, string] };

/** A salt as presentation form shows it. */
export function saltText(salt: Uint8Array): string {
  return salt.length === 0 ? '-' : toHex(salt);
}
