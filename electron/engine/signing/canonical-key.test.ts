import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, printLabel } from '../records/name';
import { canonicalKey } from './canonical-key';

/** RFC 4034 section 6.1, in its order. */
const ordered = [
  'example.',
  'a.example.',
  'yljkjljk.a.example.',
  'Z.a.example.',
  'zABC.a.EXAMPLE.',
  'z.example.',
  '\\001.z.example.',
  '*.z.example.',
  '\\200.z.example.',
];

const label = fc.uint8Array({ minLength: 1, maxLength: 5 }).map(printLabel);
const name = fc.array(label, { maxLength: 4 }).map((labels) => `${labels.join('.')}.`);

describe('the canonical key of a name', () => {
  it('orders the names of RFC 4034 section 6.1 as it does', () => {
    expect(ordered.toReversed().toSorted((a, b) => (canonicalKey(a) < canonicalKey(b) ? -1 : 1))).toEqual(
      ordered,
    );
  });

  it('orders any two names as they are compared label by label', () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        const [a, b] = [canonicalKey(left), canonicalKey(right)];
        expect(Math.sign(a < b ? -1 : a > b ? 1 : 0)).toBe(Math.sign(compareNames(left, right)));
      }),
    );
  });
});
