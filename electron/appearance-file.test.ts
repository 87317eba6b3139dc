import { expect, it } from 'vitest';
import { emptyViewState } from '../shared/model/empty-view-state';
import { viewStateSchema } from '../shared/model/view-state';
import { appearanceIn } from './appearance-file';

it('finds in the file of the view what was set, before anybody has read the file as a whole', () => {
  const appearance = { theme: 'dark', zoom: 150, motion: 'system' } as const;
  const text = JSON.stringify(viewStateSchema.parse({ ...emptyViewState, appearance }));
  expect(appearanceIn(text)).toEqual({ theme: 'dark', zoom: 150 });
});

it.each([
  ['of an older version', JSON.stringify(emptyViewState)],
  ['with another theme', '{"appearance":{"theme":"pink","zoom":100}}'],
  ['with a zoom that is too large', '{"appearance":{"theme":"system","zoom":500}}'],
  ['with text for a number', '{"appearance":{"theme":"system","zoom":"150"}}'],
  ['that is something else', '[1]'],
  ['that is null', 'null'],
])('takes the default from a file %s', (_, text) => {
  expect(appearanceIn(text)).toEqual({ theme: 'system', zoom: 100 });
});
