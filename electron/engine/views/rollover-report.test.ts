import { describe, expect, it } from 'vitest';
import type { RolloverLane } from '../../../shared/model/rollover';
import type { World } from '../forest/world';
import {
  aRollingZone,
  day,
  handKeys,
  hour,
  keyOf,
  started,
  until,
} from '../keys/rollover/rollover-test-worlds';
import { after, switched, zone } from '../testing/worlds';
import { rolloverReport } from './rollover-report';

function reportOf(world: World, server = 'DC1') {
  const outcome = rolloverReport(world, server, zone);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

function laneOf(world: World, keyType: 'KSK' | 'ZSK', server = 'DC1'): RolloverLane {
  const lane = reportOf(world, server).lanes.find((each) => each.keyType === keyType);
  if (lane === undefined) throw new Error(`no lane of a ${keyType}`);
  return lane;
}

const begun = aRollingZone();
const rolling = started(begun, keyOf(begun, 'ZSK'));

describe('the lane of a key', () => {
  it('that never rolls waits for you', () => {
    expect(laneOf(begun, 'KSK')).toMatchObject({
      status: 'not-rolling',
      waitsFor: 'next-rollover',
      until: null,
      actor: 'you',
      obstacle: null,
      startObstacle: null,
      stepObstacle: 'rollover-not-pokeable',
      isRetiring: false,
    });
  });

  it('that rolls by its period waits for the clock', () => {
    const automatic = aRollingZone([{ keyType: 'KSK' }, { keyType: 'ZSK' }]);
    const lane = laneOf(automatic, 'ZSK');
    expect(lane).toMatchObject({ actor: 'clock', until: lane.nextRolloverTime, obstacle: null });
    expect(lane.until).toBe(automatic.time - hour + 90 * day);
  });

  it('tells since when it waits, for what, and until when', () => {
    expect(laneOf(rolling, 'ZSK')).toMatchObject({
      status: 'zsk-waiting-for-dnskey-ttl',
      since: begun.time,
      until: begun.time + hour,
      waitsFor: 'dnskey-ttl',
      actor: 'clock',
      isManual: true,
      startObstacle: 'rollover-in-progress',
    });
  });

  it('waits for the servers until all of them follow', () => {
    const swapped = until(rolling, begun.time + hour + 1);
    expect(laneOf(swapped, 'ZSK')).toMatchObject({
      waitsFor: 'largest-ttl',
      actor: 'server',
      obstacle: null,
      until: begun.time + hour + 2 * day,
    });
  });

  it('stands in the queue behind the one that rolls', () => {
    const both = started(rolling, keyOf(rolling, 'KSK'));
    expect(reportOf(both).queue).toEqual([keyOf(both, 'KSK').guid]);
    expect(laneOf(both, 'KSK')).toMatchObject({
      waitsFor: 'queue',
      actor: 'clock',
      startObstacle: 'rollover-already-queued',
    });
  });

  it('waits for its key pairs while they are made', () => {
    const { guid } = keyOf(begun, 'ZSK');
    const making = after(begun, { kind: 'start-rollover', server: 'DC1', zone, guid });
    expect(laneOf(making, 'ZSK')).toMatchObject({
      status: 'roll-started',
      waitsFor: 'key-generation',
      actor: 'server',
      until: null,
    });
  });

  it('is stuck while the Key Master is away, and says so on every other server', () => {
    const off = switched(until(rolling, rolling.time + 60_000), 'DC1', false);
    expect(reportOf(off, 'DC2')).toMatchObject({ keyMaster: 'DC1.contoso.com', keyMasterOnline: false });
    expect(laneOf(off, 'ZSK', 'DC2')).toMatchObject({
      obstacle: 'key-master-offline',
      actor: 'you',
      until: null,
      startObstacle: 'key-master-required',
      stepObstacle: 'key-master-required',
    });
  });

  it('has failed where nobody could take over, until somebody starts it again', () => {
    const alone = aRollingZone([
      { keyType: 'KSK', rolloverPeriod: null },
      { keyType: 'ZSK', rolloverPeriod: null, nextRolloverAction: 'retire' },
    ]);
    const failed = started(alone, keyOf(alone, 'ZSK'));
    expect(laneOf(failed, 'ZSK')).toMatchObject({
      status: 'roll-error',
      waitsFor: 'start-by-hand',
      obstacle: 'rollover-failed',
      actor: 'you',
      isRetiring: true,
      startObstacle: null,
    });
  });

  it('shows each key pair with its slot, tag and place', () => {
    expect(laneOf(rolling, 'ZSK').keys.map(({ slot, custody }) => [slot, custody.kind])).toEqual([
      ['active', 'directory'],
      ['standby', 'directory'],
      ['next', 'directory'],
    ]);
  });

  it('of a zone that is not signed has nothing ahead', () => {
    const automatic = aRollingZone([{ keyType: 'KSK' }, { keyType: 'ZSK' }]);
    const unsigned = after(automatic, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    expect(laneOf(unsigned, 'ZSK')).toMatchObject({
      until: null,
      obstacle: null,
      startObstacle: 'zone-not-signed',
    });
  });
});

describe('the lane of a KSK', () => {
  it('that waits for its parent, known to be secure, is stuck there and can be stepped', () => {
    const world = aRollingZone(handKeys, { parentHasSecureDelegation: true });
    const waiting = until(started(world, keyOf(world, 'KSK')), world.time + day);
    expect(laneOf(waiting, 'KSK')).toMatchObject({
      waitsFor: 'parent-ds',
      obstacle: 'parent-without-ds',
      actor: 'parent-zone',
      until: null,
      stepObstacle: null,
    });
  });

  it('asks a parent that gives no answer for a quarter of an hour', () => {
    const asking = started(begun, keyOf(begun, 'KSK'));
    expect(laneOf(asking, 'KSK')).toMatchObject({
      waitsFor: 'parent-ds',
      obstacle: null,
      actor: 'clock',
      until: begun.time + 15 * 60_000,
    });
  });
});
