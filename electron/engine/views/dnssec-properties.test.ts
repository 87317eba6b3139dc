import { describe, expect, it } from 'vitest';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { World } from '../forest/world';
import { resultOf } from '../testing/role';
import {
  aForest,
  after,
  branchLink,
  completion,
  later,
  made,
  run,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { dnssecProperties } from './dnssec-properties';

const builder = aForest()
  .domainController('DC4', { rights: { manage: false } })
  .standAloneServer('DNS1')
  .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC2: false } })
  .directoryZone(zone, {
    signing: {
      keyMaster: 'DC1',
      settings: { nsec3Iterations: 20, distributeTrustAnchors: true },
      keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
    },
  })
  .directoryZone('before.contoso.com', { signing: { keyMaster: 'DC1', isSigned: false } })
  .directoryZone('never.contoso.com')
  .directoryZone('locked.contoso.com', { signing: { keyMaster: 'DC4' } })
  .fileZone('DNS1', 'fabrikam.com', { signing: {} })
  .secondaryZone('DNS1', zone, { master: 'DC1' });
const world = made(builder);

function properties(of: World, server: string, name = zone): DnssecProperties {
  const outcome = dnssecProperties(of, server, name);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function obstacles({ verbs }: DnssecProperties): Readonly<Record<string, string | null>> {
  return Object.fromEntries(verbs.map(({ verb, obstacle }) => [verb, obstacle]));
}

describe('the DNSSEC properties of a zone', () => {
  it('are those of the zone, wherever they are opened', () => {
    expect(properties(world, 'dc2', 'Secure.contoso.com')).toMatchObject({
      zone,
      server: 'DC2',
      zoneType: 'ad-integrated-primary',
      signed: true,
      keyMaster: 'DC1.contoso.com',
      keyMasterOnline: true,
      keyMasterIsDomainController: true,
      holders: ['DC1.contoso.com'],
      source: { kind: 'key-master' },
      editObstacle: null,
      keysOutOfReach: null,
      settings: { nsec3Iterations: 20 },
    });
  });

  it('say of each key why its rollover can not be started, wherever they are opened', () => {
    const obstacles = (of: World): readonly (string | null)[] => {
      const { keySigningKeys, zoneSigningKeys } = properties(of, 'DC2');
      return [...keySigningKeys, ...zoneSigningKeys].map(({ rolloverObstacle }) => rolloverObstacle);
    };
    expect(obstacles(world)).toEqual([null, null]);
    const guid = properties(world, 'DC2').zoneSigningKeys[0]?.descriptor.guid ?? '';
    const rolling = after(world, { kind: 'start-rollover', server: 'DC1', zone, guid });
    expect(obstacles(rolling)).toEqual([null, 'rollover-in-progress']);
    expect(obstacles(switched(world, 'DC1', false))).toEqual(['key-master-required', 'key-master-required']);
    const unsigned = after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    expect(obstacles(unsigned)).toEqual(['zone-not-signed', 'zone-not-signed']);
  });

  it('are loaded from the Key Master, not from what has replicated', () => {
    const changed = after(world, {
      kind: 'change-dnssec-properties',
      server: 'DC1',
      zone,
      changes: { settings: { nsec3Iterations: 30 }, addedKeys: [], changedKeys: [], removedKeys: [] },
    });
    expect(properties(changed, 'DC3').settings.nsec3Iterations).toBe(30);
    expect(properties(switched(changed, 'DC1', false), 'DC3').settings.nsec3Iterations).toBe(20);
  });

  it('show each key with slot, key tag and custody', () => {
    const { keySigningKeys, zoneSigningKeys } = properties(world, 'DC2');
    expect(keySigningKeys[0]?.keys.map(({ slot, custody }) => ({ slot, custody }))).toEqual([
      { slot: 'active', custody: { kind: 'certificate-store', server: 'DC1' } },
      { slot: 'standby', custody: { kind: 'certificate-store', server: 'DC1' } },
    ]);
    expect(zoneSigningKeys[0]?.keys.map(({ slot, custody }) => ({ slot, custody }))).toEqual([
      { slot: 'active', custody: { kind: 'directory' } },
      { slot: 'next', custody: { kind: 'directory' } },
    ]);
    for (const { keys } of [...keySigningKeys, ...zoneSigningKeys]) {
      for (const { keyTag } of keys) expect(keyTag).toBeTypeOf('number');
    }
  });

  it('show keys that are still being made as pending, and nothing can be changed meanwhile', () => {
    const shown = properties(builder.build().world, 'DC1');
    expect(shown.keySigningKeys[0]?.keys).toMatchObject([
      { keyTag: null, custody: { kind: 'pending' } },
      { keyTag: null, custody: { kind: 'pending' } },
    ]);
    expect(shown.editObstacle).toBe('zone-locked-for-signing');
    expect(shown.keysOutOfReach).toBeNull();
  });

  it('name the Key Master that the local server believes in', () => {
    const before = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1' } }));
    const moved = after(before, transferTo('DC2'));
    expect(properties(moved, 'DC1').keyMaster).toBe('DC2.contoso.com');
    expect(properties(moved, 'DC3').keyMaster).toBe('DC1.contoso.com');
    expect(properties(moved, 'DC3').editObstacle).toBe('key-master-offline');
  });

  it('of a zone in a file can not move the role, and warn that the Key Master is no domain controller', () => {
    const shown = properties(world, 'DNS1', 'fabrikam.com');
    expect(shown).toMatchObject({
      zoneType: 'standard-primary',
      keyMaster: 'DNS1.contoso.com',
      keyMasterOnline: true,
      keyMasterIsDomainController: false,
      editObstacle: null,
    });
    expect(new Set(Object.values(obstacles(shown)))).toEqual(new Set(['zone-file-backed']));
  });

  it('of an unsigned zone name the Key Master it had, and nobody where there never was one', () => {
    expect(properties(world, 'DC2', 'before.contoso.com')).toMatchObject({
      signed: false,
      keyMaster: 'DC1.contoso.com',
      editObstacle: null,
    });
    const never = properties(world, 'DC2', 'never.contoso.com');
    expect(never).toMatchObject({
      signed: false,
      keyMaster: null,
      keyMasterOnline: false,
      holders: [],
      editObstacle: 'no-key-master',
      keySigningKeys: [],
    });
    expect(obstacles(never).assign).toBeNull();
  });

  it('list the key storage providers of the Key Master, the default one first', () => {
    expect(properties(world, 'DC2').keyStorageProviders).toEqual([
      'Microsoft Software Key Storage Provider',
      'Microsoft Platform Crypto Provider',
      'Microsoft Smart Card Key Storage Provider',
      'Contoso HSM',
    ]);
    expect(properties(world, 'DNS1', 'fabrikam.com').keyStorageProviders).toHaveLength(3);
  });

  it.each([
    ['on a secondary', 'DNS1', zone, 'zone-type-not-allowed'],
    ['of a signed zone on a read-only domain controller', 'RODC1', zone, 'zone-type-not-allowed'],
    [
      'of an unsigned zone on a read-only domain controller',
      'RODC1',
      'never.contoso.com',
      'not-allowed-on-read-only-dc',
    ],
    ['of a zone the server does not have', 'DC1', 'nowhere.com', 'zone-does-not-exist'],
    ['without rights on the server', 'DC4', zone, 'access-denied'],
    ['on an unknown server', 'DC9', zone, 'server-unknown'],
  ])('are refused %s', (_, server, name, code) => {
    expect(dnssecProperties(world, server, name)).toMatchObject({ kind: 'refused', problem: { code } });
  });
});

describe('while the Key Master does not answer', () => {
  it('they come from the local server, read-only, with the age of what it knows', () => {
    const off = later(switched(world, 'DC1', false), 3600);
    const shown = properties(off, 'DC2');
    expect(shown).toMatchObject({
      keyMaster: 'DC1.contoso.com',
      keyMasterOnline: false,
      source: { kind: 'local-copy', asOf: world.time },
      editObstacle: 'key-master-offline',
      settings: { nsec3Iterations: 20 },
    });
    expect(obstacles(shown)).toMatchObject({ transfer: 'key-master-offline', seize: null });
  });

  it('a broken link is as good as a server that is off', () => {
    const cut = after(world, branchLink(false));
    expect(properties(cut, 'DC3')).toMatchObject({
      keyMasterOnline: false,
      editObstacle: 'key-master-offline',
    });
    expect(properties(cut, 'DC2')).toMatchObject({ keyMasterOnline: true, editObstacle: null });
  });

  it('for want of rights says so, and the role can not be seized for that', () => {
    const shown = properties(world, 'DC2', 'locked.contoso.com');
    expect(shown).toMatchObject({
      keyMasterOnline: false,
      source: { kind: 'local-copy' },
      editObstacle: 'no-rights-on-key-master',
    });
    expect(obstacles(shown).seize).toBe('key-master-online');
  });
});

describe('a zone that was seized without its keys', () => {
  const seized = settled(after(switched(world, 'DC1', false), seizeWithoutKeysBy('DC2')));

  it('says which keys are out of reach, to whom it can be handed back, and whose trust anchors a re-sign breaks', () => {
    const { keysOutOfReach, editObstacle } = properties(seized, 'DC3');
    expect(editObstacle).toBe('keys-not-accessible');
    expect(keysOutOfReach?.keys).toMatchObject([
      { keyType: 'KSK', usableOn: ['DC1.contoso.com'] },
      { keyType: 'KSK', usableOn: ['DC1.contoso.com'] },
    ]);
    expect(keysOutOfReach?.handBackTo).toMatchObject([
      { server: 'DC1', fqdn: 'DC1.contoso.com', online: false },
    ]);
    expect(keysOutOfReach?.trustAnchorServers).toEqual(
      ['DC1', 'DC2', 'DC3', 'DC4', 'RODC1'].map((name) => `${name}.contoso.com`),
    );
  });

  it('can be handed back only to a server that has heard of the seizure: before, a transfer changes nothing', () => {
    const off = switched(world, 'DC1', false);
    const returned = switched(after(off, seizeWithoutKeysBy('DC2')), 'DC1', true);
    const [early] = properties(returned, 'DC2').keysOutOfReach?.handBackTo ?? [];
    expect(early).toMatchObject({ online: true, heard: false });
    expect(resultOf(returned, transferTo('DC1')).changed).toBe(false);
    const hearsAt = early?.hearsAt ?? 0;
    expect(hearsAt).toBeGreaterThan(returned.time);
    const before = after(returned, { kind: 'advance', to: hearsAt - 1 });
    expect(properties(before, 'DC2').keysOutOfReach?.handBackTo).toEqual([early]);
    expect(resultOf(before, transferTo('DC1')).changed).toBe(false);
    const then = after(returned, { kind: 'advance', to: hearsAt });
    expect(properties(then, 'DC2').keysOutOfReach?.handBackTo).toMatchObject([
      { online: true, heard: true, hearsAt: null },
    ]);
    expect(resultOf(then, transferTo('DC1')).changed).toBe(true);
  });

  it('does not hear of it while replication to it is held, and nobody can say when it will', () => {
    const held = after(seized, { kind: 'hold-replication', server: 'DC1', held: true });
    const returned = later(switched(held, 'DC1', true), 3600);
    expect(properties(returned, 'DC2').keysOutOfReach?.handBackTo).toMatchObject([
      { online: true, heard: false, hearsAt: null },
    ]);
  });

  it('is so no more when the role is handed back before it is re-signed', () => {
    const back = settled(switched(seized, 'DC1', true));
    expect(properties(back, 'DC2').keysOutOfReach?.handBackTo).toMatchObject([
      { online: true, heard: true, hearsAt: null },
    ]);
    const handed = settled(after(back, transferTo('DC1')));
    expect(properties(handed, 'DC2')).toMatchObject({ keysOutOfReach: null, editObstacle: null });
    expect(run(back, transferTo('DC1')).actions).toEqual([]);
  });

  it('is so no more when it is re-signed', () => {
    const begun = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
    expect(properties(begun, 'DC3')).toMatchObject({
      keysOutOfReach: null,
      editObstacle: 'zone-locked-for-signing',
    });
    const keys = Object.values(begun.keys).filter(({ publicKey }) => publicKey === null);
    const done = settled(keys.reduce((next, { id }) => after(next, completion(id)), begun));
    expect(properties(done, 'DC3')).toMatchObject({ keysOutOfReach: null, editObstacle: null });
  });

  it('is not so while its Key Master is only off', () => {
    expect(properties(switched(world, 'DC1', false), 'DC2').keysOutOfReach).toBeNull();
  });
});
