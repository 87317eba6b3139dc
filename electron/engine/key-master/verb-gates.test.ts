import { describe, expect, it } from 'vitest';
import type { VerbObstacle } from '../../../shared/model/key-master';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holders } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  made,
  moveStops,
  run,
  seizeBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { holdersSeenBy, verbGates } from './verb-gates';

type Gates = Readonly<Record<string, VerbObstacle | null>>;

function gates(world: World, answers: boolean, server = 'DC2', of = zone): Gates {
  const copy = zoneCopy(world, server, of);
  if (copy === null) throw new Error(`${server} has no ${of}`);
  return Object.fromEntries(verbGates(world, copy, answers).map(({ verb, obstacle }) => [verb, obstacle]));
}

const two = settled(run(after(aSignedZone(), moveStops), transferTo('DC2')).world);
const unsigned = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', isSigned: false } }));

describe('the three verbs', () => {
  it('are shown in the order assign, transfer, seize', () => {
    const copy = zoneCopy(aSignedZone(), 'DC2', zone);
    expect(copy && verbGates(aSignedZone(), copy, true).map(({ verb }) => verb)).toEqual([
      'assign',
      'transfer',
      'seize',
    ]);
  });

  it('leave only the transfer while the Key Master answers', () => {
    expect(gates(aSignedZone(), true)).toEqual({
      assign: 'has-key-master',
      transfer: null,
      seize: 'key-master-online',
    });
  });

  it('leave only the seizure while it does not answer', () => {
    expect(gates(switched(aSignedZone(), 'DC1', false), false)).toEqual({
      assign: 'has-key-master',
      transfer: 'key-master-offline',
      seize: null,
    });
  });

  it('leave only the assignment where nobody is Key Master', () => {
    expect(gates(made(aForest().directoryZone(zone)), false)).toEqual({
      assign: null,
      transfer: 'no-key-master',
      seize: 'no-key-master',
    });
  });

  it('leave nothing for a zone in a file', () => {
    const world = made(aForest().standAloneServer('DNS1').fileZone('DNS1', zone, { signing: {} }));
    const blocked = { assign: 'zone-file-backed', transfer: 'zone-file-backed', seize: 'zone-file-backed' };
    expect(gates(world, true, 'DNS1')).toEqual(blocked);
    expect(gates(world, false, 'DNS1')).toEqual(blocked);
  });

  it('do not let a zone be transferred that is not signed, and its role be seized only from a dead Key Master', () => {
    expect(gates(unsigned, true)).toEqual({
      assign: 'has-key-master',
      transfer: 'zone-not-signed',
      seize: 'key-master-online',
    });
    expect(gates(unsigned, false)).toMatchObject({ transfer: 'zone-not-signed', seize: null });
  });

  it('leave nothing for a third server while the directory names two: one of them is to be kept first', () => {
    const closed = { assign: 'has-key-master', transfer: 'two-holders', seize: 'two-holders' };
    expect(gates(two, true)).toEqual(closed);
    expect(gates(switched(two, 'DC1', false), false, 'DC3')).toEqual(closed);
    expect(gates(settled(after(two, seizeBy('DC2'))), true)).toMatchObject({ transfer: null });
  });

  it('let a third seize from two holders that can not be told to keep it, and then be kept', () => {
    const dead = settled(switched(switched(two, 'DC1', false), 'DC2', false));
    expect(gates(dead, false, 'DC3')).toEqual({
      assign: 'has-key-master',
      transfer: 'two-holders',
      seize: null,
    });
    const third = settled(after(dead, seizeBy('DC3')));
    expect(gates(third, true, 'DC3')).toMatchObject({ transfer: 'two-holders', seize: 'two-holders' });
    const kept = settled(after(third, seizeBy('DC3')));
    expect(holders(kept, 'DC3')).toEqual(['DC3']);
    expect(gates(kept, true, 'DC3')).toMatchObject({ transfer: null, seize: 'key-master-online' });
  });

  it('are the dialog’s: the protocol moves the role of two holders all the same', () => {
    expect(run(two, transferTo('DC3')).outcome.kind).toBe('done');
  });

  it('let the role be seized from a holder that answers and does not confirm', () => {
    const world = aSignedZone();
    const dc1 = world.servers.DC1;
    if (dc1 === undefined) throw new Error('no DC1');
    const forgetful: World = { ...world, servers: { ...world.servers, DC1: { ...dc1, beliefs: {} } } };
    expect(gates(forgetful, true)).toEqual({
      assign: 'has-key-master',
      transfer: 'key-master-offline',
      seize: null,
    });
  });

  it('agree with the engine: what they leave open is not refused for that reason', () => {
    const worlds = [aSignedZone(), switched(aSignedZone(), 'DC1', false), unsigned];
    for (const world of worlds) {
      const answers = world.servers.DC1?.running === true;
      const { transfer } = gates(world, answers);
      expect(run(world, transferTo('DC2')).outcome.kind).toBe(transfer === null ? 'done' : 'refused');
    }
  });
});

describe('the holders that a copy knows of', () => {
  it('are nobody, one, or two in the directory, the primary of a file, and what a secondary was told', () => {
    const world = made(
      aForest()
        .standAloneServer('DNS1')
        .standAloneServer('DNS2')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .directoryZone('never.contoso.com')
        .fileZone('DNS1', 'fabrikam.com', { signing: {} })
        .secondaryZone('DNS2', 'fabrikam.com', { master: 'DNS1' }),
    );
    const seen = (server: string, of: string): readonly string[] => {
      const copy = zoneCopy(world, server, of);
      return copy === null ? [] : holdersSeenBy(world, copy).map(({ name }) => name);
    };
    expect(seen('DC3', zone)).toEqual(['DC1']);
    expect(seen('DC3', 'never.contoso.com')).toEqual([]);
    expect(seen('DNS1', 'fabrikam.com')).toEqual(['DNS1']);
    expect(seen('DNS2', 'fabrikam.com')).toEqual(['DNS1']);
  });
});
