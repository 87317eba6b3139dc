import { describe, expect, it } from 'vitest';
import { nextGuid } from './guid';

function guids(seed: number, count: number): readonly string[] {
  const found: string[] = [];
  for (let state = seed; found.length < count;) {
    const next = nextGuid(state);
    found.push(next.guid);
    state = next.seed;
  }
  return found;
}

describe('GUIDs', () => {
  it('have the form of RFC 9562 version 4', () => {
    for (const guid of guids(1, 1000)) {
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    }
  });

  it('do not repeat', () => {
    expect(new Set(guids(1, 20_000)).size).toBe(20_000);
  });

  it('follow from the seed alone', () => {
    expect(guids(7, 10)).toEqual(guids(7, 10));
    expect(guids(7, 10)).not.toEqual(guids(8, 10));
  });
});
