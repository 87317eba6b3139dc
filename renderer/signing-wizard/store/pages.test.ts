import { describe, expect, it } from 'vitest';
import { pageAfter, pageBefore, pagesOf } from './pages';

describe('the pages of the wizard', () => {
  it('are twelve when everything is customized; the two editors stand over theirs', () => {
    expect(pagesOf('customize', [])).toEqual([
      ...['welcome', 'options', 'key-master', 'ksk-intro', 'ksk', 'zsk-intro', 'zsk'],
      ...['nsec', 'trust-anchors', 'parameters', 'summary', 'signing'],
    ]);
  });

  it('go on at the Key Master with the parameters of another zone', () => {
    expect(pagesOf('of-zone', [])).toEqual(['welcome', 'options', 'key-master', 'summary', 'signing']);
  });

  it('go straight to the summary with default settings', () => {
    expect(pagesOf('defaults', [])).toEqual(['welcome', 'options', 'summary', 'signing']);
  });

  it('leave out the explaining ones that were seen often enough, in both directions', () => {
    const skipped = ['welcome', 'ksk-intro'] as const;
    expect(pageAfter({ page: 'key-master', option: 'customize', skipped })).toBe('ksk');
    expect(pageBefore({ page: 'ksk', option: 'customize', skipped })).toBe('key-master');
    expect(pageBefore({ page: 'options', option: 'customize', skipped })).toBeUndefined();
  });

  it('have nothing before the first and nothing after the last', () => {
    expect(pageBefore({ page: 'welcome', option: 'defaults', skipped: [] })).toBeUndefined();
    expect(pageAfter({ page: 'signing', option: 'defaults', skipped: [] })).toBeUndefined();
  });
});
