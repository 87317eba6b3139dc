import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AlgorithmNumber } from '../../shared/model/signing-key';
import { publicKeyField } from '../engine/records/dnskey-rdata';
import { createKeyMaker, publicKeyParts } from './key-maker';

const kinds: readonly (readonly [AlgorithmNumber, number, number])[] = [
  [5, 1024, 1 + 3 + 128],
  [8, 2048, 1 + 3 + 256],
  [10, 2048, 1 + 3 + 256],
  [13, 256, 64],
  [14, 384, 96],
];

// A long RSA key is a matter of luck: most are quick, some are not.
describe('createKeyMaker', { timeout: 60_000 }, () => {
  it.each(kinds)('makes a pair for algorithm %i with %i bits', async (algorithm, keyLength, fieldLength) => {
    const { publicKey, privateKey } = await createKeyMaker().make({ algorithm, keyLength });
    const field = Buffer.from(publicKey, 'base64');
    expect(field).toHaveLength(fieldLength);
    const pkcs8 = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
    const derived = publicKeyField(algorithm, publicKeyParts(createPublicKey(pkcs8)));
    expect(Buffer.from(derived).equals(field)).toBe(true);
  });

  it('never makes the same pair twice', async () => {
    const maker = createKeyMaker();
    const first = await maker.make({ algorithm: 13, keyLength: 256 });
    const second = await maker.make({ algorithm: 13, keyLength: 256 });
    expect(first.publicKey).not.toBe(second.publicKey);
  });
});
