import { describe, expect, it } from 'vitest';
import { aRollingZone, day, keyOf } from './keys/rollover/rollover-test-worlds';
import { nextKeyOrder } from './next-key-order';
import { after } from './testing/worlds';

const world = aRollingZone([
  { keyType: 'KSK', rolloverPeriod: null },
  { keyType: 'ZSK', rolloverPeriod: 90 * 86_400 },
]);
const due = keyOf(world, 'ZSK').rollover.nextRolloverTime ?? 0;

describe('when a key pair is ordered next', () => {
  it('is when the next rollover begins', () => {
    expect(nextKeyOrder(world, due + day)).toBe(due);
  });

  it('is never where no rollover begins until then', () => {
    expect(nextKeyOrder(world, due - 1)).toBeNull();
  });

  it('leaves out what was ordered before', () => {
    const ordered = after(world, { kind: 'advance', to: due });
    expect(nextKeyOrder(ordered, due + 30 * day)).toBeNull();
  });
});
