import { describe, expect, it } from 'vitest';
import { believers, holders, shown, stepsOf } from '../testing/role';
import { aForest, after, later, made, run, settled, switched, transferTo, zone } from '../testing/worlds';
import { plan } from './plan';

describe('a transfer that fails half-way', () => {
  const world = made(
    aForest()
      .domainController('DC4', { rights: { writeSettings: false } })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const decision = run(world, transferTo('DC2'));

  it('says so, and names both holders', () => {
    expect(decision.outcome).toEqual({
      kind: 'refused',
      problem: {
        code: 'key-master-move-incomplete',
        parameters: {
          zone,
          failedStep: 11,
          cause: 'access-denied',
          holders: ['DC2.contoso.com', 'DC4.contoso.com'],
        },
      },
    });
  });

  it('is announced by its plan', () => {
    expect(plan(world, transferTo('DC2'))).toEqual(decision.outcome);
  });

  it('keeps step 10: the directory names two, and both come to believe it', () => {
    expect(holders(decision.world, 'DC1')).toEqual(['DC2', 'DC4']);
    expect(believers(decision.world)).toEqual(['DC4']);
    expect(believers(settled(decision.world))).toEqual(['DC2', 'DC4']);
  });

  it('counts as a change', () => {
    expect(decision.world.revision).toBe(world.revision + 1);
  });

  it('makes the next transfer to the same server a success that changes nothing', () => {
    const { outcome } = run(decision.world, transferTo('DC2'));
    expect(outcome).toMatchObject({ kind: 'done', value: { changed: false } });
  });
});

describe('a transfer whose last call fails', () => {
  const world = made(
    aForest()
      .domainController('DC4', { rights: { manage: false } })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const decision = run(world, transferTo('DC2'));

  it('succeeds all the same, and the old Key Master has not noticed yet', () => {
    expect(stepsOf(world, 'DC2')).toContain('12 notify-old-holder ignored');
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: { holdersAfter: ['DC2.contoso.com', 'DC4.contoso.com'] },
    });
  });

  it('is noticed by the old Key Master at its next poll after replication', () => {
    expect(believers(later(decision.world, 15))).toEqual(['DC2', 'DC4']);
    expect(believers(later(decision.world, 15 + 180))).toEqual(['DC2']);
  });
});

describe('a transfer while the Domain Naming Master is off', () => {
  const world = made(
    aForest()
      .domainController('DC4')
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const away = switched(world, 'DC1', false);
  const moved = after(away, transferTo('DC2'));

  it('is written on the new Key Master’s own replica', () => {
    expect(holders(moved, 'DC2')).toEqual(['DC2']);
    expect(holders(moved, 'DC4')).toEqual(['DC4']);
  });

  it('reaches the old Key Master by replication only', () => {
    expect(believers(moved)).toEqual(['DC2', 'DC4']);
    expect(believers(settled(moved))).toEqual(['DC2']);
  });

  it('is not forgotten when the Domain Naming Master comes back before it heard of it', () => {
    const back = settled(switched(later(moved, 1), 'DC1', true));
    expect(new Set(Object.values(shown(back)))).toEqual(new Set(['DC2.contoso.com']));
  });

  it('is not forgotten by the new Key Master when it polls just then', () => {
    const busy = made(
      aForest()
        .domainController('DC4')
        .directoryZone(zone, { signing: { keyMaster: 'DC4' } })
        .directoryZone('other.contoso.com', { signing: { keyMaster: 'DC2' } }),
    );
    // DC2 polls at 143 seconds, the change reaches the Domain Naming Master at 155.
    const moving = after(later(switched(busy, 'DC1', false), 140), transferTo('DC2'));
    const polled = later(switched(later(moving, 1), 'DC1', true), 5);
    expect(believers(polled)).toContain('DC2');
    expect(holders(polled, 'DC1')).toEqual(['DC4']);
    expect(believers(settled(polled))).toEqual(['DC2']);
  });

  it('loses a role list that was written on two replicas before they met: the later one wins as a whole', () => {
    const both = made(
      aForest()
        .domainController('DC4')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .directoryZone('other.contoso.com', { signing: { keyMaster: 'DC4' } }),
    );
    const first = switched(after(both, transferTo('DC2')), 'DC1', false);
    const second = settled(
      switched(later(after(first, transferTo('DC2', 'other.contoso.com')), 1), 'DC1', true),
    );
    expect(holders(second, 'DC2')).toEqual([]);
    expect(believers(second)).toEqual([]);
  });
});
