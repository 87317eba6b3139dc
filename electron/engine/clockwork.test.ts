import { describe, expect, it } from 'vitest';
import { clocks, earliestOf, newsClocks } from './clockwork';
import type { Clock } from './clockwork';
import { nextDue, nextNews } from './next-due';
import { aSignedZone, after, transferTo } from './testing/worlds';

const world = aSignedZone();
const aClock = (at: number | null): Clock => ({ due: () => at, run: (now) => ({ world: now, events: [] }) });

describe('what happens by itself', () => {
  it('happens in the order of time', () => {
    const [late, early] = [aClock(2), aClock(1)];
    expect(earliestOf([late, early], world)).toEqual({ clock: early, at: 1 });
  });

  it('happens at one instant in the order of the list', () => {
    const [first, second] = [aClock(1), aClock(1)];
    expect(earliestOf([aClock(null), first, second], world)?.clock).toBe(first);
  });

  it('is nothing where no clock is due', () => {
    expect(earliestOf([aClock(null)], world)).toBeNull();
    expect(earliestOf([], world)).toBeNull();
  });

  it('carries news first and then draws the consequences for keys and signatures', () => {
    expect(clocks.slice(0, newsClocks.length)).toEqual(newsClocks);
  });

  it('is never done where zones are signed, though everybody knows everything', () => {
    expect(nextNews(world)).toBeNull();
    expect(nextDue(world)).toBeGreaterThan(world.time);
    const moved = after(world, transferTo('DC2'));
    expect(nextNews(moved)).toBe(nextDue(moved));
  });

  it('leaves nothing due when time has passed', () => {
    const later = after(world, { kind: 'advance', to: world.time + 100 * 86_400_000 });
    expect(nextDue(later)).toBeGreaterThan(later.time);
  });
});
