import { describe, expect, it } from 'vitest';
import { nextNews } from '../next-due';
import { aSignedZone, after, run, settled, transferTo } from '../testing/worlds';

const world = aSignedZone();

describe('time', () => {
  it('does not run backwards', () => {
    for (const to of [world.time - 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const decision = run<'advance'>(world, { kind: 'advance', to });
      expect(decision.outcome).toEqual({
        kind: 'refused',
        problem: { code: 'invalid-parameter', parameters: { parameter: 'to' } },
      });
      expect(decision.world).toBe(world);
    }
  });

  it('may stand still', () => {
    expect(run<'advance'>(world, { kind: 'advance', to: world.time }).world).toBe(world);
  });

  it('comes to the same world in one step as in many', () => {
    const moved = after(world, transferTo('DC3'));
    const end = moved.time + 7_200_000;
    const steps = settled(moved);
    const inMany = after(steps, { kind: 'advance', to: end });
    const inOne = after(moved, { kind: 'advance', to: end });
    expect({ ...inMany, revision: 0 }).toEqual({ ...inOne, revision: 0 });
  });

  it('tells of everything that happened on the way, with its own time', () => {
    const slow = after(
      {
        ...world,
        servers: { ...world.servers, DC1: { ...dc('DC1'), rights: { manage: false, writeSettings: true } } },
      },
      transferTo('DC2'),
    );
    const { events } = run<'advance'>(slow, { kind: 'advance', to: slow.time + 7_200_000 });
    expect(events).toEqual([
      { kind: 'lost-key-master', at: slow.time + 180_000, server: 'DC1', zone: 'secure.contoso.com' },
    ]);
  });

  it('is due again only later, once what was due has happened', () => {
    let now = after(world, transferTo('DC3'));
    for (let due = nextNews(now); due !== null; due = nextNews(now)) {
      expect(due).toBeGreaterThanOrEqual(now.time);
      const revision = now.revision;
      now = after(now, { kind: 'advance', to: due });
      expect(now.revision).toBe(revision + 1);
    }
  });
});

function dc(name: string) {
  const server = world.servers[name];
  if (server === undefined) throw new Error(`no ${name}`);
  return server;
}
