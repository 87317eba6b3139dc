import { describe, expect, it } from 'vitest';
import { believers, holders, moveStepsOf, resultOf, shown } from '../testing/role';
import {
  aForest,
  aSignedZone,
  aZoneWithLocalKeys,
  after,
  branchLink,
  made,
  run,
  seizeBy,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { plan } from './plan';

const dead = settled(switched(aSignedZone(), 'DC1', false));
const deadWithKeys = settled(switched(aZoneWithLocalKeys(), 'DC1', false));

describe('a seizure', () => {
  const decision = run(dead, seizeBy('DC2'));

  it('takes the documented steps, without asking the old Key Master', () => {
    expect(moveStepsOf(dead, seizeBy('DC2'))).toEqual([
      '1 check-arguments done',
      '2 check-zone done',
      '3 check-signed skipped',
      '4 refresh-key-masters done',
      '5 check-already-key-master skipped',
      '6 check-private-keys done',
      '7 find-key-master done',
      '8 confirm-key-master skipped',
      '9 refresh-zone done',
      '10 add-to-new-holder done',
      '11 remove-from-old-holder done',
      '12 notify-old-holder skipped',
      '13 success done',
    ]);
  });

  it('moves the role at once, and says who had it', () => {
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: {
        verb: 'seize',
        mode: 'seize',
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
        changed: true,
      },
    });
    expect(holders(decision.world, 'DC2')).toEqual(['DC2']);
  });

  it('leaves the old Key Master believing until it comes back', () => {
    const quiet = settled(decision.world);
    expect(believers(quiet)).toEqual(['DC1', 'DC2']);
    const back = switched(quiet, 'DC1', true);
    expect(believers(back)).toEqual(['DC2']);
    expect(shown(back).DC1).toBe('DC2.contoso.com');
  });

  it('is logged with its mode', () => {
    expect(decision.events).toEqual([
      { kind: 'became-key-master', at: dead.time, server: 'DC2', zone },
      {
        kind: 'key-master-role-moved',
        at: dead.time,
        server: 'DC2',
        zone,
        mode: 'seize',
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
      },
    ]);
  });

  it('is not refused by the engine while the Key Master is there: the protocol does not ask', () => {
    const taken = run(aSignedZone(), seizeBy('DC2'));
    expect(taken.outcome.kind).toBe('done');
    // Nobody told the old one; it learns of it like everybody else.
    expect(believers(taken.world)).toEqual(['DC1', 'DC2']);
    expect(believers(settled(taken.world))).toEqual(['DC2']);
  });

  it('works on a zone that is not signed any more', () => {
    const unsigned = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', isSigned: false } }));
    expect(resultOf(switched(unsigned, 'DC1', false), seizeBy('DC3'))).toMatchObject({ verb: 'seize' });
  });

  it('by the present and only Key Master changes nothing', () => {
    const { outcome, world, events } = run(aSignedZone(), seizeBy('DC1'));
    expect(outcome).toMatchObject({ kind: 'done', value: { changed: false, consequences: [] } });
    expect(world).toEqual(aSignedZone());
    expect(events).toEqual([]);
  });

  it('by a server that is cut off from the rest is seen on its side only, until the link is back', () => {
    const cut = after(aSignedZone(), branchLink(false));
    const taken = settled(after(cut, seizeBy('DC3')));
    expect(believers(taken)).toEqual(['DC1', 'DC3']);
    expect(holders(taken, 'DC3')).toEqual(['DC3']);
    expect(holders(taken, 'DC2')).toEqual(['DC1']);
    const whole = settled(after(taken, branchLink(true)));
    expect(believers(whole)).toEqual(['DC3']);
    expect(holders(whole, 'DC2')).toEqual(['DC3']);
  });

  it('of one zone leaves the others where they are', () => {
    const signing = { signing: { keyMaster: 'DC1' } };
    const two = made(aForest().directoryZone(zone, signing).directoryZone('b.contoso.com', signing));
    const taken = settled(after(switched(two, 'DC1', false), seizeBy('DC2')));
    expect(shown(taken).DC3).toBe('DC2.contoso.com');
    expect(resultOf(switched(taken, 'DC1', true), transferTo('DC3', 'b.contoso.com')).from).toBe(
      'DC1.contoso.com',
    );
  });
});

describe('a seizure without key checks', () => {
  it('leaves out step 6, and needs a signed zone by the letter of step 3', () => {
    const steps = moveStepsOf(deadWithKeys, seizeWithoutKeysBy('DC2'));
    expect(steps).toContain('3 check-signed done');
    expect(steps).toContain('6 check-private-keys skipped');
    expect(steps).toContain('8 confirm-key-master skipped');
    expect(steps).toContain('12 notify-old-holder skipped');
  });

  it('moves the role and nothing else: no keys are made, nothing is signed', () => {
    const { world, actions } = run(deadWithKeys, seizeWithoutKeysBy('DC2'));
    expect(actions).toEqual([]);
    expect(world.keys).toBe(deadWithKeys.keys);
    expect(world.contents).toBe(deadWithKeys.contents);
    expect(holders(world, 'DC2')).toEqual(['DC2']);
  });

  it('is undone by handing the role back to the server that has the keys', () => {
    const seized = settled(after(deadWithKeys, seizeWithoutKeysBy('DC2')));
    const back = switched(seized, 'DC1', true);
    const { outcome, world } = run(back, transferTo('DC1'));
    expect(outcome).toMatchObject({ kind: 'done', value: { verb: 'transfer', from: 'DC2.contoso.com' } });
    expect(believers(settled(world))).toEqual(['DC1']);
  });
});

describe('assigning a first Key Master', () => {
  const never = made(aForest().directoryZone(zone));
  const unsigned = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', isSigned: false } }));

  it('is a seizure of a role that nobody holds', () => {
    expect(resultOf(never, seizeBy('DC2'))).toMatchObject({
      verb: 'assign',
      mode: 'seize',
      from: null,
      to: 'DC2.contoso.com',
      changed: true,
    });
    expect(moveStepsOf(never, seizeBy('DC2')).slice(6, 13)).toEqual([
      '7 find-key-master ignored',
      '8 confirm-key-master skipped',
      '9 refresh-zone done',
      '10 add-to-new-holder done',
      '11 remove-from-old-holder skipped',
      '12 notify-old-holder skipped',
      '13 success done',
    ]);
  });

  it('is known everywhere when the plan says so', () => {
    const { knownEverywhereAt } = resultOf(never, seizeBy('DC3'));
    const then = after(never, seizeBy('DC3'), { kind: 'advance', to: knownEverywhereAt });
    expect(new Set(Object.values(shown(then)))).toEqual(new Set(['DC3.contoso.com']));
    expect(knownEverywhereAt).toBeGreaterThan(never.time);
  });

  it('is not what happens to a zone that has one, signed or not', () => {
    expect(resultOf(unsigned, seizeBy('DC2')).verb).toBe('seize');
  });

  it('can be done by mode 4 on a signed zone that lost its Key Master', () => {
    const world = aSignedZone();
    const { configuration } = world.forest.partitions;
    const none = {
      ...world,
      replicas: Object.fromEntries(
        Object.entries(world.replicas).map(([server, partitions]) => [
          server,
          { ...partitions, [configuration]: {} },
        ]),
      ),
    };
    expect(resultOf(none, seizeWithoutKeysBy('DC2'))).toMatchObject({ verb: 'assign', from: null });
  });
});

describe('the plan of a seizure', () => {
  it.each(['DC1', 'DC2', 'DC3', 'RODC1', 'NOBODY'])('is what comes, for %s', (target) => {
    for (const command of [seizeBy(target), seizeWithoutKeysBy(target)]) {
      for (const world of [dead, deadWithKeys, aSignedZone()]) {
        expect(run(world, command).outcome).toEqual(plan(world, command));
      }
    }
  });
});
