import { expect, it } from 'vitest';
import { zoneCopy } from '../forest/zone-copy';
import { toBase64 } from '../records/binary-text';
import { aForest, after, zone } from '../testing/worlds';
import { dnskeyResponse } from './dnskey-response';

/** Octets of the public keys of RFC 3110 section 2 (exponent 65537, 2048 bits) and RFC 6605 section 4. */
const octetsOf: Readonly<Record<number, number>> = { 8: 4 + 256, 13: 64 };

function responseOf(algorithm: 8 | 13): number {
  const keyLength = algorithm === 8 ? 2048 : 256;
  const keys = (['KSK', 'ZSK'] as const).map((keyType) => ({ keyType, algorithm, keyLength }));
  const { world, actions } = aForest()
    .directoryZone(zone, { signing: { keyMaster: 'DC1', keys } })
    .build();
  let filling = 0;
  const made = actions.reduce((next, action) => {
    if (action.kind !== 'generate-key') return next;
    filling += 1;
    const publicKey = toBase64(new Uint8Array(octetsOf[algorithm] ?? 0).fill(filling));
    return after(next, { kind: 'complete-key-generation', keyId: action.keyId, publicKey });
  }, world);
  const set = zoneCopy(made, 'DC1', zone)?.dnskeySet;
  if (set === null || set === undefined) throw new Error('the zone has no DNSKEY set');
  expect(set.keys.map(({ signs }) => signs)).toEqual(['keys', 'keys', 'records', 'nothing']);
  return dnskeyResponse(made, zone, set);
}

// Header 12, question 20 + 4, OPT 11; four DNSKEY records; two RRSIG records of 12 + 18 + 20 and the signature.
const fixed = 47 + 2 * 50;

it('counts four keys and the signatures of both KSKs, ECDSA P-256', () => {
  expect(responseOf(13)).toBe(fixed + 4 * (12 + 4 + 64) + 2 * 64);
});

it('counts four keys and the signatures of both KSKs, RSA with 2048 bits: more than fits into 1400 octets', () => {
  expect(responseOf(8)).toBe(fixed + 4 * (12 + 4 + 260) + 2 * 256);
  expect(responseOf(8)).toBeGreaterThan(1400);
});
