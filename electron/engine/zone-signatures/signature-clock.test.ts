import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import { nextDue } from '../next-due';
import {
  aForest,
  aSignedZone,
  aZoneWithLocalKeys,
  after,
  later,
  made,
  moveStops,
  run,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { plannedTasks } from './planned-tasks';
import { day, hour, servedBy, setOn, until, withKeys } from './signature-test-worlds';
import { signatureClock } from './signature-clock';

const world = aSignedZone();
const writable = ['DC1', 'DC2', 'DC3'];
/** Of a DNSKEY set that holds for seven days, and of records where DS sets hold for seven. */
const renewal = world.time + 5.25 * day;

const wait = (of: World, to: number): World => after(of, { kind: 'advance', to });

describe('the renewal of signatures', () => {
  it('is due when a quarter of their validity is left', () => {
    expect(nextDue(world)).toBe(renewal);
    expect(signatureClock.due(world)).toBe(renewal);
    const before = wait(world, renewal - 1);
    expect(writable.map((server) => servedBy(before, server))).toEqual(
      writable.map((server) => servedBy(world, server)),
    );
  });

  it('of the records is each primary’s own, and all that is due at one instant is done in one step', () => {
    const then = wait(world, renewal);
    expect(writable.map((server) => servedBy(then, server).signedAt)).toEqual([renewal, renewal, renewal]);
    expect(signatureClock.due(then)).toBe(renewal + 5.25 * day);
  });

  it('of the DNSKEY set is the Key Master’s, and comes to the others by replication', () => {
    const then = wait(world, renewal);
    expect(setOn(then, 'DC1')).toMatchObject({
      signedAt: renewal,
      expiration: renewal + 7 * day,
      keys: setOn(world, 'DC1').keys,
      signedAnewAt: setOn(world, 'DC1').signedAnewAt,
    });
    expect(servedBy(then, 'DC1').dnskeySet).toEqual(setOn(then, 'DC1'));
    expect(servedBy(then, 'DC2').dnskeySet.signedAt).toBe(world.time);
    const arrived = settled(then);
    expect(servedBy(arrived, 'DC2').dnskeySet).toEqual(setOn(then, 'DC1'));
    expect(servedBy(arrived, 'DC2').signedAt).toBe(renewal);
  });

  it('is made by nobody who is off, and at once when it starts', () => {
    const off = until(switched(world, 'DC3', false), renewal + day);
    expect(servedBy(off, 'DC3')).toEqual(servedBy(world, 'DC3'));
    const started = switched(off, 'DC3', true);
    expect(nextDue(started)).toBe(started.time);
    expect(servedBy(wait(started, started.time), 'DC3').signedAt).toBe(started.time);
  });

  it('of the DNSKEY set waits for the Key Master; the records go on', () => {
    const off = until(switched(world, 'DC1', false), world.time + 30 * day);
    expect(setOn(off, 'DC2')).toEqual(setOn(world, 'DC2'));
    expect(servedBy(off, 'DC2').recordExpiration).toBeGreaterThan(off.time);
    expect(servedBy(off, 'DC2').dnskeySet.expiration).toBeLessThan(off.time);
  });

  it('of the DNSKEY set is made by nobody after a seizure without keys, but records by who has their keys', () => {
    const seized = after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'));
    const end = until(seized, seized.time + 30 * day);
    expect(setOn(end, 'DC2')).toEqual(setOn(seized, 'DC2'));
    expect(servedBy(end, 'DC3').recordExpiration).toBeGreaterThan(end.time);
  });

  it('is made by both of two holders, and both come to serve the same set', () => {
    const two = run<'move-key-master'>(after(world, moveStops), transferTo('DC2')).world;
    const then = settled(until(two, renewal));
    expect(setOn(then, 'DC1').signedAt).toBe(renewal);
    expect(writable.map((server) => setOn(then, server))).toEqual(writable.map(() => setOn(then, 'DC1')));
    const end = until(then, world.time + 60 * day);
    expect(setOn(end, 'DC1').expiration).toBeGreaterThan(end.time);
  });

  it('of a file-backed zone is its server’s', () => {
    const name = 'file.contoso.com';
    const file = made(aForest().standAloneServer('DNS1').fileZone('DNS1', name, { signing: {} }));
    const then = wait(file, file.time + 5.25 * day);
    expect(setOn(then, 'DNS1', name).signedAt).toBe(then.time);
    expect(servedBy(then, 'DNS1', name)).toMatchObject({
      signedAt: then.time,
      dnskeySet: setOn(then, 'DNS1', name),
    });
  });

  it('of a set that its Key Master can not serve, for want of a key for records, does not happen for ever', () => {
    const keys = [
      { keyType: 'KSK' },
      { keyType: 'ZSK', storeKeysInDirectory: false, rolloverPeriod: null },
    ] as const;
    const one = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } }));
    const moved = settled(after(switched(one, 'DC1', false), seizeWithoutKeysBy('DC2')));
    const dropped = withKeys(moved, 'DC2', (each) =>
      each.keyType === 'KSK' ? each : { ...each, activeKey: each.nextKey, nextKey: null },
    );
    const end = wait(dropped, dropped.time + 60 * day);
    expect(setOn(end, 'DC2').expiration).toBeGreaterThan(end.time);
    expect(end.time).toBe(dropped.time + 60 * day);
  });
});

describe('what is due', () => {
  it('is nothing in a world without signed zones', () => {
    expect(signatureClock.due(made(aForest().directoryZone(zone)))).toBeNull();
  });

  it('is nothing that nobody can do, however late it is', () => {
    const seized = after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'));
    const alone = switched(switched(seized, 'DC3', false), 'RODC1', false);
    const end = until(alone, alone.time + 30 * day);
    const tasks = end.servers.DC2 === undefined ? [] : plannedTasks(end, end.servers.DC2);
    expect(tasks.some(({ kind, at }) => kind === 'key-set' && at < end.time)).toBe(true);
    expect(signatureClock.due(end)).toBeGreaterThan(end.time);
  });

  it('is now, not in the past, where somebody can do at last what is late', () => {
    const off = until(switched(world, 'DC1', false), world.time + 30 * day);
    const started = switched(off, 'DC1', true);
    expect(signatureClock.due(started)).toBe(started.time);
    expect(signatureClock.due(wait(started, started.time))).toBeGreaterThan(started.time);
  });

  it('is planned for each server in the order of time, for one that is off not at all', () => {
    const tasks = (of: World, name: string) =>
      plannedTasks(
        of,
        of.servers[name] ??
          (() => {
            throw new Error(name);
          })(),
      );
    expect(
      tasks(world, 'DC1')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['copy', 'key-set']);
    expect(tasks(world, 'DC2').map(({ kind }) => kind)).toEqual(['copy']);
    expect(tasks(world, 'RODC1')).toEqual([]);
    expect(tasks(switched(world, 'DC2', false), 'DC2')).toEqual([]);
    const waiting = later(after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' }), 15);
    const [first, second] = tasks(waiting, 'DC2');
    expect(first?.at).toBeLessThan(waiting.time + hour);
    expect(second?.at).toBe(renewal);
  });
});
