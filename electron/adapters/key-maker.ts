import { generateKeyPair } from 'node:crypto';
import type { KeyObject, KeyPairKeyObjectResult } from 'node:crypto';
import { promisify } from 'node:util';
import { assertNever } from '../../shared/assert-never';
import { publicKeyField } from '../engine/records/dnskey-rdata';
import type { PublicKeyParts } from '../engine/records/dnskey-rdata';
import type { KeyMaker, KeySpecification } from './ports';

const generate = promisify(generateKeyPair);

/**
 * Makes real key pairs with the platform's cryptography.
 *
 * In the thread pool, where a long RSA key delays nothing; who calls it decides how many are made at a time.
 */
export function createKeyMaker(): KeyMaker {
  return {
    make: async (specification) => {
      const { publicKey, privateKey } = await generatePair(specification);
      const field = publicKeyField(specification.algorithm, publicKeyParts(publicKey));
      return {
        publicKey: Buffer.from(field).toString('base64'),
        privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
      };
    },
  };
}

/** The numbers of a public key as JWK has them (RFC 7518 section 6, RFC 8037 section 2). */
export function publicKeyParts(key: KeyObject): PublicKeyParts {
  const { n, e, x, y } = key.export({ format: 'jwk' });
  if (n !== undefined && e !== undefined) return { kind: 'rsa', n, e };
  if (x !== undefined && y !== undefined) return { kind: 'ec', x, y };
  if (x !== undefined) return { kind: 'okp', x };
  throw new Error(`A key of type ${key.asymmetricKeyType ?? 'unknown'} is no DNSSEC key`);
}

/** By IANA algorithm number (RFC 8624 section 3.1); an elliptic curve has one length only. */
function generatePair({ algorithm, keyLength }: KeySpecification): Promise<KeyPairKeyObjectResult> {
  switch (algorithm) {
    case 5:
    case 7:
    case 8:
    case 10:
      return generate('rsa', { modulusLength: keyLength });
    case 13:
      return generate('ec', { namedCurve: 'P-256' });
    case 14:
      return generate('ec', { namedCurve: 'P-384' });
    default:
      return assertNever(algorithm);
  }
}
