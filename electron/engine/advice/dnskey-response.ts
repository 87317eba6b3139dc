import type { DnskeySet } from '../forest/directory';
import type { World } from '../forest/world';
import { dnskeyOctets } from '../keys/dnskey';
import { publishedKeysOf } from '../keys/published-keys';
import type { PublishedKey } from '../keys/published-keys';
import { wireLength, withTrailingDot } from '../records/name';

/** Octets of a DNS header, and of an OPT record without options (RFC 1035 section 4.1.1, RFC 6891 section 6.1.2). */
const header = 12;
const opt = 11;
/** A compressed owner, type, class, TTL and length (RFC 1035 section 4.1.3). */
const recordHead = 12;
/** What stands before signer and signature of an RRSIG (RFC 4034 section 3.1). */
const signatureHead = 18;
/** What stands before an RSA modulus: DNSKEY's own fields and a short exponent (RFC 4034 section 2.1, RFC 3110 section 2). */
const rsaHead = 8;
/** Octets of signatures that are not as long as their key (RFC 6605 section 4). */
const fixedSignatures: Readonly<Record<number, number>> = { 13: 64, 14: 96 };

function signatureLength({ algorithm }: PublishedKey, keyOctets: number): number {
  return fixedSignatures[algorithm] ?? Math.max(0, keyOctets - rsaHead);
}

/**
 * How many octets the answer to a question for a zone's DNSKEY set has: question, keys, signatures and OPT.
 *
 * The largest answer of most zones, and the first that does not go through a network that drops fragments.
 */
export function dnskeyResponse(world: World, zone: string, { keys }: Pick<DnskeySet, 'keys'>): number {
  const name = wireLength(withTrailingDot(zone));
  const signing = new Set(
    keys.filter(({ signs }) => signs === 'keys' || signs === 'both').map((key) => key.keyId),
  );
  const published = publishedKeysOf(
    world,
    keys.map(({ keyId }) => keyId),
  );
  return published.reduce(
    (total, key) => {
      const octets = dnskeyOctets(key).length;
      const signature = signing.has(key.id)
        ? recordHead + signatureHead + name + signatureLength(key, octets)
        : 0;
      return total + recordHead + octets + signature;
    },
    header + name + 4 + opt,
  );
}
