import { algorithmNames } from '../../../../shared/model/signing-key';
import type { AlgorithmNumber } from '../../../../shared/model/signing-key';

/** Is it one of the algorithms that Windows signs with? */
export function isAlgorithm(algorithm: number): algorithm is AlgorithmNumber {
  return Object.hasOwn(algorithmNames, algorithm);
}
