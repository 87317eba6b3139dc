import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedInSteps } from './sort-in-steps';
import { finished, itemsPerStep } from './steps';

const byValue = (left: readonly [number, number], right: readonly [number, number]): number =>
  left[0] - right[0];

it('puts items in the order of the platform’s sort, equal ones in that in which they came', () => {
  const lists = fc.array(fc.nat(200), { maxLength: 5 * itemsPerStep, size: 'max' });
  fc.assert(
    fc.property(lists, (values) => {
      const items = values.map((value, at) => [value, at] as const);
      expect(finished(sortedInSteps(items, byValue))).toEqual(items.toSorted(byValue));
    }),
  );
});

it('leaves the items that it was given as they were, and takes what is in order as it is', () => {
  const items = Array.from({ length: 1000 }, (_, at) => at);
  expect(finished(sortedInSteps(items, (left, right) => left - right))).toEqual(items);
  const reversed = items.toReversed();
  expect(finished(sortedInSteps(reversed, (left, right) => left - right))).toEqual(items);
  expect(reversed).toEqual(items.toReversed());
});

it('can be paused often, however many items there are', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_007);
  const steps = sortedInSteps(items, (left, right) => left - right);
  let pauses = 0;
  while (steps.next().done !== true) pauses += 1;
  expect(pauses).toBeGreaterThan(items.length / itemsPerStep);
});
