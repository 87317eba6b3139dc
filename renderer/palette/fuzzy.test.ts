import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from './fuzzy';

function best(typed: string, ...texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => {
      const match = fuzzyMatch(text, typed);
      return match === null ? [] : [{ text, score: match.score }];
    })
    .toSorted((left, right) => right.score - left.score)[0]?.text;
}

describe('what was typed fits a text', () => {
  it('when its letters stand there in their order, whatever their case', () => {
    expect(fuzzyMatch('Readiness Report', 'RR')?.indices).toEqual([0, 10]);
    expect(fuzzyMatch('Readiness Report', 'rpt')).not.toBeNull();
    expect(fuzzyMatch('Readiness Report', 'tr')).toBeNull();
    expect(fuzzyMatch('Refresh', 'refreshx')).toBeNull();
  });

  it('when nothing was typed, and spaces do not matter', () => {
    expect(fuzzyMatch('Refresh', ' ')).toEqual({ score: 0, indices: [] });
    expect(fuzzyMatch('Key Master Roles', 'key mas')?.indices).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it('better at the starts of words than inside of them', () => {
    expect(best('kr', 'Back and forward', 'Unlock rows', 'Key Rollovers')).toBe('Key Rollovers');
    expect(best('fin', 'Find in List', 'Define', 'finance.contoso.com')).toBe('Find in List');
    expect(best('con', 'secure.contoso.com', 'Beacon of zones')).toBe('secure.contoso.com');
  });

  it('better side by side than apart, and better in a short text than in a long one', () => {
    expect(best('lab', 'Later, a bit', 'Lab')).toBe('Lab');
    expect(best('undo', 'Undo Last Act of all acts', 'Undo Last Act')).toBe('Undo Last Act');
  });

  it('at the place where it fits best, not at the first one', () => {
    expect(fuzzyMatch('a zone transfer, Zone', 'zone')?.indices).toEqual([2, 3, 4, 5]);
    expect(fuzzyMatch('lazy Zone', 'zo')?.indices).toEqual([5, 6]);
  });
});
