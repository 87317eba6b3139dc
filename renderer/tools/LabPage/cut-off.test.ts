import { expect, it } from 'vitest';
import { aLab } from './testing/a-lab';
import { cutOffText } from './cut-off';

const link = (from: string, to: string, connected: boolean) =>
  ({ sites: [from, to], interval: 900, connected }) as const;

it('says nothing of a connected link', () => {
  const lab = aLab();
  expect(lab.siteLinks.map((each) => cutOffText(each, lab))).toEqual([null]);
});

it('names the servers on both sides of a cut link', () => {
  const cut = link('Headquarters', 'Branch', false);
  expect(cutOffText(cut, aLab({ siteLinks: [cut] }))).toBe(
    'Cut. These do not reach each other: DC1, DC2 in Headquarters, and DC3 in Branch.',
  );
});

it('knows ways around, and what hangs behind a site', () => {
  const cut = link('Headquarters', 'Branch', false);
  const around = [link('Headquarters', 'Store', true), link('Store', 'Branch', true)];
  expect(cutOffText(cut, aLab({ siteLinks: [cut, ...around] }))).toBe(
    'Cut. Its sites still reach each other by way of other links.',
  );
  expect(cutOffText(cut, aLab({ siteLinks: [cut, link('Store', 'Branch', true)] }))).toBe(
    'Cut. These do not reach each other: DC1, DC2 in Headquarters, and DC3 in Branch; no server in Store.',
  );
});
