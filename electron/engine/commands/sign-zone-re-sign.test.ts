import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, made, run, seizeWithoutKeysBy, settled, switched, zone } from '../testing/worlds';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import {
  act,
  before,
  distributing,
  finished,
  keyIds,
  problemOf,
  seized,
  signed,
} from './sign-zone-test-worlds';

describe('re-signing', () => {
  it('with all keys in reach makes no new ones, logs 527 and leaves trust anchors valid', () => {
    const decision = run<'sign-zone'>(signed, act('re-sign'));
    expect(decision.actions).toEqual([]);
    const settings = zoneCopy(signed, 'DC1', zone)?.settings;
    const properties = { settings, isKeyMasterServer: true, keyMasterServer: 'DC1.contoso.com' };
    expect(decision.events).toEqual([
      { kind: 'zone-re-signed', properties, at: signed.time, server: 'DC1', zone },
    ]);
    expect(decision.outcome).toMatchObject({
      value: {
        consequences: [
          { kind: 'keys-stay', count: 4 },
          {
            kind: 'trust-anchors-stay-valid',
            servers: ['DC1', 'DC2', 'DC3', 'RODC1'].map((name) => `${name}.contoso.com`),
          },
        ],
        reversibility: { kind: 'keys-stay' },
      },
    });
    expect(keyIds(decision.world)).toEqual(keyIds(signed));
  });

  it('after a seizure without keys makes new ones in place of those out of reach, and keeps the others', () => {
    const decision = run<'sign-zone'>(seized, act('re-sign', 'DC2'));
    const [ksk, standby, zsk, next] = keyIds(seized, 'DC2');
    const renewed = keyIds(decision.world, 'DC2');
    expect(renewed.slice(2)).toEqual([zsk, next]);
    expect(renewed).not.toContain(ksk);
    expect(renewed).not.toContain(standby);
    expect(decision.actions).toHaveLength(2);
    for (const id of renewed.slice(0, 2)) {
      expect(decision.world.keys[id ?? '']).toMatchObject({
        maker: 'DC2',
        distributed: false,
        publicKey: null,
      });
    }
  });

  it('after a seizure without keys says what is lost: it can not be taken back, and trust anchors break', () => {
    expect(run<'sign-zone'>(seized, act('re-sign', 'DC2')).outcome).toMatchObject({
      value: {
        consequences: [
          { kind: 'keys-not-accessible', server: 'DC2.contoso.com' },
          { kind: 'new-keys', count: 2 },
          { kind: 'keys-stay', count: 2 },
          {
            kind: 'trust-anchors-will-break',
            servers: ['DC1', 'DC2', 'DC3', 'RODC1'].map((name) => `${name}.contoso.com`),
          },
          ...['DC2', 'DC3', 'RODC1'].map((name) => ({
            kind: 'turns-bogus',
            server: `${name}.contoso.com`,
            cause: 'trust-anchor-out-of-date',
          })),
          { kind: 'not-reached-now', servers: ['DC1.contoso.com'] },
        ],
        reversibility: { kind: 'irreversible' },
      },
    });
  });

  it('leaves all trust anchors out of date, until they are distributed anew', () => {
    const resigned = settled(finished(after(seized, act('re-sign', 'DC2'))));
    const states = (world: World): readonly string[] => {
      const matrix = trustAnchorMatrix(world, 'DC2', zone);
      return matrix.kind === 'done' ? matrix.value.servers.map(({ state }) => state) : [];
    };
    expect(states(resigned)).toEqual(['out-of-date', 'out-of-date', 'out-of-date', 'none', 'out-of-date']);
    const distributed = settled(
      after(resigned, {
        kind: 'change-trust-anchors',
        server: 'DC2',
        zone,
        change: { kind: 'redistribute' },
      }),
    );
    // DC1 is off: nothing has come to it.
    expect(states(distributed)).toEqual(['out-of-date', 'valid', 'valid', 'none', 'valid']);
    expect(states(settled(switched(distributed, 'DC1', true)))).toEqual([
      'valid',
      'valid',
      'valid',
      'none',
      'valid',
    ]);
  });

  it('does not break trust anchors when only ZSKs are renewed', () => {
    const zskInStore = made(
      aForest().directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          settings: distributing,
          keys: [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }],
        },
      }),
    );
    const taken = settled(after(switched(zskInStore, 'DC1', false), seizeWithoutKeysBy('DC2')));
    const { outcome } = run<'sign-zone'>(taken, act('re-sign', 'DC2'));
    const kinds = outcome.kind === 'done' ? outcome.value.consequences.map(({ kind }) => kind) : [];
    expect(kinds).toContain('trust-anchors-stay-valid');
    expect(kinds).not.toContain('trust-anchors-will-break');
  });

  it('waits for the device on which the new keys are to be', () => {
    const onDevice = made(
      aForest()
        .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC2: false } })
        .directoryZone(zone, {
          signing: {
            keyMaster: 'DC1',
            keys: [{ keyType: 'KSK', keyStorageProvider: 'Contoso HSM' }, { keyType: 'ZSK' }],
          },
        }),
    );
    const taken = settled(after(switched(onDevice, 'DC1', false), seizeWithoutKeysBy('DC2')));
    expect(problemOf(taken, act('re-sign', 'DC2'))).toBe('provider-not-accessible');
    const connect = { kind: 'connect-device', device: 'HSM1', server: 'DC2', connected: true } as const;
    const { actions } = run<'sign-zone'>(after(taken, connect), act('re-sign', 'DC2'));
    expect(actions).toEqual([]);
  });

  it.each([
    ['an unsigned zone', before, act('re-sign'), 'zone-not-signed'],
    ['elsewhere than on the Key Master', signed, act('re-sign', 'DC2'), 'key-master-required'],
    ['by one who has lost the role', seized, act('unsign', 'DC3'), 'key-master-required'],
  ])('is refused for %s', (_, world, command, code) => {
    expect(problemOf(world, command)).toBe(code);
  });
});
