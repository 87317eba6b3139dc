import { describe, expect, it } from 'vitest';
import { windowsCode } from '../../../shared/contract/problem';
import type { Problem } from '../../../shared/contract/problem';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { keyIdsOf } from '../keys/published-keys';
import { aForest, made, run, switched, transferTo, zone } from '../testing/worlds';
import { plan } from './plan';

const signed = { signing: { keyMaster: 'DC1' } };

function refusal(world: World, target: string, of = zone): Problem | null {
  const { outcome } = run(world, transferTo(target, of));
  return outcome.kind === 'refused' ? outcome.problem : null;
}

describe('a transfer is refused', () => {
  const forest = aForest()
    .domainController('DC4', { rights: { manage: false } })
    .domainController('DC5', { onlineSigning: false })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1');
  const world = made(
    forest
      .directoryZone(zone, signed)
      .directoryZone('local.contoso.com', {
        signing: {
          keyMaster: 'DC1',
          keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
        },
      })
      .directoryZone('unsigned.contoso.com')
      .directoryZone('before.contoso.com', { signing: { keyMaster: 'DC1', isSigned: false } })
      .fileZone('DNS1', 'fabrikam.com', { signing: {} })
      .secondaryZone('DC2', 'fabrikam.com', { master: 'DNS1' })
      .secondaryZone('DNS1', zone, { master: 'DC1' }),
  );
  const dc1 = 'DC1.contoso.com';

  const refusals: readonly (readonly [string, World, string, string, Problem, number | undefined])[] = [
    [
      'by nobody: there is no such server',
      world,
      'DC9',
      zone,
      { code: 'server-unknown', parameters: { server: 'DC9' } },
      undefined,
    ],
    [
      'when the new server does not run',
      switched(world, 'DC2', false),
      'DC2',
      zone,
      { code: 'server-unavailable', parameters: { server: 'DC2' } },
      1722,
    ],
    [
      'when the user has no rights on the new server',
      world,
      'DC4',
      zone,
      { code: 'access-denied', parameters: { server: 'DC4', object: zone } },
      5,
    ],
    [
      'when the new server does not know the zone',
      world,
      'DC2',
      'nowhere.contoso.com',
      { code: 'zone-does-not-exist', parameters: { server: 'DC2', zone: 'nowhere.contoso.com' } },
      9601,
    ],
    [
      'when the new server is a secondary of the zone',
      world,
      'DNS1',
      zone,
      { code: 'zone-type-not-allowed', parameters: { server: 'DNS1', zone } },
      9611,
    ],
    [
      'when the zone is in a file, on its only primary',
      world,
      'DNS1',
      'fabrikam.com',
      { code: 'zone-file-backed', parameters: { zone: 'fabrikam.com' } },
      9603,
    ],
    [
      'when the zone is in a file, on a secondary of it',
      world,
      'DC2',
      'fabrikam.com',
      { code: 'zone-file-backed', parameters: { zone: 'fabrikam.com' } },
      9603,
    ],
    [
      'when the zone is in a file, on a server without it',
      world,
      'DC3',
      'fabrikam.com',
      { code: 'zone-file-backed', parameters: { zone: 'fabrikam.com' } },
      9603,
    ],
    [
      'on a read-only domain controller',
      world,
      'RODC1',
      zone,
      { code: 'not-allowed-on-read-only-dc', parameters: { server: 'RODC1', zone } },
      9569,
    ],
    [
      'when the zone was never signed',
      world,
      'DC2',
      'unsigned.contoso.com',
      { code: 'zone-not-signed', parameters: { zone: 'unsigned.contoso.com' } },
      9121,
    ],
    [
      'when the zone is not signed any more',
      world,
      'DC2',
      'before.contoso.com',
      { code: 'zone-not-signed', parameters: { zone: 'before.contoso.com' } },
      9121,
    ],
    [
      'on Windows Server 2008 R2, which does not know the call',
      world,
      'OLD1',
      zone,
      { code: 'invalid-parameter', parameters: { parameter: 'TransferKeymasterRole' } },
      87,
    ],
    [
      'on a server that may not sign online',
      world,
      'DC5',
      zone,
      { code: 'invalid-parameter', parameters: { parameter: 'EnableOnlineSigning' } },
      87,
    ],
    [
      'when the old Key Master is off',
      switched(world, 'DC1', false),
      'DC2',
      zone,
      { code: 'bad-key-master', parameters: { zone, keyMaster: dc1 } },
      9122,
    ],
  ];

  it.each(refusals)('%s', (_, before, target, of, problem, code) => {
    const decision = run(before, transferTo(target, of));
    expect(decision.outcome).toEqual({ kind: 'refused', problem });
    expect(windowsCode(problem.code)).toBe(code);
    expect(decision.world).toBe(before);
    expect(decision.events).toEqual([]);
    expect(plan(before, transferTo(target, of))).toEqual(decision.outcome);
  });

  it('when the private keys are in a certificate of another server, whose key tags it names', () => {
    const zoneOf = zoneCopy(world, 'DC1', 'local.contoso.com');
    const problem = refusal(world, 'DC2', 'local.contoso.com');
    expect(problem).toMatchObject({
      code: 'signing-key-not-accessible',
      parameters: { zone: 'local.contoso.com', server: 'DC2' },
    });
    const keys = problem?.code === 'signing-key-not-accessible' ? problem.parameters.keys : [];
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatch(/^\d{1,5}$/u);
    expect(keyIdsOf(zoneOf?.descriptors ?? [])).toHaveLength(4);
    expect(windowsCode('signing-key-not-accessible')).toBe(9107);
  });

  it('while keys of the zone are still being made, because it is being signed', () => {
    const { world: begun } = aForest().directoryZone(zone, signed).build();
    expect(refusal(begun, 'DC2')).toEqual({ code: 'zone-locked-for-signing', parameters: { zone } });
    expect(windowsCode('zone-locked-for-signing')).toBe(9622);
  });

  it('for the first reason in the order of the steps', () => {
    const off = switched(world, 'DC1', false);
    expect(refusal(off, 'DC2', 'local.contoso.com')?.code).toBe('signing-key-not-accessible');
    expect(refusal(off, 'DC2', 'before.contoso.com')?.code).toBe('zone-not-signed');
    expect(refusal(off, 'RODC1', 'before.contoso.com')?.code).toBe('not-allowed-on-read-only-dc');
    expect(refusal(off, 'DC4', 'nowhere.contoso.com')?.code).toBe('access-denied');
    expect(refusal(switched(off, 'DC4', false), 'DC4')?.code).toBe('server-unavailable');
  });

  it('when the directory names nobody', () => {
    const none: World = {
      ...world,
      replicas: Object.fromEntries(
        Object.entries(world.replicas).map(([server, partitions]) => [
          server,
          { ...partitions, [world.forest.partitions.configuration]: {} },
        ]),
      ),
    };
    expect(refusal(none, 'DC2')).toEqual({ code: 'bad-key-master', parameters: { zone, keyMaster: '' } });
  });

  it('when the server that the directory names does not believe it', () => {
    const dc1Server = world.servers.DC1;
    if (dc1Server === undefined) throw new Error('no DC1');
    const doubting = { ...world, servers: { ...world.servers, DC1: { ...dc1Server, beliefs: {} } } };
    expect(refusal(doubting, 'DC2')).toEqual({
      code: 'bad-key-master',
      parameters: { zone, keyMaster: dc1 },
    });
  });

  it('when the user may not write the new server’s settings', () => {
    const locked = made(
      aForest()
        .domainController('DC4', { rights: { writeSettings: false } })
        .directoryZone(zone, signed),
    );
    const decision = run(locked, transferTo('DC4'));
    expect(decision.outcome).toEqual({
      kind: 'refused',
      problem: {
        code: 'access-denied',
        parameters: {
          server: 'DC4',
          object:
            'CN=DNS Settings,CN=DC4,CN=Servers,CN=Headquarters,CN=Sites,CN=Configuration,DC=contoso,DC=com',
        },
      },
    });
    expect(decision.world).toBe(locked);
  });
});
