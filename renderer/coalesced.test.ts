import { expect, it } from 'vitest';
import { coalesced } from './coalesced';

it('reads once more after everything that came while it read', async () => {
  const ends: (() => void)[] = [];
  const ask = coalesced(() => new Promise((resolve) => ends.push(resolve)));
  ask();
  ask();
  ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(ends).toHaveLength(2);
  ask();
  expect(ends).toHaveLength(3);
});
