import { expect, it } from 'vitest';
import { steppedZoom, zoomSteps } from './appearance';

it('zooms by steps, and from between two steps to the next one', () => {
  expect(steppedZoom(100, 1)).toBe(110);
  expect(steppedZoom(100, -1)).toBe(90);
  expect(steppedZoom(130, 1)).toBe(150);
  expect(steppedZoom(130, -1)).toBe(125);
});

it('stops at 80 and at 200 per cent', () => {
  expect([zoomSteps[0], zoomSteps.at(-1)]).toEqual([80, 200]);
  expect(steppedZoom(200, 1)).toBe(200);
  expect(steppedZoom(80, -1)).toBe(80);
});
