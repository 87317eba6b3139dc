import { describe, expect, it } from 'vitest';
import type { Command } from '../../command';
import { zoneCopy } from '../../forest/zone-copy';
import { after, run, switched, zone } from '../../testing/worlds';
import {
  aRollingZone,
  day,
  handKeys,
  hour,
  keyChange,
  keyOf,
  loggedSince,
  served,
  started,
  until,
} from './rollover-test-worlds';

const begun = aRollingZone();
const before = keyOf(begun, 'ZSK');

describe('a ZSK that rolls by hand', () => {
  it('goes through the documented states, with its keys in the documented slots', () => {
    const first = started(begun, before);
    const publishing = keyOf(first, 'ZSK');
    expect(publishing).toMatchObject({
      rolloverStatus: 'zsk-waiting-for-dnskey-ttl',
      activeKey: before.activeKey,
      standbyKey: before.nextKey,
    });
    expect(publishing.nextKey).not.toBe(before.nextKey);
    expect(publishing.rollover).toMatchObject({ isManual: true, statusUntil: first.time - 1 + hour });

    const swapped = until(first, begun.time + hour + 1);
    expect(keyOf(swapped, 'ZSK')).toMatchObject({
      rolloverStatus: 'zsk-waiting-for-maxzone-ttl',
      activeKey: before.nextKey,
      standbyKey: before.activeKey,
      nextKey: publishing.nextKey,
    });

    const ended = until(swapped, begun.time + 3 * hour);
    expect(keyOf(ended, 'ZSK')).toMatchObject({
      rolloverStatus: 'not-rolling',
      activeKey: before.nextKey,
      standbyKey: null,
      nextKey: publishing.nextKey,
      rollover: { isManual: false, nextRolloverTime: null, statusSince: null, statusUntil: null },
    });
    expect(keyOf(ended, 'ZSK').rollover.lastRolloverTime).toBeGreaterThan(begun.time + 2 * hour);
  });

  it('publishes before it signs, and signs no more before it withdraws', () => {
    const [old, next] = [before.activeKey ?? '', before.nextKey ?? ''];
    const first = started(begun, before);
    expect(served(first)).toMatchObject({ [old]: 'records', [next]: 'nothing' });
    const swapped = until(first, begun.time + hour + 1);
    expect(served(swapped)).toMatchObject({ [old]: 'nothing', [next]: 'records' });
    const ended = until(swapped, begun.time + 3 * hour);
    expect(served(ended)[next]).toBe('records');
    expect(served(ended)).not.toHaveProperty(old);
  });

  it('gives up the private key of the old one at the end, and no other', () => {
    const ended = until(started(begun, before), begun.time + 3 * hour);
    const kept = zoneCopy(ended, 'DC1', zone)?.descriptors.flatMap(({ activeKey, standbyKey, nextKey }) =>
      [activeKey, standbyKey, nextKey].filter((key) => key !== null),
    );
    const [object] = Object.values(ended.replicas.DC1?.['DC=DomainDnsZones,DC=contoso,DC=com'] ?? {});
    const stored = object?.kind === 'zone' ? object.attributes.signingKeys.value : [];
    expect([...stored].sort()).toEqual([...(kept ?? [])].sort());
    expect(stored).not.toContain(before.activeKey);
  });

  it('logs that it was triggered, started and completed, and which keys it has', () => {
    const ended = until(started(begun, before), begun.time + 3 * hour);
    const rollovers = loggedSince(begun, ended).filter((kind) => kind.startsWith('rollover'));
    expect(rollovers).toEqual(['rollover-triggered', 'rollover-started', 'rollover-completed']);
    expect(loggedSince(begun, ended).filter((kind) => kind === 'key-state-changed')).toHaveLength(3);
  });

  it('waits for the DNSKEY TTL, and for an hour at least', () => {
    const slow = aRollingZone(handKeys, { dnskeyTtl: 7200 });
    expect(keyOf(started(slow, keyOf(slow, 'ZSK')), 'ZSK').rollover.statusUntil).toBe(slow.time + 2 * hour);
    const quick = aRollingZone(handKeys, { dnskeyTtl: 60 });
    expect(keyOf(started(quick, keyOf(quick, 'ZSK')), 'ZSK').rollover.statusUntil).toBe(quick.time + hour);
  });

  it('waits for the largest TTL from when every server signs with the new key', () => {
    const swapped = until(started(begun, before), begun.time + hour + 1);
    expect(keyOf(swapped, 'ZSK').rollover).toMatchObject({
      statusSince: begun.time + hour,
      statusUntil: null,
    });
    const signedBy = (world: typeof begun, server: string) =>
      zoneCopy(world, server, zone)?.signatures?.signedBy;
    let now = swapped;
    while (keyOf(now, 'ZSK').rollover.statusUntil === null) now = until(now, now.time + 60_000);
    for (const server of ['DC1', 'DC2', 'DC3', 'RODC1'])
      expect(signedBy(now, server)).toEqual([before.nextKey]);
    const waits = (keyOf(now, 'ZSK').rollover.statusUntil ?? 0) - now.time;
    expect(waits).toBeGreaterThan(hour - 60_000);
    expect(waits).toBeLessThanOrEqual(hour);
  });

  it('waits for a server that does not follow as long as the zone says that changes take', () => {
    const off = switched(until(started(begun, before), begun.time + hour - 1), 'DC3', false);
    const swapped = until(off, begun.time + 2 * day + 30 * 60_000);
    expect(keyOf(swapped, 'ZSK')).toMatchObject({
      rolloverStatus: 'zsk-waiting-for-maxzone-ttl',
      rollover: { statusUntil: null },
    });
    const ended = until(off, begun.time + 2 * day + 2 * hour);
    expect(keyOf(ended, 'ZSK').rolloverStatus).toBe('not-rolling');
  });
});

describe('a ZSK that rolls by its period', () => {
  const automatic = aRollingZone([
    { keyType: 'KSK', rolloverPeriod: null },
    { keyType: 'ZSK', rolloverPeriod: 90 * 86_400, initialRolloverOffset: 2 * 86_400 },
  ]);
  const due = keyOf(automatic, 'ZSK').rollover.nextRolloverTime ?? 0;

  it('is planned for a period and the first delay after its signing', () => {
    expect(due).toBe(automatic.time - hour + 92 * day);
  });

  it('begins at that instant, and plans the next one for a period after its end', () => {
    expect(keyOf(until(automatic, due - 1), 'ZSK').rolloverStatus).toBe('not-rolling');
    const rolling = until(automatic, due + 1);
    expect(keyOf(rolling, 'ZSK')).toMatchObject({
      rolloverStatus: 'zsk-waiting-for-dnskey-ttl',
      rollover: { isManual: false, nextRolloverTime: due },
    });
    const ended = keyOf(until(rolling, due + 4 * hour), 'ZSK').rollover;
    expect(ended.nextRolloverTime).toBe((ended.lastRolloverTime ?? 0) + 90 * day);
  });

  it('goes on for years', () => {
    const later = until(automatic, due + 365 * day);
    const rollovers = loggedSince(automatic, later).filter((kind) => kind === 'rollover-completed');
    expect(rollovers).toHaveLength(5);
  });

  it('never does where its period is switched off, and a period later where it is switched on again', () => {
    const { guid } = keyOf(automatic, 'ZSK');
    const change = (rolloverPeriod: number | null): Command => ({
      kind: 'change-dnssec-properties',
      server: 'DC1',
      zone,
      changes: { settings: {}, addedKeys: [], removedKeys: [], changedKeys: [{ guid, rolloverPeriod }] },
    });
    const off = after(automatic, change(null));
    expect(keyOf(off, 'ZSK').rollover.nextRolloverTime).toBeNull();
    const later = until(off, due + day);
    expect(keyOf(later, 'ZSK').rollover.lastRolloverTime).toBeNull();
    const on = after(later, change(30 * 86_400));
    expect(keyOf(on, 'ZSK').rollover.nextRolloverTime).toBe(later.time + 30 * day);
  });

  it('comes late where the Key Master was off, and goes on where it stopped', () => {
    const off = until(switched(automatic, 'DC1', false), due + 2 * hour);
    expect(keyOf(off, 'ZSK', 0, 'DC2').rolloverStatus).toBe('not-rolling');
    const back = until(switched(off, 'DC1', true), due + 2 * hour + 60_000);
    expect(keyOf(back, 'ZSK').rolloverStatus).toBe('zsk-waiting-for-dnskey-ttl');
    const away = until(switched(back, 'DC1', false), back.time + 5 * hour);
    const again = until(switched(away, 'DC1', true), away.time + 1);
    expect(keyOf(again, 'ZSK').rolloverStatus).toBe('zsk-waiting-for-maxzone-ttl');
  });

  it('goes on under a new Key Master from the state in the directory', () => {
    const rolling = until(automatic, due + 60_000);
    const moved = after(rolling, {
      kind: 'move-key-master',
      zone,
      target: 'DC2',
      mode: 'transfer',
    });
    const ended = until(moved, due + 5 * hour);
    expect(keyOf(ended, 'ZSK', 0, 'DC2')).toMatchObject({
      rolloverStatus: 'not-rolling',
      activeKey: keyOf(automatic, 'ZSK').nextKey,
    });
    const completed = ended.history.entries.filter(
      ({ fact }) => fact.kind === 'event' && fact.event.kind === 'rollover-completed',
    );
    expect(completed.map(({ server }) => server)).toEqual(['DC2']);
  });
});

describe('the queue of a zone', () => {
  const keys = [...handKeys, { keyType: 'ZSK', algorithm: 13, rolloverPeriod: null }] as const;
  const world = aRollingZone(keys);

  it('lets one key roll at a time, in the order in which they came', () => {
    const [first, second] = [keyOf(world, 'ZSK', 1), keyOf(world, 'ZSK', 0)];
    const both = started(started(world, first), second);
    expect(keyOf(both, 'ZSK', 0)).toMatchObject({ rolloverStatus: 'queued', rollover: { isManual: true } });
    const later = until(both, world.time + 4 * hour);
    expect(keyOf(later, 'ZSK', 1).rolloverStatus).toBe('not-rolling');
    expect(keyOf(later, 'ZSK', 0).rolloverStatus).not.toBe('queued');
    const ended = until(later, world.time + 10 * hour);
    expect(keyOf(ended, 'ZSK', 0).rolloverStatus).toBe('not-rolling');
    const order = ended.history.entries.flatMap(({ fact }) =>
      fact.kind === 'event' && fact.event.kind === 'rollover-completed' ? [fact.event.guid] : [],
    );
    expect(order).toEqual([first.guid, second.guid]);
  });

  it('refuses a key that is in it already (9120) and one that rolls (9116)', () => {
    const [first, second] = [keyOf(world, 'ZSK', 1), keyOf(world, 'ZSK', 0)];
    const both = started(started(world, first), second);
    const refusal = (guid: string) => {
      const command = { kind: 'start-rollover', server: 'DC1', zone, guid } as const;
      const { outcome } = run<'start-rollover'>(both, command);
      return outcome.kind === 'refused' ? outcome.problem.code : null;
    };
    expect(refusal(first.guid)).toBe('rollover-in-progress');
    expect(refusal(second.guid)).toBe('rollover-already-queued');
  });
});

describe('a ZSK that retires', () => {
  const keys = [...handKeys, { keyType: 'ZSK', rolloverPeriod: null }] as const;
  const world = aRollingZone(keys);
  const leaving = keyOf(world, 'ZSK', 0);
  const staying = keyOf(world, 'ZSK', 1);
  const marked = after(world, keyChange(leaving.guid, { nextRolloverAction: 'retire' }));

  it('stays at work until its next rollover', () => {
    const later = until(marked, marked.time + 30 * day);
    expect(served(later)[leaving.activeKey ?? '']).toBe('records');
  });

  it('stops to sign, stays published for the largest TTL, and is gone with all its keys', () => {
    const rolling = started(marked, leaving);
    expect(keyOf(rolling, 'ZSK').rolloverStatus).toBe('zsk-waiting-for-dnskey-ttl');
    const silent = until(rolling, world.time + hour + 60_000);
    expect(served(silent)).toMatchObject({
      [leaving.activeKey ?? '']: 'nothing',
      [staying.activeKey ?? '']: 'records',
    });
    const ended = until(silent, world.time + 5 * hour);
    const copy = zoneCopy(ended, 'DC1', zone);
    expect(copy?.descriptors.map(({ guid }) => guid)).not.toContain(leaving.guid);
    expect(served(ended)).not.toHaveProperty(leaving.activeKey ?? '');
    expect(loggedSince(world, ended)).toContain('key-removed');
  });

  it('fails where nothing would be left of its kind, and is not tried again by itself', () => {
    const alone = aRollingZone([
      { keyType: 'KSK', rolloverPeriod: null },
      { keyType: 'ZSK', rolloverPeriod: 90 * 86_400, nextRolloverAction: 'retire' },
    ]);
    const { nextRolloverTime } = keyOf(alone, 'ZSK').rollover;
    const failed = until(alone, (nextRolloverTime ?? 0) + 1);
    expect(keyOf(failed, 'ZSK').rolloverStatus).toBe('roll-error');
    expect(keyOf(failed, 'ZSK').activeKey).toBe(keyOf(alone, 'ZSK').activeKey);
    expect(keyOf(until(failed, failed.time + 200 * day), 'ZSK').rolloverStatus).toBe('roll-error');
    expect(loggedSince(alone, failed)).not.toContain('rollover-started');
  });
});
