import { describe, expect, it } from 'vitest';
import type { SigningSettings } from '../../../../shared/model/signing-settings';
import { aFamily, child, signersAt } from '../../delegation/test-zones';
import type { KeyOptions } from '../../forest/forest-options';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import { aForest, after, made, run, switched, zone } from '../../testing/worlds';
import { delegationReport } from '../../views/delegation-report';
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

const publish = { kind: 'publish-delegation', server: 'DC2', zone: child } as const;

/** The child of the family below its parent, an hour old; its Key Master is on DC2. */
function aChild(settings: Partial<SigningSettings> = {}, keys: readonly KeyOptions[] = handKeys): World {
  const world = aFamily({ keys, settings });
  return until(world, world.time + hour);
}

const ksk = (world: World, server = 'DC2') => keyOf(world, 'KSK', 0, server);
const settingsOf = (world: World, server = 'DC2') => zoneCopy(world, server, zone)?.settings;

function stepped(world: World, server = 'DC2') {
  const { guid } = ksk(world);
  return run<'step-rollover'>(world, { kind: 'step-rollover', server, zone, guid });
}

describe('a KSK whose parent has no DS', () => {
  const begun = aRollingZone();
  const before = keyOf(begun, 'KSK');

  it('asks a parent that nobody here has for a quarter of an hour, and goes on as without DS', () => {
    const asking = started(begun, before);
    expect(keyOf(asking, 'KSK')).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-ds-update',
      activeKey: before.activeKey,
      standbyKey: before.standbyKey,
      rollover: { statusUntil: begun.time + 15 * 60_000 },
    });
    expect(keyOf(asking, 'KSK').nextKey).not.toBeNull();
    const waiting = until(asking, begun.time + 15 * 60_000 + 1);
    expect(keyOf(waiting, 'KSK')).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-dnskey-ttl',
      rollover: { statusUntil: begun.time + 75 * 60_000 },
    });
  });

  it('ends with the standby key at work and a new one standing by', () => {
    const ended = until(started(begun, before), begun.time + 2 * hour);
    const after = keyOf(ended, 'KSK');
    expect(after).toMatchObject({
      rolloverStatus: 'not-rolling',
      activeKey: before.standbyKey,
      nextKey: null,
    });
    expect(served(ended)).toMatchObject({
      [after.activeKey ?? '']: 'keys',
      [after.standbyKey ?? '']: 'keys',
    });
    expect(served(ended)).not.toHaveProperty(before.activeKey ?? '');
    expect(loggedSince(begun, ended).filter((kind) => kind.startsWith('rollover'))).toEqual([
      'rollover-triggered',
      'rollover-started',
      'rollover-completed',
    ]);
  });

  it('publishes both keys, and both sign, until the old one leaves', () => {
    const waiting = until(started(begun, before), begun.time + hour);
    const { activeKey, standbyKey, nextKey } = keyOf(waiting, 'KSK');
    expect(served(waiting)).toMatchObject({ [activeKey ?? '']: 'keys', [standbyKey ?? '']: 'keys' });
    expect(served(waiting)).not.toHaveProperty(nextKey ?? '');
  });

  it('notes that the delegation is insecure where the parent says so', () => {
    const world = aChild({ parentHasSecureDelegation: true });
    const rolling = started(world, ksk(world), 'DC2');
    expect(ksk(rolling).rolloverStatus).toBe('ksk-waiting-for-dnskey-ttl');
    expect(settingsOf(rolling)?.parentHasSecureDelegation).toBe(false);
  });
});

describe('a KSK whose parent has its DS', () => {
  const world = aChild({ rfc5011KeyRollovers: false });
  const published = until(after(world, publish), world.time + hour);

  it('waits for the TTL of the DS set where that names the new key already, and notes that it is secure', () => {
    const rolling = started(published, ksk(published), 'DC2');
    expect(ksk(rolling)).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-ds-ttl',
      rollover: { statusUntil: published.time + hour },
    });
    expect(settingsOf(rolling)?.parentHasSecureDelegation).toBe(true);
    expect(loggedSince(published, rolling)).toContain('zone-setting-changed');
    const ended = until(rolling, published.time + hour + 1);
    expect(ksk(ended)).toMatchObject({
      rolloverStatus: 'not-rolling',
      activeKey: ksk(published).standbyKey,
    });
  });

  /** Only the DS records of the active key are left at the parent. */
  function withHalfOf(published: World): World {
    const kept = signersAt(published, 'DC1').slice(0, 2);
    const parent = zoneCopy(published, 'DC1', 'contoso.com');
    if (parent === null) throw new Error('no parent');
    const records = parent.content.records.filter(({ type, data }) => type !== 'DS' || kept.includes(data));
    const contents = { ...published.contents, [parent.contentId]: { ...parent.content, records } };
    return { ...published, contents };
  }

  it('waits for the new key’s DS, and goes on when somebody hands it to the parent', () => {
    const partial = withHalfOf(published);
    const rolling = started(partial, ksk(partial), 'DC2');
    expect(ksk(rolling)).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-ds-update',
      rollover: { statusUntil: null },
    });
    const helped = until(after(rolling, publish), rolling.time + 60_000);
    expect(ksk(helped).rolloverStatus).toBe('ksk-waiting-for-ds-ttl');
    const ended = until(helped, rolling.time + 3 * hour);
    expect(ksk(ended).activeKey).toBe(ksk(published).standbyKey);
  });

  it('goes on by itself when the parent’s Key Master polls its signed delegations', () => {
    const partial = withHalfOf(published);
    const noon = Math.ceil(partial.time / (12 * hour)) * 12 * hour;
    const before = until(started(partial, ksk(partial), 'DC2'), noon - 1);
    expect(ksk(before).rolloverStatus).toBe('ksk-waiting-for-ds-update');
    expect(ksk(until(before, noon + 60_000)).rolloverStatus).toBe('ksk-waiting-for-ds-ttl');
  });

  it('offers the parent the new key’s DS while it rolls', () => {
    const rolling = started(published, ksk(published), 'DC2');
    const report = delegationReport(rolling, 'DC2', child);
    expect(report.kind === 'done' ? report.value.records : []).toHaveLength(6);
    expect(report.kind === 'done' ? report.value.parent : null).toMatchObject({
      verdict: 'some',
      strays: [],
    });
  });

  it('waits until somebody steps it where the parent, known to be secure, gives no answer (533)', () => {
    const alone = made(
      aForest()
        .standAloneServer('DNS1')
        .fileZone('DNS1', 'contoso.com')
        .directoryZone(zone, {
          signing: {
            keyMaster: 'DC2',
            keys: handKeys,
            settings: { parentHasSecureDelegation: true, rfc5011KeyRollovers: false },
          },
        }),
    );
    const off = until(switched(alone, 'DNS1', false), alone.time + hour);
    const waiting = until(started(off, ksk(off), 'DC2'), off.time + 10 * day);
    expect(ksk(waiting).rolloverStatus).toBe('ksk-waiting-for-ds-update');
    const step = stepped(waiting);
    expect(step.events.map(({ kind }) => kind)).toEqual(['rollover-stepped']);
    expect(ksk(step.world).rolloverStatus).toBe('ksk-waiting-for-ds-ttl');
    expect(ksk(until(step.world, waiting.time + 2 * hour)).rolloverStatus).toBe('not-rolling');
  });

  it('is stepped from that state only (9128), on the Key Master (9101)', () => {
    expect(stepped(published).outcome).toMatchObject({ problem: { code: 'rollover-not-pokeable' } });
    const rolling = started(published, ksk(published), 'DC2');
    expect(stepped(rolling).outcome).toMatchObject({ problem: { code: 'rollover-not-pokeable' } });
    expect(stepped(rolling, 'DC1').outcome).toMatchObject({ problem: { code: 'key-master-required' } });
  });
});

describe('RFC 5011', () => {
  const world = aChild({}, [
    { keyType: 'KSK', rolloverPeriod: 100 * 86_400 },
    { keyType: 'ZSK', rolloverPeriod: null },
  ]);
  const published = until(after(world, publish), world.time + hour);
  const before = ksk(published);

  it('keeps the old key published with the REVOKE bit for exactly 30 days', () => {
    const rolling = started(published, before, 'DC2');
    const revoked = until(rolling, published.time + hour + 1);
    expect(ksk(revoked)).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-5011-remove-hold-down',
      activeKey: before.standbyKey,
      rollover: { revokedKey: before.activeKey, statusUntil: published.time + hour + 30 * day },
    });
    expect(served(revoked, 'DC2')[before.activeKey ?? '']).toBe('keys revoked');
    const last = until(revoked, published.time + hour + 30 * day - 1);
    expect(served(last, 'DC2')[before.activeKey ?? '']).toBe('keys revoked');
    const gone = until(last, published.time + hour + 30 * day + 1);
    expect(served(gone, 'DC2')).not.toHaveProperty(before.activeKey ?? '');
    expect(ksk(gone)).toMatchObject({ rolloverStatus: 'not-rolling', rollover: { revokedKey: null } });
  });

  it('does not offer a revoked key to the parent', () => {
    const revoked = until(started(published, before, 'DC2'), published.time + hour + 1);
    const report = delegationReport(revoked, 'DC2', child);
    expect(report.kind === 'done' ? report.value.records : []).toHaveLength(4);
    const right = after(revoked, publish);
    expect(signersAt(right, 'DC2')).toHaveLength(4);
  });
});

describe('a KSK that gives way otherwise', () => {
  const world = aRollingZone(
    [
      { keyType: 'KSK', rolloverPeriod: null, nextRolloverAction: 'revoke-standby' },
      { keyType: 'KSK', rolloverPeriod: null },
      { keyType: 'ZSK', rolloverPeriod: null },
    ],
    { rfc5011KeyRollovers: true },
  );

  it('revokes its standby key only, where that is its next action, and is normal afterwards', () => {
    const before = keyOf(world, 'KSK');
    const revoked = until(started(world, before), world.time + 2 * hour);
    expect(keyOf(revoked, 'KSK')).toMatchObject({
      rolloverStatus: 'ksk-waiting-for-5011-remove-hold-down',
      activeKey: before.activeKey,
      rollover: { revokedKey: before.standbyKey },
    });
    const ended = keyOf(until(revoked, world.time + 31 * day), 'KSK');
    expect(ended).toMatchObject({ rolloverStatus: 'not-rolling', nextRolloverAction: 'normal' });
    expect(ended.standbyKey).not.toBe(before.standbyKey);
    expect(ended.standbyKey).not.toBeNull();
  });

  it('retires with all its keys when others carry the zone', () => {
    const retiring = keyOf(world, 'KSK', 1);
    const marked = after(world, keyChange(retiring.guid, { nextRolloverAction: 'retire' }));
    const ended = until(started(marked, retiring), world.time + 2 * hour);
    expect(zoneCopy(ended, 'DC1', zone)?.descriptors).toHaveLength(2);
    expect(served(ended)).not.toHaveProperty(retiring.activeKey ?? '');
    expect(served(ended)).not.toHaveProperty(retiring.standbyKey ?? '');
  });
});

describe('while a key rolls', () => {
  it('no key is added or changed (9116), and everything else can be', () => {
    const world = aRollingZone();
    const rolling = started(world, keyOf(world, 'ZSK'));
    const change = (changes: object) =>
      run<'change-dnssec-properties'>(rolling, {
        kind: 'change-dnssec-properties',
        server: 'DC1',
        zone,
        changes: { settings: {}, addedKeys: [], removedKeys: [], changedKeys: [], ...changes },
      }).outcome;
    const { guid } = keyOf(rolling, 'KSK');
    expect(change({ changedKeys: [{ guid, rolloverPeriod: 604_800 }] })).toMatchObject({
      problem: { code: 'rollover-in-progress', parameters: { guid: keyOf(rolling, 'ZSK').guid } },
    });
    expect(change({ settings: { dsTtl: 60 } }).kind).toBe('done');
  });

  it('nothing moves where its keys are out of reach, and everything goes on when they are back', () => {
    const hsm = { name: 'HSM1', keyStorageProvider: 'Lab HSM', servers: { DC1: true } };
    const built = made(
      aForest()
        .device(hsm)
        .directoryZone(zone, {
          signing: {
            keyMaster: 'DC1',
            keys: [
              { keyType: 'KSK', keyStorageProvider: 'Lab HSM', rolloverPeriod: null },
              { keyType: 'ZSK', rolloverPeriod: null },
            ],
          },
        }),
    );
    const world = until(built, built.time + hour);
    const rolling = started(world, keyOf(world, 'ZSK'));
    const plug = (connected: boolean) =>
      ({ kind: 'connect-device', device: 'HSM1', server: 'DC1', connected }) as const;
    const stuck = until(after(rolling, plug(false)), world.time + 3 * day);
    expect(keyOf(stuck, 'ZSK').rolloverStatus).toBe('zsk-waiting-for-dnskey-ttl');
    const back = until(after(stuck, plug(true)), stuck.time + 1);
    expect(keyOf(back, 'ZSK').rolloverStatus).toBe('zsk-waiting-for-maxzone-ttl');
    // The key on the device itself, whose turn comes while it is unplugged, waits in the queue and does not fail.
    const queued = after(rolling, {
      kind: 'start-rollover',
      server: 'DC1',
      zone,
      guid: keyOf(world, 'KSK').guid,
    });
    const between = until(queued, world.time + 90 * 60_000);
    const unplugged = until(after(between, plug(false)), world.time + 3 * day);
    expect(keyOf(unplugged, 'KSK').rolloverStatus).toBe('queued');
    const plugged = until(after(unplugged, plug(true)), unplugged.time + 4 * hour);
    expect(keyOf(plugged, 'KSK')).toMatchObject({
      rolloverStatus: 'not-rolling',
      activeKey: keyOf(world, 'KSK').standbyKey,
    });
  });
});
