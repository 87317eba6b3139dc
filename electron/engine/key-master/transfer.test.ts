import { describe, expect, it } from 'vitest';
import type { MoveStepName } from '../../../shared/model/key-master';
import { believers, holders, shown, stepsOf } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  run,
  settled,
  switched,
  transferTo,
  zone,
  zoneDn,
} from '../testing/worlds';
import { plan } from './plan';

const names: readonly MoveStepName[] = [
  'check-arguments',
  'check-zone',
  'check-signed',
  'refresh-key-masters',
  'check-already-key-master',
  'check-private-keys',
  'find-key-master',
  'confirm-key-master',
  'refresh-zone',
  'add-to-new-holder',
  'remove-from-old-holder',
  'notify-old-holder',
  'success',
];

describe('a transfer', () => {
  const world = aSignedZone();
  const decision = run(world, transferTo('DC2'));

  it('takes the documented steps in order', () => {
    expect(stepsOf(world, 'DC2')).toEqual(names.map((name, index) => `${index + 1} ${name} done`));
  });

  it('speaks to the old Key Master in steps 8, 11 and 12 and works on the new one in all others', () => {
    if (decision.outcome.kind === 'refused') throw new Error('refused');
    const onOld = decision.outcome.value.steps.filter(({ server }) => server === 'DC1.contoso.com');
    expect(onOld.map(({ step }) => step)).toEqual([8, 11, 12]);
  });

  it('answers who had the role, who has it, and that something changed', () => {
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: {
        zone,
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
        mode: 'transfer',
        holdersAfter: ['DC2.contoso.com'],
        changed: true,
      },
    });
  });

  it('moves the zone from one role list to the other', () => {
    expect(holders(world, 'DC2')).toEqual(['DC1']);
    expect(holders(decision.world, 'DC2')).toEqual(['DC2']);
  });

  it('is known to the new and the old Key Master at once', () => {
    expect(shown(decision.world)).toMatchObject({ DC1: 'DC2.contoso.com', DC2: 'DC2.contoso.com' });
    expect(believers(decision.world)).toEqual(['DC2']);
  });

  it('is known to a server in another site only after replication and its next poll', () => {
    expect(shown(decision.world).DC3).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 15)).DC3).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 915)).DC3).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 915 + 180)).DC3).toBe('DC2.contoso.com');
  });

  it('tells when the last server will know', () => {
    if (decision.outcome.kind === 'refused') throw new Error('refused');
    const { knownEverywhereAt } = decision.outcome.value;
    const just = after(decision.world, { kind: 'advance', to: knownEverywhereAt - 1 });
    expect(Object.values(shown(just))).toContain('DC1.contoso.com');
    const then = after(just, { kind: 'advance', to: knownEverywhereAt });
    expect(new Set(Object.values(shown(then)))).toEqual(new Set(['DC2.contoso.com']));
  });

  it('counts neither a server that is off nor replication to where the change was written', () => {
    const near = aForest()
      .domainController('DC4')
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } });
    const off = ['DC3', 'RODC1'].reduce((next, server) => switched(next, server, false), made(near));
    // DC1 is the Domain Naming Master, the move is written there, and its next poll is 10 seconds away.
    const before = later(off, 170);
    const { outcome } = run(before, transferTo('DC2'));
    expect(outcome).toMatchObject({ kind: 'done', value: { knownEverywhereAt: before.time + 10_000 } });
  });

  it('is written into the event logs of both', () => {
    expect(decision.events).toEqual([
      { kind: 'lost-key-master', at: world.time, server: 'DC1', zone },
      { kind: 'became-key-master', at: world.time, server: 'DC2', zone },
      {
        kind: 'key-master-role-moved',
        at: world.time,
        server: 'DC2',
        zone,
        mode: 'transfer',
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
      },
    ]);
  });

  it('asks for nothing outside: no key is made, nothing is signed', () => {
    expect(decision.actions).toEqual([]);
    expect(decision.world.keys).toBe(world.keys);
    expect(decision.world.contents).toBe(world.contents);
  });

  it('creates the new holder’s DNS settings object when there was none', () => {
    const dn =
      'cn=dns settings,cn=dc2,cn=servers,cn=headquarters,cn=sites,cn=configuration,dc=contoso,dc=com';
    const { configuration } = world.forest.partitions;
    expect(world.replicas.DC1?.[configuration]?.[dn]).toBeUndefined();
    expect(decision.world.replicas.DC1?.[configuration]?.[dn]).toMatchObject({
      kind: 'server-settings',
      attributes: { keyMasterZones: { value: [zoneDn], stamp: { version: 1, origin: 'DC1' } } },
    });
  });

  it('does not wait for replication before the next one', () => {
    const twice = after(decision.world, transferTo('DC3'), transferTo('DC1'));
    expect(believers(twice)).toEqual(['DC1']);
    expect(believers(settled(twice))).toEqual(['DC1']);
  });

  it('to the present Key Master succeeds and changes nothing', () => {
    const { outcome, world: same, events } = run(world, transferTo('DC1'));
    expect(outcome).toMatchObject({
      kind: 'done',
      value: { from: 'DC1.contoso.com', to: 'DC1.contoso.com', changed: false },
    });
    expect(same).toBe(world);
    expect(events).toEqual([]);
    expect(stepsOf(world, 'DC1')).toEqual(
      names.map((name, index) => `${index + 1} ${name} ${index > 4 && index < 12 ? 'skipped' : 'done'}`),
    );
  });

  it('takes names in any case and answers in the directory’s spelling', () => {
    const { outcome } = run(world, transferTo('dc2', 'SECURE.contoso.COM'));
    expect(outcome).toMatchObject({ kind: 'done', value: { zone, to: 'DC2.contoso.com' } });
  });

  it('happens as planned', () => {
    for (const target of ['DC1', 'DC2', 'DC3', 'RODC1', 'NOBODY']) {
      expect(run(world, transferTo(target)).outcome).toEqual(plan(world, transferTo(target)));
    }
  });
});
