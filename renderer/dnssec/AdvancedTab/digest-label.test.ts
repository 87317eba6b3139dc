import { expect, it } from 'vitest';
import { digestLabel } from './digest-label';

it('names a set of DS digests as the drop-down of the original does, in its order', () => {
  expect(digestLabel([])).toBe('None');
  expect(digestLabel(['SHA-384'])).toBe('SHA-384');
  expect(digestLabel(['SHA-256', 'SHA-1'])).toBe('SHA-1 and SHA-256');
  expect(digestLabel(['SHA-1', 'SHA-256', 'SHA-384'])).toBe('All');
});
