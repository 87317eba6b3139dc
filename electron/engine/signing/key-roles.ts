import type { ZoneKey } from './zone-signer';

/** What decides on a key's role. */
export interface KeyFacts {
  /** Of its DNSKEY record (RFC 4034 section 2.1.1, RFC 5011 section 7). */
  readonly flags: number;
  readonly algorithm: number;
  /** Is its private key there, and its time? */
  readonly canSign: boolean;
}

const secureEntryPoint = 1;
const revoked = 128;

function isKsk({ flags }: KeyFacts): boolean {
  return (flags & secureEntryPoint) !== 0;
}

/**
 * What a key signs among the keys of its zone.
 *
 * KSKs sign the DNSKEY set and ZSKs the rest. Each algorithm of the DNSKEY set must sign everything (RFC 4035 section
 * 2.2), so keys of an algorithm that has one kind only sign both. A revoked key signs the DNSKEY set alone (RFC 5011).
 */
export function keyRole(key: KeyFacts, keys: readonly KeyFacts[]): ZoneKey['signs'] {
  if (!key.canSign) return 'nothing';
  if ((key.flags & revoked) !== 0) return 'keys';
  const mates = keys.filter(
    ({ algorithm, canSign, flags }) => algorithm === key.algorithm && canSign && (flags & revoked) === 0,
  );
  const hasBoth = mates.some(isKsk) && !mates.every(isKsk);
  if (!hasBoth) return 'both';
  return isKsk(key) ? 'keys' : 'records';
}
