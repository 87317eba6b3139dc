import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics.mjs';

describe('percentiles', () => {
  it('are values that were measured (nearest rank)', () => {
    expect(percentile([5, 1, 4, 2], 0.5)).toBe(2);
    expect(percentile([5, 1, 4, 2], 0.95)).toBe(5);
  });

  it('take the largest value for 1 and the smallest for 0', () => {
    expect(percentile([3, 9, 7], 1)).toBe(9);
    expect(percentile([3, 9, 7], 0)).toBe(3);
  });

  it('have the median in the middle', () => {
    expect(median([30, 10, 20])).toBe(20);
  });

  it('do not change what they are given', () => {
    const values = [2, 1];
    median(values);
    expect(values).toEqual([2, 1]);
  });
});
