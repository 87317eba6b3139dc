import { expect, it } from 'vitest';
import type { Steps } from '../../engine/signing/steps';
import { inSlices } from './in-slices';

/** A few steps, each longer than a slice may be. */
function* longSteps(taken: string[]): Steps<string> {
  for (let step = 0; step < 3; step += 1) {
    const end = performance.now() + 12;
    while (performance.now() < end);
    taken.push('step');
    yield;
  }
  return 'done';
}

it('lets others have their turn between long steps', async () => {
  const taken: string[] = [];
  const other = (): void => {
    taken.push('other');
    if (taken.length < 6) setImmediate(other);
  };
  setImmediate(other);
  expect(await inSlices(longSteps(taken))).toBe('done');
  expect(taken.slice(0, 4)).toEqual(['step', 'other', 'step', 'other']);
});

it('ends when it is told to', async () => {
  const controller = new AbortController();
  const taken: string[] = [];
  setImmediate(() => controller.abort());
  await expect(inSlices(longSteps(taken), controller.signal)).rejects.toThrow();
  expect(taken).toEqual(['step']);
});
