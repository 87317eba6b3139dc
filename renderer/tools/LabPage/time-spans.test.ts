import { describe, expect, it } from 'vitest';
import { dateFieldText, laterDate, typedSpan } from './time-spans';

describe('a typed span', () => {
  it('is a whole number of units', () => {
    expect(typedSpan(' 2 ', 'days')).toBe(2 * 86_400_000);
    expect(typedSpan('90', 'minutes')).toBe(5_400_000);
  });

  it.each(['', '0', '-1', '1.5', '10000', 'x'])('is not %j', (text) => {
    expect(typedSpan(text, 'hours')).toBeNull();
  });
});

describe('a date', () => {
  const now = new Date(2026, 10, 24, 15, 0).getTime();

  it('has to be later than now', () => {
    expect(laterDate('2026-11-24T15:01', now)).toBe(now + 60_000);
    expect(laterDate('2026-11-24T15:00', now)).toBeNull();
    expect(laterDate('', now)).toBeNull();
  });

  it('is written in the zone of this computer', () => {
    expect(dateFieldText(now)).toBe('2026-11-24T15:00');
  });
});
