import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject, KeyPairKeyObjectResult } from 'node:crypto';
import { toBase64 } from '../../../engine/records/binary-text';
import { dnskeyRdata, publicKeyField } from '../../../engine/records/dnskey-rdata';
import { keyTag } from '../../../engine/records/key-tag';
import type { ZoneKey } from '../../../engine/signing/zone-signer';
import { publicKeyParts } from '../../key-maker';

/** A key of a zone with its private side. */
export interface TestKey {
  readonly zoneKey: ZoneKey;
  readonly privateKey: KeyObject;
}

function generate(algorithm: number, bits: number): KeyPairKeyObjectResult {
  if (algorithm === 13) return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (algorithm === 14) return generateKeyPairSync('ec', { namedCurve: 'P-384' });
  if (algorithm === 15) return generateKeyPairSync('ed25519');
  return generateKeyPairSync('rsa', { modulusLength: bits });
}

/** A real key pair for tests. */
export function aTestKey(algorithm: number, signs: ZoneKey['signs'], bits = 1024): TestKey {
  const { publicKey, privateKey } = generate(algorithm, bits);
  const field = publicKeyField(algorithm, publicKeyParts(publicKey));
  const flags = signs === 'keys' || signs === 'both' ? 257 : 256;
  const tag = keyTag(dnskeyRdata({ flags, algorithm, publicKey: field }));
  const data = `${flags} 3 ${algorithm} ${toBase64(field)}`;
  return { zoneKey: { keyId: `${algorithm}-${tag}`, keyTag: tag, algorithm, data, signs }, privateKey };
}
