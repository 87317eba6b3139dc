import { describe, expect, it } from 'vitest';
import { readText, wordsOf, writeText } from './presentation';

describe('the words of a record’s data', () => {
  it('are parted by spaces, but not inside of quotation marks', () => {
    expect(wordsOf('0 issue "ca.example; a=b"').map(({ text }) => text)).toEqual([
      '0',
      'issue',
      'ca.example; a=b',
    ]);
  });

  it('keep escaped quotation marks inside', () => {
    expect(wordsOf(String.raw`"say \"hi\"" "two"`)).toHaveLength(2);
  });
});

describe('a text in a record', () => {
  it.each(['plain', 'with "quotes"', String.raw`C:\path`, 'Grüße 中文', ''])(
    'comes back as typed: %s',
    (text) => {
      const [word] = wordsOf(writeText(text));
      expect(readText(word?.text ?? '')).toBe(text);
    },
  );

  it('is split where one string cannot hold it', () => {
    const strings = wordsOf(writeText('x'.repeat(600)));
    expect(strings.map(({ text }) => text.length)).toEqual([255, 255, 90]);
  });

  it('is no text where its octets are none', () => {
    expect(readText(String.raw`\000`)).toBeNull();
    expect(readText(String.raw`\255`)).toBeNull();
  });
});
