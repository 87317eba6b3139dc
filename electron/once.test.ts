import { expect, it } from 'vitest';
import { once } from './once';

it('does the work at the first call only, and answers the same value every time', () => {
  let calls = 0;
  const next = once(() => (calls += 1));
  expect(calls).toBe(0);
  expect([next(), next(), calls]).toEqual([1, 1, 1]);
});

it('remembers an undefined value as well', () => {
  let calls = 0;
  const nothing = once(() => {
    calls += 1;
  });
  nothing();
  nothing();
  expect(calls).toBe(1);
});
