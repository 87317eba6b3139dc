import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { createKeyMaker, publicKeyParts } from '../../../adapters/key-maker';
import type { KeyMaker } from '../../../adapters/ports';
import { publicKeyField } from '../../../engine/records/dnskey-rdata';

const generate = promisify(generateKeyPair);

/** Makes a new pair for every wish, RSA ones so short that they cost nothing. */
export function shortKeyMaker(): KeyMaker {
  const maker = createKeyMaker();
  return {
    make: async (specification) => {
      if (specification.algorithm >= 13) return maker.make(specification);
      const { publicKey, privateKey } = await generate('rsa', { modulusLength: 512 });
      const field = publicKeyField(specification.algorithm, publicKeyParts(publicKey));
      return {
        publicKey: Buffer.from(field).toString('base64'),
        privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
      };
    },
  };
}
