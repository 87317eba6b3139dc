import { describe, expect, it } from 'vitest';
import { secondsOf } from '../binding/time-span-text';
import { dateTime, timeSpan } from '../value';
import { displayText } from './display-text';
import { listLines } from './list';
import { outDefault } from './out-default';
import { autoSized, tableLines } from './table';
import { timeSpanText } from './time-span';

const options = { width: 40, utcOffsetMinutes: 0 };

describe('durations', () => {
  it.each([
    [0, '00:00:00'],
    [3600, '01:00:00'],
    [7 * 86_400, '7.00:00:00'],
    [755 * 86_400 + 1, '755.00:00:01'],
    [-90, '-00:01:30'],
    [0.000003, '00:00:00.0000030'],
  ])('%s seconds are %s', (seconds, text) => {
    expect(timeSpanText(timeSpan(seconds))).toBe(text);
    expect(secondsOf(text)).toBeCloseTo(seconds, 9);
  });

  it.each(['', '24:00:00', '1:60', '1:2:3:4', 'abc', '1.5'])('%s is no duration', (text) => {
    expect(secondsOf(text)).toBeNull();
  });
});

describe('values in cells', () => {
  it('show instants in en-US, with the offset asked for', () => {
    const noon = dateTime(Date.UTC(2013, 9, 11, 12, 5, 9));
    expect(displayText(noon, options)).toBe('10/11/2013 12:05:09 PM');
    expect(displayText(noon, { ...options, utcOffsetMinutes: -13 * 60 })).toBe('10/10/2013 11:05:09 PM');
    expect(outDefault([noon], options)).toEqual(['', 'Friday, October 11, 2013 12:05:09 PM', '']);
  });

  it('show lists in braces, four items at most', () => {
    expect(displayText(['Sha1', 'Sha256'], options)).toBe('{Sha1, Sha256}');
    expect(displayText([1, 2, 3, 4, 5], options)).toBe('{1, 2, 3, 4...}');
    expect(displayText([], options)).toBe('{}');
  });
});

describe('tables', () => {
  const column = (label: string, cells: readonly string[], width: number | null = null) =>
    ({ label, cells, width, align: 'left' }) as const;

  it('share the window evenly, one column of it left free', () => {
    const lines = tableLines([column('A', ['x']), column('B', ['y'])], options);
    expect(lines[0]).toBe(`A${' '.repeat(19)}B`);
  });

  it('cut what is too long and leave out what does not fit', () => {
    const lines = tableLines(
      [
        column('Name', ['x'.repeat(50)], 30),
        column('Second', ['abcdefghij'], 20),
        column('Third', ['z'], 10),
      ],
      options,
    );
    expect(lines[2]).toBe(`${'x'.repeat(27)}... abcde...`);
  });

  it('put numbers on the right', () => {
    const number = autoSized({ label: 'Count', cells: ['5'], width: null, align: 'right' });
    expect(tableLines([number], options)).toEqual(['Count', '-----', '    5']);
  });
});

describe('lists', () => {
  it('continue long values below their beginning', () => {
    const text = 'one two three four five six seven eight nine';
    expect(listLines([{ label: 'Name', text }], options)).toEqual([
      'Name : one two three four five six',
      '       seven eight nine',
    ]);
  });
});
