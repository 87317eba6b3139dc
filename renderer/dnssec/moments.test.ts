import { describe, expect, it } from 'vitest';
import { ageText, enumerate } from './moments';

const now = Date.UTC(2026, 10, 24, 15, 14);
const minute = 60_000;

describe('ageText', () => {
  it.each([
    [0, null],
    [59_999, null],
    [minute, '1 minute'],
    [12 * minute, '12 minutes'],
    [60 * minute, '1 hour'],
    [47 * 60 * minute, '1 day'],
    [72 * 60 * minute, '3 days'],
  ])('of %d milliseconds is %j', (milliseconds, age) => {
    expect(ageText(now - milliseconds, now).age).toBe(age);
  });

  it('has no age where the other clock is ahead', () => {
    expect(ageText(now + minute, now).age).toBeNull();
  });
});

describe('enumerate', () => {
  it('puts commas between names and "and" before the last one', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumerate)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
