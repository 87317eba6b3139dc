import { generateKeyPair } from 'node:crypto';
import type { KeyPairKeyObjectResult } from 'node:crypto';
import { promisify } from 'node:util';
import { toBase64 } from '../../engine/records/binary-text';
import { dnskeyRdata, publicKeyField } from '../../engine/records/dnskey-rdata';
import { keyTag } from '../../engine/records/key-tag';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';
import { publicKeyParts } from '../key-maker';
import type { SigningKey } from './key-directory';

const generate = promisify(generateKeyPair);

function generatePair(algorithm: SigningAlgorithm, bits: number): Promise<KeyPairKeyObjectResult> {
  switch (algorithm) {
    case 13:
      return generate('ec', { namedCurve: 'P-256' });
    case 14:
      return generate('ec', { namedCurve: 'P-384' });
    case 15:
      return generate('ed25519');
    default:
      return generate('rsa', { modulusLength: bits });
  }
}

/** What a new key is to be. */
export interface NewKey {
  /** 256 for a ZSK, 257 for a KSK. */
  readonly flags: number;
  readonly algorithm: SigningAlgorithm;
  /** Of an RSA key. */
  readonly bits: number;
}

/** Makes a key pair whose tag no other key has: by its tag a validator finds the key of a signature. */
export async function newSigningKey(wanted: NewKey, usedTags: ReadonlySet<number>): Promise<SigningKey> {
  const { flags, algorithm, bits } = wanted;
  const { publicKey, privateKey } = await generatePair(algorithm, bits);
  const field = publicKeyField(algorithm, publicKeyParts(publicKey));
  const tag = keyTag(dnskeyRdata({ flags, algorithm, publicKey: field }));
  if (usedTags.has(tag)) return newSigningKey(wanted, usedTags);
  const timing = { publish: null, activate: null, inactive: null, delete: null };
  return {
    flags,
    algorithm,
    keyTag: tag,
    data: `${flags} 3 ${algorithm} ${toBase64(field)}`,
    privateKey,
    timing,
  };
}
