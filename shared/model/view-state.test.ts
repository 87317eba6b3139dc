import { expect, it } from 'vitest';
import { emptyViewState } from './empty-view-state';
import { viewStateSchema } from './view-state';

const appearance = { theme: 'dark', zoom: 125, motion: 'reduced' };

it('takes files of versions that knew no appearance, no palette and no search', () => {
  const { onlyAtRisk, searches, ...older } = emptyViewState;
  expect([onlyAtRisk, searches]).toEqual([false, {}]);
  expect(viewStateSchema.parse(older)).toEqual(emptyViewState);
});

it('takes what was set and chosen', () => {
  const view = { ...emptyViewState, appearance, recentChoices: ['command refresh'] };
  expect(viewStateSchema.parse(view)).toEqual(view);
});

it.each([
  ['another theme', { appearance: { ...appearance, theme: 'pink' } }],
  ['a zoom beyond the steps', { appearance: { ...appearance, zoom: 201 } }],
  ['half an appearance', { appearance: { theme: 'dark' } }],
  ['more choices than anybody made', { recentChoices: Array.from({ length: 21 }, () => 'x') }],
])('refuses %s', (_, change) => {
  expect(viewStateSchema.safeParse({ ...emptyViewState, ...change }).success).toBe(false);
});
