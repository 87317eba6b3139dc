import { algorithmNames } from '../../../shared/model/signing-key';
import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import type { AdviceFacts } from './advice-facts';
import { keyBreaches, zoneBreach } from './advice-rule';
import type { AdviceRule, Breach } from './advice-rule';

const sha1Algorithms: readonly AlgorithmNumber[] = [5, 7];
const rsaAlgorithms: readonly AlgorithmNumber[] = [5, 7, 8, 10];

/** Bits of an RSA key below which no new signatures are to be made. */
const shortestRsaKey = 2048;

/** Octets that an answer may have so that it is not fragmented on its way. */
const largestResponse = 1400;

/** Algorithms that only one kind of key has. */
function lonelyAlgorithms({ keys }: AdviceFacts): readonly Breach[] {
  const of = (keyType: KeyType): ReadonlySet<AlgorithmNumber> =>
    new Set(keys.flatMap(({ descriptor }) => (descriptor.keyType === keyType ? descriptor.algorithm : [])));
  const [ksk, zsk] = [of('KSK'), of('ZSK')];
  const without = (has: typeof ksk, lacks: typeof ksk, keyType: KeyType): readonly Breach[] =>
    [...has]
      .filter((algorithm) => !lacks.has(algorithm))
      .map((algorithm) => ({
        guid: null,
        place: keyType === 'KSK' ? 'ksk' : 'zsk',
        parameters: { keyType, algorithm: algorithmNames[algorithm] },
      }));
  return [...without(zsk, ksk, 'KSK'), ...without(ksk, zsk, 'ZSK')];
}

/** Which algorithms and key lengths are good for signing now. */
export const algorithmRules: readonly AdviceRule[] = [
  {
    rule: 'sha1-algorithm',
    severity: 'fault', // validators treat the zone as if it were not signed
    place: 'ksk',
    source: 'RFC 9905 section 2',
    cost: 'new-key',
    breaches: (facts) =>
      keyBreaches(
        facts,
        ({ descriptor }) => sha1Algorithms.includes(descriptor.algorithm),
        ({ descriptor }) => ({ algorithm: algorithmNames[descriptor.algorithm] }),
      ),
  },
  {
    rule: 'rsa-sha512-algorithm',
    severity: 'hint',
    place: 'ksk',
    source: 'RFC 8624 section 3.1',
    cost: 'new-key',
    breaches: (facts) => keyBreaches(facts, ({ descriptor }) => descriptor.algorithm === 10),
  },
  {
    rule: 'algorithm-of-one-kind-of-key',
    severity: 'fault',
    place: 'zsk',
    source: 'RFC 4035 section 2.2',
    cost: 'new-key',
    breaches: lonelyAlgorithms,
  },
  {
    rule: 'short-rsa-key',
    severity: 'warning',
    place: 'zsk',
    source: 'NIST SP 800-131A Rev. 2 section 3',
    cost: 'new-key',
    breaches: (facts) =>
      keyBreaches(
        facts,
        ({ descriptor }) =>
          rsaAlgorithms.includes(descriptor.algorithm) && descriptor.keyLength < shortestRsaKey,
        ({ descriptor }) => ({ bits: descriptor.keyLength, atLeast: shortestRsaKey }),
      ),
  },
  {
    rule: 'large-key-set',
    severity: 'hint',
    place: 'ksk',
    source: 'RFC 9715 appendix A',
    cost: 'new-key',
    breaches: ({ dnskeyResponse }) =>
      zoneBreach(dnskeyResponse > largestResponse, { octets: dnskeyResponse, atMost: largestResponse }),
  },
];
