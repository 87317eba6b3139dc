import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command';
import type { DirectoryZoneOptions } from '../forest/forest-options';
import { findZoneObject } from '../forest/replica';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holders } from '../testing/role';
import {
  aForest,
  after,
  completion,
  later,
  made,
  run,
  seizeWithoutKeysBy,
  settled,
  switched,
  zone,
} from '../testing/worlds';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { planSigning } from './sign-zone';

type Act = CommandOf<'sign-zone'>['act'];

function act(name: Act, server = 'DC1', of = zone): CommandOf<'sign-zone'> {
  return { kind: 'sign-zone', server, zone: of, act: name };
}

function finished(world: World): World {
  return Object.values(world.keys)
    .filter(({ publicKey }) => publicKey === null)
    .reduce((next, { id }) => after(next, completion(id)), world);
}

function keyIds(world: World, server = 'DC1', of = zone): readonly (string | null)[] {
  const copy = zoneCopy(world, server, of);
  return (copy?.descriptors ?? []).flatMap(({ activeKey, standbyKey, nextKey }) => [
    activeKey,
    standbyKey ?? nextKey,
  ]);
}

function aWorld(options: DirectoryZoneOptions): World {
  return made(aForest().standAloneServer('DNS1').directoryZone(zone, options));
}

const distributing = { distributeTrustAnchors: true };
const never = aWorld({});
const before = aWorld({ signing: { keyMaster: 'DC1', isSigned: false, settings: distributing } });
const signed = aWorld({ signing: { keyMaster: 'DC1', settings: distributing } });
const kskInStore = aWorld({
  signing: {
    keyMaster: 'DC1',
    settings: distributing,
    keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
  },
});
/** DC1 died, and DC2 took the role without the KSK. */
const seized = settled(after(switched(kskInStore, 'DC1', false), seizeWithoutKeysBy('DC2')));

function problemOf(world: World, command: CommandOf<'sign-zone'>): unknown {
  const decision = run<'sign-zone'>(world, command);
  if (decision.outcome.kind === 'done') return null;
  expect(decision.world).toBe(world);
  return decision.outcome.problem.code;
}

describe('signing a zone', () => {
  it('with defaults makes the server Key Master of a zone that had none, and orders a KSK and a ZSK', () => {
    const decision = run<'sign-zone'>(never, act('sign-with-defaults', 'DC2'));
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: {
        zone,
        act: 'sign',
        keyMaster: 'DC2.contoso.com',
        consequences: [
          { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
          { kind: 'new-keys', count: 4 },
        ],
        reversibility: { kind: 'keys-stay' },
      },
    });
    expect(decision.actions.map((action) => (action.kind === 'generate-key' ? action.keyLength : 0))).toEqual(
      [2048, 2048, 1024, 1024],
    );
    expect(decision.events.map(({ kind, server }) => [kind, server])).toEqual([
      ['became-key-master', 'DC2'],
      ['zone-signed', 'DC2'],
    ]);
    expect(holders(decision.world, 'DC2')).toEqual(['DC2']);
    const end = settled(finished(decision.world));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(zoneCopy(end, server, zone)).toMatchObject({ isSigned: true, keyMaster: 'DC2.contoso.com' });
      expect(zoneCopy(end, server, zone)?.publishedKeys).toHaveLength(4);
    }
  });

  it('with saved keys makes no new ones and distributes them as trust anchors where the settings say so', () => {
    const decision = run<'sign-zone'>(before, act('sign'));
    expect(decision.actions).toEqual([]);
    expect(keyIds(decision.world)).toEqual(keyIds(before));
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'zone-signed',
      'trust-anchor-added',
      'trust-anchor-added',
    ]);
    const matrix = trustAnchorMatrix(settled(decision.world), 'DC1', zone);
    expect(matrix).toMatchObject({ value: { distributed: true } });
    if (matrix.kind === 'done') {
      expect(matrix.value.servers.map(({ server, state }) => [server, state])).toEqual([
        ['DC1', 'valid'],
        ['DC2', 'valid'],
        ['DC3', 'valid'],
        ['DNS1', 'none'],
        ['RODC1', 'valid'],
      ]);
    }
  });

  it('with defaults drops the saved keys for good', () => {
    const decision = run<'sign-zone'>(before, act('sign-with-defaults'));
    expect(decision.outcome).toMatchObject({ value: { reversibility: { kind: 'irreversible' } } });
    const server = decision.world.servers.DC1;
    const inDirectory = server && findZoneObject(decision.world, server, zone);
    expect(inDirectory?.object.attributes.signingKeys.value).toEqual([]);
    const copy = zoneCopy(decision.world, 'DC1', zone);
    expect(copy?.settings?.distributeTrustAnchors).toBe(false);
    expect(copy?.descriptors).toHaveLength(2);
  });

  it('in a file happens on its server and keeps the keys in its certificate store', () => {
    const { world } = aForest()
      .standAloneServer('DNS1')
      .fileZone('DNS1', 'adatum.com')
      .directoryZone(zone)
      .build();
    const decision = run<'sign-zone'>(world, act('sign-with-defaults', 'DNS1', 'adatum.com'));
    expect(decision.outcome.kind).toBe('done');
    const end = finished(decision.world);
    expect(zoneCopy(end, 'DNS1', 'adatum.com')).toMatchObject({
      isSigned: true,
      isKeyMaster: true,
      keyMaster: 'DNS1.contoso.com',
    });
    expect(end.servers.DNS1?.certificateStore).toHaveLength(4);
  });

  it.each([
    ['a signed zone again', signed, act('sign'), 'not-allowed-on-signed-zone'],
    ['a zone without keys with saved ones', never, act('sign'), 'not-enough-signing-keys'],
    ['where somebody else is Key Master', before, act('sign', 'DC2'), 'key-master-required'],
    ['with defaults where somebody else is', before, act('sign-with-defaults', 'DC2'), 'key-master-required'],
    ['on a read-only domain controller', never, act('sign', 'RODC1'), 'not-allowed-on-read-only-dc'],
    ['on a server without the zone', never, act('sign', 'DNS1'), 'zone-does-not-exist'],
    ['on a server that is off', switched(never, 'DC2', false), act('sign', 'DC2'), 'server-unavailable'],
  ])('is refused %s', (_, world, command, code) => {
    expect(problemOf(world, command)).toBe(code);
  });

  it('is refused while keys are being made', () => {
    const begun = after(never, act('sign-with-defaults'));
    expect(problemOf(begun, act('unsign'))).toBe('zone-locked-for-signing');
    expect(problemOf(begun, act('re-sign'))).toBe('zone-locked-for-signing');
  });

  it('is refused where online signing is off or the release too old', () => {
    const { world } = aForest()
      .domainController('DC4', { onlineSigning: false })
      .domainController('OLD1', { version: '2008 R2' })
      .directoryZone(zone)
      .build();
    for (const server of ['DC4', 'OLD1']) {
      expect(problemOf(world, act('sign-with-defaults', server))).toBe('invalid-parameter');
    }
  });

  it('is refused where the user may not write the server’s role list', () => {
    const { world } = aForest()
      .domainController('DC4', { rights: { writeSettings: false } })
      .directoryZone(zone)
      .build();
    expect(problemOf(world, act('sign-with-defaults', 'DC4'))).toBe('access-denied');
  });

  it('with saved keys out of reach is refused', () => {
    const unsigned = after(seized, act('unsign', 'DC2'));
    expect(problemOf(unsigned, act('sign', 'DC2'))).toBe('signing-key-not-accessible');
    expect(problemOf(unsigned, act('sign-with-defaults', 'DC2'))).toBeNull();
  });
});

describe('re-signing', () => {
  it('with all keys in reach makes no new ones, logs 527 and leaves trust anchors valid', () => {
    const decision = run<'sign-zone'>(signed, act('re-sign'));
    expect(decision.actions).toEqual([]);
    expect(decision.events).toEqual([{ kind: 'zone-re-signed', at: signed.time, server: 'DC1', zone }]);
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

describe('unsigning', () => {
  it('leaves keys, settings and the Key Master, and signing again brings the same zone back', () => {
    const unsigned = settled(after(signed, act('unsign')));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      const copy = zoneCopy(unsigned, server, zone);
      expect(copy).toMatchObject({ isSigned: false, keyMaster: 'DC1.contoso.com', publishedKeys: [] });
      expect(copy?.descriptors).toEqual(zoneCopy(signed, server, zone)?.descriptors);
      expect(copy?.settings).toEqual(zoneCopy(signed, server, zone)?.settings);
    }
    const again = settled(after(unsigned, act('sign')));
    expect(zoneCopy(again, 'DC3', zone)).toEqual(zoneCopy(signed, 'DC3', zone));
  });

  it('warns that who trusts the zone will not believe it any more', () => {
    expect(run<'sign-zone'>(signed, act('unsign')).outcome).toMatchObject({
      value: {
        act: 'unsign',
        consequences: [{ kind: 'keys-stay', count: 4 }, { kind: 'trust-anchors-will-break' }],
        reversibility: { kind: 'keys-stay' },
      },
    });
  });
});

describe('the plan of a signing', () => {
  it.each([
    ['sign-with-defaults', never, 'DC1'],
    ['sign', before, 'DC1'],
    ['re-sign', signed, 'DC1'],
    ['re-sign', seized, 'DC2'],
    ['unsign', signed, 'DC1'],
    ['sign', signed, 'DC1'],
  ] as const)('%s is what then happens', (name, world, server) => {
    const command = act(name, server);
    expect(planSigning(world, command)).toEqual(run<'sign-zone'>(world, command).outcome);
  });

  it('changes nothing', () => {
    const copy = structuredClone(seized);
    planSigning(seized, act('re-sign', 'DC2'));
    expect(seized).toEqual(copy);
    expect(later(seized, 1).revision).toBe(seized.revision);
  });
});
