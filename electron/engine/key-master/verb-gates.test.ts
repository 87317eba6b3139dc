import { describe, expect, it } from 'vitest';
import type { VerbObstacle } from '../../../shared/model/key-master';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  aSignedZone,
  after,
  made,
  moveStops,
  run,
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

  it('let one of two holders be kept by seizing, also while they answer', () => {
    const two = settled(run(after(aSignedZone(), moveStops), transferTo('DC2')).world);
    expect(gates(two, true)).toEqual({ assign: 'has-key-master', transfer: null, seize: null });
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
