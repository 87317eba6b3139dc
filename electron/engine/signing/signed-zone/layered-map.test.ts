import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from './layered-map';

type Step =
  | { readonly kind: 'set'; readonly at: number; readonly key: string; readonly value: number }
  | { readonly kind: 'delete'; readonly at: number; readonly key: string }
  | { readonly kind: 'copy'; readonly at: number };

const key = fc.integer({ min: 0, max: 8 }).map((number) => `k${number}`);
const at = fc.nat();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at, key, value: fc.nat() }),
  fc.record({ kind: fc.constant('delete' as const), at, key }),
  fc.record({ kind: fc.constant('copy' as const), at }),
);

function entriesOf(map: LayeredMap<number>): readonly (readonly [string, number | undefined])[] {
  return [...map.keys()].sort().map((each) => [each, map.get(each)] as const);
}

describe('a layered map', () => {
  it('and each of its copies hold what a map of their own would', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pairs = [{ ours: new LayeredMap<number>(), plain: new Map<string, number>() }];
        for (const each of steps) {
          const pair = pairs[each.at % pairs.length];
          if (pair === undefined) continue;
          if (each.kind === 'copy') pairs.push({ ours: pair.ours.copy(), plain: new Map(pair.plain) });
          if (each.kind === 'delete') {
            pair.ours.delete(each.key);
            pair.plain.delete(each.key);
          }
          if (each.kind === 'set') {
            pair.ours.set(each.key, each.value);
            pair.plain.set(each.key, each.value);
          }
        }
        for (const { ours, plain } of pairs) expect(entriesOf(ours)).toEqual([...plain].sort());
      }),
    );
  });

  it('puts many changes into a base of its own, and leaves its copies as they are', () => {
    const map = new LayeredMap(new Map([['kept', 0]]));
    const early = map.copy();
    for (let count = 1; count <= 1500; count += 1) map.set(`k${count}`, count);
    map.delete('kept');
    const late = map.copy();
    map.set('k1', -1);
    expect([...early.keys()]).toEqual(['kept']);
    expect([...late.keys()]).toHaveLength(1500);
    expect([late.get('k1'), late.has('kept'), map.get('k1')]).toEqual([1, false, -1]);
  });
});
