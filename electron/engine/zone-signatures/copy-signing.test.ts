import { describe, expect, it } from 'vitest';
import { caughtUp } from '../forest/time';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { recordSigners } from './desired-key-set';
import {
  day,
  dueOn,
  minute,
  rewritten,
  servedBy,
  setOn,
  settingsOn,
  signedOn,
  until,
  withKeys,
  withRecord,
} from './signature-test-worlds';

const world = aSignedZone();
const writable = ['DC1', 'DC2', 'DC3'];
const resign = { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' } as const;

/** A zone whose ZSK is in DC1's certificate store: DC1 alone signs. */
function aZoneOfOneSigner(): World {
  const keys = [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }] as const;
  return made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } }));
}

/** The ZSK's active and next key change places, as after a rollover. */
const swapped = (of: World): World =>
  withKeys(of, 'DC1', (each) =>
    each.keyType === 'KSK' ? each : { ...each, activeKey: each.nextKey, nextKey: each.activeKey },
  );

describe('the signatures of a copy', () => {
  it('are there from the beginning, each writable domain controller having made its own', () => {
    expect(writable.map((server) => servedBy(world, server).madeBy)).toEqual(writable);
    expect(servedBy(world, 'DC2')).toMatchObject({
      signedAt: world.time,
      inception: world.time - 60 * minute,
      recordExpiration: world.time + 10 * day,
      dsExpiration: world.time + 7 * day,
      content: zoneCopy(world, 'DC2', zone)?.contentId,
      dnskeySet: setOn(world, 'DC1'),
      signedBy: recordSigners(setOn(world, 'DC1').keys),
    });
  });

  it('are there from the beginning on a server that is off, too', () => {
    const begun = made(
      aForest()
        .domainController('DC4', { running: false })
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    expect(signedOn(begun, ['DC4'])).toEqual([true]);
  });

  it('are not made by who can not use the keys that sign records, nor by a release that knows no DNSSEC', () => {
    const begun = made(
      aForest()
        .domainController('OLD1', { version: '2008 R2' })
        .directoryZone(zone, {
          signing: {
            keyMaster: 'DC1',
            keys: [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }],
          },
        }),
    );
    expect(signedOn(begun, ['DC1', 'DC2', 'DC3', 'OLD1'])).toEqual([true, false, false, false]);
  });

  it('are not made where EnableOnlineSigning is off', () => {
    const begun = made(
      aForest()
        .domainController('DC4', { onlineSigning: false })
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    expect(signedOn(begun, ['DC1', 'DC4'])).toEqual([true, false]);
    expect(signedOn(until(begun, begun.time + day), ['DC4'])).toEqual([false]);
  });
});

describe('a change that a server notices', () => {
  it('is signed by the Key Master at once, and by every other one 5 to 30 minutes after it learnt of it', () => {
    const changed = later(swapped(world), 15);
    expect(servedBy(changed, 'DC1').signedAt).toBe(world.time);
    expect(servedBy(changed, 'DC1').signedBy).toEqual(recordSigners(setOn(changed, 'DC1').keys));
    const due = dueOn(changed, 'DC2') ?? 0;
    expect(due - changed.time).toBeGreaterThanOrEqual(5 * minute);
    expect(due - changed.time).toBeLessThanOrEqual(30 * minute);
    const before = after(changed, { kind: 'advance', to: due - 1 });
    expect(servedBy(before, 'DC2').signedBy).toEqual(servedBy(world, 'DC2').signedBy);
    const then = after(changed, { kind: 'advance', to: due });
    expect(servedBy(then, 'DC2')).toMatchObject({
      signedAt: due,
      signedBy: recordSigners(setOn(changed, 'DC1').keys),
    });
    expect(dueOn(then, 'DC2')).toBeNull();
  });

  it('lets nobody wait longer because something else changes meanwhile', () => {
    const changed = later(swapped(world), 15);
    const again = later(after(changed, resign), 15);
    expect(dueOn(again, 'DC2')).toBe(dueOn(changed, 'DC2'));
  });

  it('need not be signed any more when it is taken back', () => {
    const changed = later(swapped(world), 15);
    const back = later(swapped(changed), 15);
    expect(dueOn(back, 'DC2')).toBeNull();
    expect(servedBy(back, 'DC2').signedBy).toEqual(servedBy(world, 'DC2').signedBy);
  });

  it('is signed no sooner by who becomes Key Master meanwhile: a move signs nothing (brief)', () => {
    const changed = later(swapped(world), 15);
    const moved = after(changed, transferTo('DC2'));
    expect(dueOn(moved, 'DC2')).toBe(dueOn(changed, 'DC2'));
    expect(servedBy(moved, 'DC2')).toBe(servedBy(changed, 'DC2'));
  });

  it('of records only is signed at once everywhere, by the keys and until the day of the rest', () => {
    const changed = withRecord(world, 'DC2');
    const content = zoneCopy(changed, 'DC2', zone)?.contentId;
    expect(content).not.toBe(servedBy(world, 'DC2').content);
    expect(servedBy(changed, 'DC2')).toEqual({ ...servedBy(world, 'DC2'), content });
    expect(servedBy(settled(changed), 'DC3')).toEqual({ ...servedBy(world, 'DC3'), content });
  });

  it('of records is not served by who can not sign it: the signed records stay', () => {
    const one = aZoneOfOneSigner();
    const gone = rewritten(one, 'DC1', {
      releasedKeys: zoneCopy(one, 'DC1', zone)?.descriptors.flatMap(({ activeKey }) => activeKey ?? []) ?? [],
    });
    const changed = withRecord(gone, 'DC1');
    expect(servedBy(changed, 'DC1')).toEqual(servedBy(one, 'DC1'));
    expect(zoneCopy(changed, 'DC1', zone)?.contentId).not.toBe(servedBy(one, 'DC1').content);
  });

  it('of published keys only is served at once', () => {
    const changed = later(
      withKeys(world, 'DC1', (each) => ({ ...each, standbyKey: null })),
      15,
    );
    expect(servedBy(changed, 'DC2').dnskeySet).toEqual(setOn(changed, 'DC1'));
    expect(servedBy(changed, 'DC2').signedAt).toBe(world.time);
  });

  it('to a set without the key that signs the records waits until they are signed anew', () => {
    const changed = later(
      withKeys(world, 'DC1', (each) =>
        each.keyType === 'KSK' ? each : { ...each, activeKey: each.nextKey, nextKey: null },
      ),
      15,
    );
    expect(servedBy(changed, 'DC1').dnskeySet).toEqual(setOn(changed, 'DC1'));
    expect(servedBy(changed, 'DC2').dnskeySet).toEqual(setOn(world, 'DC2'));
    const signed = later(changed, 30 * 60);
    expect(servedBy(signed, 'DC2').dnskeySet).toEqual(setOn(changed, 'DC1'));
  });

  it('of how to prove what does not exist is signed like one of keys', () => {
    const settings = settingsOn(world, 'DC1');
    const changed = later(rewritten(world, 'DC1', { settings: { ...settings, signWithNsec3: false } }), 15);
    expect(servedBy(changed, 'DC1').denial).toEqual({ kind: 'nsec' });
    expect(servedBy(changed, 'DC2').denial).toEqual(servedBy(world, 'DC2').denial);
    expect(servedBy(later(changed, 30 * 60), 'DC2').denial).toEqual({ kind: 'nsec' });
  });

  it('is noticed by a server that was off when it starts, and signed after its delay', () => {
    const changed = later(swapped(switched(world, 'DC2', false)), 3600);
    expect(servedBy(changed, 'DC2')).toEqual(servedBy(world, 'DC2'));
    const started = switched(changed, 'DC2', true);
    expect(dueOn(started, 'DC2')).toBeGreaterThan(started.time);
    expect(servedBy(later(started, 30 * 60), 'DC2').signedBy).toEqual(servedBy(changed, 'DC1').signedBy);
  });
});

describe('unsigning', () => {
  const unsigned = after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });

  it('drops the signatures, on each server when it learns of it', () => {
    expect(writable.map((server) => Object.keys(unsigned.servers[server]?.signatures ?? {}))).toEqual([
      [],
      [zone],
      [zone],
    ]);
    const arrived = settled(unsigned);
    expect(
      [...writable, 'RODC1'].map((server) => Object.keys(arrived.servers[server]?.signatures ?? {})),
    ).toEqual([[], [], [], []]);
  });

  it('drops what waits to be signed, too', () => {
    const waiting = later(swapped(world), 15);
    const dropped = settled(after(waiting, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' }));
    expect(writable.map((server) => dueOn(dropped, server))).toEqual([null, null, null]);
  });

  it('and signing again makes new signatures with another salt, on the others after their delay', () => {
    const again = after(settled(unsigned), { kind: 'sign-zone', server: 'DC1', zone, act: 'sign' });
    expect(servedBy(again, 'DC1').signedAt).toBe(again.time);
    expect(servedBy(again, 'DC1').denial).not.toEqual(servedBy(world, 'DC1').denial);
    const arrived = later(again, 15);
    expect(signedOn(arrived, ['DC2'])).toEqual([false]);
    expect(servedBy(later(arrived, 30 * 60), 'DC2')).toMatchObject({ dnskeySet: setOn(again, 'DC1') });
  });

  it('and signing again while a server was off lets it keep what is still valid until its delay is over', () => {
    const off = switched(world, 'DC2', false);
    const cleared = after(off, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    const again = later(after(cleared, { kind: 'sign-zone', server: 'DC1', zone, act: 'sign' }), 3600);
    const started = switched(again, 'DC2', true);
    expect(servedBy(started, 'DC2')).toMatchObject({ signedAt: world.time, dnskeySet: setOn(again, 'DC1') });
    expect(servedBy(later(started, 30 * 60), 'DC2').denial).toEqual(servedBy(again, 'DC1').denial);
  });
});

describe('nothing', () => {
  it('is signed because nothing changed', () => {
    expect(caughtUp(world, { ...world, seed: 5 })).toEqual({ ...world, seed: 5 });
  });
});
