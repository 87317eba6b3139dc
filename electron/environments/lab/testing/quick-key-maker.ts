import { createKeyMaker } from '../../../adapters/key-maker';
import type { KeyMaker, KeyPair } from '../../../adapters/ports';

/**
 * Makes real key pairs and gives the same one for every wish of a kind.
 *
 * A whole forest has its keys in a few milliseconds, and every private key still fits its public one.
 */
export function quickKeyMaker(): KeyMaker {
  const maker = createKeyMaker();
  const made = new Map<string, Promise<KeyPair>>();
  return {
    make: (specification) => {
      // Short RSA keys stand for long ones: nothing here looks at the length.
      const keyLength = specification.algorithm < 13 ? 1024 : specification.keyLength;
      const kind = `${specification.algorithm}/${keyLength}`;
      const pair = made.get(kind) ?? maker.make({ ...specification, keyLength });
      made.set(kind, pair);
      return pair;
    },
  };
}
