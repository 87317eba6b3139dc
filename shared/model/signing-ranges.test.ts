import { describe, expect, it } from 'vitest';
import { maximumIterations, sha1Conflict } from './signing-ranges';
import type { AlgorithmNumber } from './signing-key';

describe('maximumIterations', () => {
  it.each([
    [[1024], 150],
    [[1088], 500],
    [[2048, 4096], 500],
    [[2112], 2500],
    [[4096, 2048, 1024], 150],
    // ECDSA keys are short, and the documentation counts bits only.
    [[2048, 256], 150],
  ])('of keys of %j bits is %i', (lengths, maximum) => {
    expect(maximumIterations(lengths.map((keyLength) => ({ keyLength })))).toBe(maximum);
  });

  it('without keys is the most there is', () => {
    expect(maximumIterations([])).toBe(2500);
  });
});

describe('sha1Conflict', () => {
  it.each<[readonly AlgorithmNumber[], boolean, string | null]>([
    [[8, 13], true, null],
    [[8, 13], false, null],
    [[8, 5], true, 'nsec3-incompatible-with-rsa-sha1'],
    [[8, 5], false, null],
    [[7], false, 'nsec-incompatible-with-nsec3-rsa-sha1'],
    [[7], true, null],
    [[5, 7], true, 'rsa-sha1-kinds-mixed'],
  ])('of algorithms %j with NSEC3 %s is %s', (algorithms, signWithNsec3, conflict) => {
    expect(
      sha1Conflict(
        algorithms.map((algorithm) => ({ algorithm })),
        signWithNsec3,
      ),
    ).toBe(conflict);
  });
});
