import { describe, expect, it } from 'vitest';
import { delayedFrom } from './signing-delay';

const now = Date.UTC(2025, 0, 6);
const delays = Array.from(
  { length: 500 },
  (_, index) => (delayedFrom(now, 'contoso.com', `DC${index}`) - now) / 60_000,
);

describe('the delay before a domain controller signs', () => {
  it('is 5 to 30 minutes', () => {
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...delays)).toBeLessThanOrEqual(30);
  });

  it('is spread, so that not all of them work at once', () => {
    const perQuarter = [5, 11.25, 17.5, 23.75].map(
      (from) => delays.filter((delay) => delay >= from && delay < from + 6.25).length,
    );
    expect(Math.min(...perQuarter)).toBeGreaterThan(75);
  });

  it('is the same whenever it is asked for, and another one later, or in another forest', () => {
    expect(delayedFrom(now, 'contoso.com', 'DC1')).toBe(delayedFrom(now, 'contoso.com', 'DC1'));
    const later = Array.from(
      { length: 5 },
      (_, index) => delayedFrom(now + index, 'contoso.com', 'DC1') - (now + index),
    );
    expect(new Set(later).size).toBeGreaterThan(1);
    const forests = ['contoso.com', 'fabrikam.com', 'example.net'];
    expect(new Set(forests.map((forest) => delayedFrom(now, forest, 'DC1'))).size).toBeGreaterThan(1);
  });
});
