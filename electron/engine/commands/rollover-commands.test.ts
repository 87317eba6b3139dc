import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import {
  aRollingZone,
  handKeys,
  hour,
  keyChange,
  keyOf,
  started,
  until,
} from '../keys/rollover/rollover-test-worlds';
import { aForest, after, made, run, seizeWithoutKeysBy, switched, zone } from '../testing/worlds';

const world = aRollingZone();
const { guid } = keyOf(world, 'ZSK');

function codeOf(
  kind: 'start-rollover' | 'step-rollover',
  of: World,
  server = 'DC1',
  key = guid,
): string | null {
  const { outcome } = run<'start-rollover' | 'step-rollover'>(of, { kind, server, zone, guid: key });
  return outcome.kind === 'refused' ? outcome.problem.code : null;
}

describe.each(['start-rollover', 'step-rollover'] as const)('%s is refused', (kind) => {
  it('on any server but the Key Master (9101)', () => {
    expect(codeOf(kind, world, 'DC2')).toBe('key-master-required');
  });

  it('while the zone is not signed (9121)', () => {
    const unsigned = after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    expect(codeOf(kind, unsigned)).toBe('zone-not-signed');
  });

  it('where the Key Master can not use the keys (9107)', () => {
    const local = made(
      aForest().directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          keys: [
            { keyType: 'KSK', storeKeysInDirectory: false, rolloverPeriod: null },
            { keyType: 'ZSK', rolloverPeriod: null },
          ],
        },
      }),
    );
    const settled = until(local, local.time + hour);
    const seized = after(switched(settled, 'DC1', false), seizeWithoutKeysBy('DC2'));
    expect(codeOf(kind, seized, 'DC2', keyOf(seized, 'ZSK', 0, 'DC2').guid)).toBe(
      'signing-key-not-accessible',
    );
  });

  it('for a key that the zone does not have, a server that is off, and one that gets the zone signed', () => {
    expect(codeOf(kind, world, 'DC1', 'none')).toBe('signing-key-unknown');
    expect(codeOf(kind, switched(world, 'DC1', false))).toBe('server-unavailable');
    expect(codeOf(kind, world, 'RODC1')).toBe('zone-type-not-allowed');
  });

  it('and changes nothing', () => {
    const decision = run<'start-rollover' | 'step-rollover'>(world, { kind, server: 'DC2', zone, guid });
    expect(decision.world).toBe(world);
    expect(decision.events).toEqual([]);
  });
});

describe('a rollover is started', () => {
  it('only when the key’s own pairs are made (9622)', () => {
    const { world: begun } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1', keys: handKeys } })
      .build();
    expect(codeOf('start-rollover', begun, 'DC1', keyOf(begun, 'ZSK').guid)).toBe('zone-locked-for-signing');
  });

  it('at once where no other key rolls, and asks for one new pair', () => {
    const decision = run<'start-rollover'>(world, { kind: 'start-rollover', server: 'DC1', zone, guid });
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'rollover-triggered',
      'key-state-changed',
      'rollover-started',
    ]);
    const waiting = Object.values(decision.world.keys).filter(({ publicKey }) => publicKey === null);
    expect(waiting).toMatchObject([{ zone, keyType: 'ZSK', maker: 'DC1', distributed: false }]);
  });

  it('and stands in the history as what somebody did', () => {
    const { history } = started(world, keyOf(world, 'ZSK'));
    expect(
      history.entries.find(({ fact }) => fact.kind === 'act' && fact.act.kind === 'start-rollover'),
    ).toMatchObject({
      server: 'DC1',
      zone,
      fact: { act: { guid } },
    });
  });

  it('again by hand where it failed', () => {
    const alone = aRollingZone([
      { keyType: 'KSK', rolloverPeriod: null },
      { keyType: 'ZSK', rolloverPeriod: null, nextRolloverAction: 'retire' },
    ]);
    const failed = started(alone, keyOf(alone, 'ZSK'));
    expect(keyOf(failed, 'ZSK').rolloverStatus).toBe('roll-error');
    const mended = after(failed, keyChange(keyOf(failed, 'ZSK').guid, { nextRolloverAction: 'normal' }));
    expect(keyOf(started(mended, keyOf(mended, 'ZSK')), 'ZSK').rolloverStatus).toBe(
      'zsk-waiting-for-dnskey-ttl',
    );
  });
});
