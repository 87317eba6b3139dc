import { describe, expect, it } from 'vitest';
import type { SigningSettings } from '../../../../shared/model/signing-settings';
import type { World } from '../../forest/world';
import { findServer } from '../../forest/lookup';
import { zoneCopy } from '../../forest/zone-copy';
import { after, zone } from '../../testing/worlds';
import { trustAnchorRows } from '../../views/trust-anchor-rows';
import { trustAnchorState } from '../trust-anchor-state';
import { anchorsOf } from '../trust-anchors';
import {
  aRollingZone,
  day,
  hour,
  keyChange,
  keyOf,
  loggedSince,
  started,
  until,
} from './rollover-test-worlds';

const weekly = [
  { keyType: 'KSK', rolloverPeriod: 60 * 86_400 },
  { keyType: 'ZSK', rolloverPeriod: null },
] as const;

function aTrustedZone(settings: Partial<SigningSettings> = {}): World {
  return aRollingZone(weekly, { distributeTrustAnchors: true, ...settings });
}

function serverOf(world: World, name: string) {
  const server = findServer(world, name);
  if (server === null) throw new Error(`no ${name}`);
  return server;
}

const trusted = (world: World, server = 'DC3') =>
  anchorsOf(world, serverOf(world, server)).map(({ keyId }) => keyId);
const stateOn = (world: World, server: string) =>
  trustAnchorState(world, serverOf(world, server), zone, zoneCopy(world, 'DC1', zone));

const begun = aTrustedZone();
const before = keyOf(begun, 'KSK');
const due = before.rollover.nextRolloverTime ?? 0;

describe('the forest’s trust anchors in an automatic rollover (RFC 5011)', () => {
  const ended = until(begun, due + 3 * hour);
  const now = keyOf(ended, 'KSK');

  it('no longer trust the key that left', () => {
    expect(now).toMatchObject({ rolloverStatus: 'not-rolling', activeKey: before.standbyKey });
    expect(trusted(ended)).toEqual([before.standbyKey]);
    expect(loggedSince(begun, ended)).toContain('trust-anchor-removed');
  });

  it('trust the new standby key when it was seen for 30 days, and not a moment before', () => {
    const seen = now.rollover.lastRolloverTime ?? 0;
    expect(trusted(until(ended, seen + 30 * day - 1))).toEqual([before.standbyKey]);
    expect(trusted(until(ended, seen + 30 * day))).toEqual([before.standbyKey, now.standbyKey]);
  });

  it('show the new key as pending until then, and are right all the time', () => {
    const rows = trustAnchorRows(ended, 'DC1');
    expect(rows.kind === 'done' ? rows.value.map(({ status }) => status) : []).toEqual(['valid', 'pending']);
    for (const server of ['DC1', 'DC2', 'DC3', 'RODC1']) expect(stateOn(ended, server)).toBe('valid');
  });

  it('trust a pending key at once where somebody redistributes them', () => {
    const redistributed = after(ended, {
      kind: 'change-trust-anchors',
      server: 'DC1',
      zone,
      change: { kind: 'redistribute' },
    });
    expect(trusted(redistributed, 'DC1')).toEqual([before.standbyKey, now.standbyKey]);
  });

  it('never lose the last trusted key: the next rollover waits until the new one is trusted', () => {
    const guid = before.guid;
    const changed = after(ended, keyChange(guid, { rolloverPeriod: null }));
    const soon = after(changed, keyChange(guid, { rolloverPeriod: 7 * 86_400 }));
    const seen = now.rollover.lastRolloverTime ?? 0;
    const waiting = until(soon, seen + 30 * day - 1);
    expect(keyOf(waiting, 'KSK').rolloverStatus).toBe('ksk-waiting-for-dnskey-ttl');
    expect(trusted(waiting)).toEqual([before.standbyKey]);
    const rolled = until(waiting, seen + 30 * day + hour);
    expect(keyOf(rolled, 'KSK').activeKey).toBe(now.standbyKey);
    expect(trusted(rolled)).toEqual([now.standbyKey]);
  });
});

describe('the forest’s trust anchors are left to whoever updates them', () => {
  it('in a rollover by hand ("only on automatic rollover")', () => {
    const ended = until(started(begun, before), begun.time + 3 * hour);
    expect(keyOf(ended, 'KSK').activeKey).toBe(before.standbyKey);
    expect(trusted(ended)).toEqual([before.activeKey, before.standbyKey]);
    expect(stateOn(ended, 'DC3')).toBe('out-of-date');
  });

  it('where the zone does not let them follow', () => {
    const still = aTrustedZone({ rfc5011KeyRollovers: false });
    const ended = until(still, (keyOf(still, 'KSK').rollover.nextRolloverTime ?? 0) + 3 * hour);
    const old = keyOf(still, 'KSK');
    expect(keyOf(ended, 'KSK').activeKey).toBe(old.standbyKey);
    expect(trusted(ended)).toEqual([old.activeKey, old.standbyKey]);
  });
});
