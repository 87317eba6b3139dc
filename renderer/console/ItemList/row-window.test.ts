import { expect, it } from 'vitest';
import { rowWindow, windowSize } from './row-window';

const size = windowSize(100, 26);
const at = (startIndex: number, count = 1000) => rowWindow({ startIndex, count }, size);

it('covers what is in sight, and a margin on both sides', () => {
  expect(size).toBe(13);
  expect(at(50)[0]).toBe(46);
  expect(at(50).at(-1)).toBe(58);
});

it('has the same number of rows everywhere in a long list', () => {
  for (const start of [0, 1, 500, 996, 999]) expect(at(start)).toHaveLength(size);
  expect(at(999).at(-1)).toBe(999);
});

it('gives the elements of the rows that go to the rows that come', () => {
  const slots = (start: number) =>
    at(start)
      .map((index) => index % size)
      .sort((a, b) => a - b);
  expect(slots(50)).toEqual(slots(53));
});

it('has every row of a short list once', () => {
  expect(at(0, 3)).toEqual([0, 1, 2]);
  expect(at(0, 0)).toEqual([]);
});
