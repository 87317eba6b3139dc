import { describe, expect, it } from 'vitest';
import type { History } from '../forest/world';
import { appended, eventEntry, keptEntries } from './append';

const empty: History = { entries: [], nextSequence: 1 };
const entry = (at: number) =>
  eventEntry({ kind: 'became-key-master', at, server: 'DC1', zone: 'secure.contoso.com' });
const many = (count: number) => Array.from({ length: count }, (_, at) => entry(at));

describe('appending to the history', () => {
  it('numbers entries in their order, and goes on from there', () => {
    const history = appended(appended(empty, many(2)), [entry(7)]);
    expect(history.entries.map(({ sequence, at }) => [sequence, at])).toEqual([
      [1, 0],
      [2, 1],
      [3, 7],
    ]);
    expect(history.nextSequence).toBe(4);
  });

  it('keeps the latest 2,000 entries and uses no number twice', () => {
    const history = appended(appended(empty, many(keptEntries)), [entry(1), entry(2)]);
    expect(history.entries).toHaveLength(2000);
    expect(history.entries[0]?.sequence).toBe(3);
    expect(history.entries.at(-1)?.sequence).toBe(2002);
    expect(history.nextSequence).toBe(2003);
  });

  it('keeps of a logged event what it says, and where and when apart', () => {
    expect(
      eventEntry({
        kind: 'key-retired',
        keyType: 'ZSK',
        guid: 'g',
        at: 5,
        server: 'DC1',
        zone: 'secure.contoso.com',
      }),
    ).toEqual({
      at: 5,
      server: 'DC1',
      zone: 'secure.contoso.com',
      fact: { kind: 'event', event: { kind: 'key-retired', keyType: 'ZSK', guid: 'g' } },
    });
  });
});
