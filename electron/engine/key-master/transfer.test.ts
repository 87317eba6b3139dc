import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/contract/problem';
import { windowsCode } from '../../../shared/contract/problem';
import type { MoveStepName } from '../../../shared/model/key-master';
import type { World } from '../forest/world';
import { findServer } from '../forest/lookup';
import { zoneCopy } from '../forest/zone-copy';
import { keyIdsOf } from '../keys/published-keys';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  run,
  settled,
  switched,
  transferTo,
  zone,
  zoneDn,
} from '../testing/worlds';
import { believersOf } from './beliefs';
import { plan } from './plan';
import { holdersOf } from './role-lists';

const signed = { signing: { keyMaster: 'DC1' } };

function believers(world: World): readonly string[] {
  return believersOf(world, zoneDn).map(({ name }) => name);
}

/** The holders that one server's directory names. */
function holders(world: World, server: string): readonly string[] {
  const asked = findServer(world, server);
  return asked === null ? [] : holdersOf(world, asked, zoneDn).map(({ name }) => name);
}

/** The Key Master that each server shows. */
function shown(world: World): Record<string, string | null | undefined> {
  return Object.fromEntries(
    Object.keys(world.servers).map((server) => [server, zoneCopy(world, server, zone)?.keyMaster]),
  );
}

function refusal(world: World, target: string, of = zone): Problem | null {
  const { outcome } = run(world, transferTo(target, of));
  return outcome.kind === 'refused' ? outcome.problem : null;
}

function stepsOf(world: World, target: string): readonly string[] {
  const { outcome } = run(world, transferTo(target));
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value.steps.map(({ step, name, result }) => `${step} ${name} ${result}`);
}

const names: readonly MoveStepName[] = [
  'check-arguments',
  'check-zone',
  'check-signed',
  'refresh-key-masters',
  'check-already-key-master',
  'check-private-keys',
  'find-key-master',
  'confirm-key-master',
  'refresh-zone',
  'add-to-new-holder',
  'remove-from-old-holder',
  'notify-old-holder',
  'success',
];

describe('a transfer', () => {
  const world = aSignedZone();
  const decision = run(world, transferTo('DC2'));

  it('takes the documented steps in order', () => {
    expect(stepsOf(world, 'DC2')).toEqual(names.map((name, index) => `${index + 1} ${name} done`));
  });

  it('speaks to the old Key Master in steps 8, 11 and 12 and works on the new one in all others', () => {
    if (decision.outcome.kind === 'refused') throw new Error('refused');
    const onOld = decision.outcome.value.steps.filter(({ server }) => server === 'DC1.contoso.com');
    expect(onOld.map(({ step }) => step)).toEqual([8, 11, 12]);
  });

  it('answers who had the role, who has it, and that something changed', () => {
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: {
        zone,
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
        mode: 'transfer',
        holdersAfter: ['DC2.contoso.com'],
        changed: true,
      },
    });
  });

  it('moves the zone from one role list to the other', () => {
    expect(holders(world, 'DC2')).toEqual(['DC1']);
    expect(holders(decision.world, 'DC2')).toEqual(['DC2']);
  });

  it('is known to the new and the old Key Master at once', () => {
    expect(shown(decision.world)).toMatchObject({ DC1: 'DC2.contoso.com', DC2: 'DC2.contoso.com' });
    expect(believers(decision.world)).toEqual(['DC2']);
  });

  it('is known to a server in another site only after replication and its next poll', () => {
    expect(shown(decision.world)['DC3']).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 15))['DC3']).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 915))['DC3']).toBe('DC1.contoso.com');
    expect(shown(later(decision.world, 915 + 180))['DC3']).toBe('DC2.contoso.com');
  });

  it('tells when the last server will know', () => {
    if (decision.outcome.kind === 'refused') throw new Error('refused');
    const { knownEverywhereAt } = decision.outcome.value;
    const just = after(decision.world, { kind: 'advance', to: knownEverywhereAt - 1 });
    expect(Object.values(shown(just))).toContain('DC1.contoso.com');
    const then = after(just, { kind: 'advance', to: knownEverywhereAt });
    expect(new Set(Object.values(shown(then)))).toEqual(new Set(['DC2.contoso.com']));
  });

  it('is written into the event logs of both', () => {
    expect(decision.events).toEqual([
      { kind: 'lost-key-master', at: world.time, server: 'DC1', zone },
      { kind: 'became-key-master', at: world.time, server: 'DC2', zone },
      {
        kind: 'key-master-role-transferred',
        at: world.time,
        server: 'DC2',
        zone,
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
      },
    ]);
  });

  it('asks for nothing outside: no key is made, nothing is signed', () => {
    expect(decision.actions).toEqual([]);
    expect(decision.world.keys).toBe(world.keys);
    expect(decision.world.contents).toBe(world.contents);
  });

  it('creates the new holder’s DNS settings object when there was none', () => {
    const dn =
      'cn=dns settings,cn=dc2,cn=servers,cn=headquarters,cn=sites,cn=configuration,dc=contoso,dc=com';
    const { configuration } = world.forest.partitions;
    expect(world.replicas['DC1']?.[configuration]?.[dn]).toBeUndefined();
    expect(decision.world.replicas['DC1']?.[configuration]?.[dn]).toMatchObject({
      kind: 'server-settings',
      attributes: { keyMasterZones: { value: [zoneDn], stamp: { version: 1, origin: 'DC1' } } },
    });
  });

  it('does not wait for replication before the next one', () => {
    const twice = after(decision.world, transferTo('DC3'), transferTo('DC1'));
    expect(believers(twice)).toEqual(['DC1']);
    expect(believers(settled(twice))).toEqual(['DC1']);
  });

  it('to the present Key Master succeeds and changes nothing', () => {
    const { outcome, world: same, events } = run(world, transferTo('DC1'));
    expect(outcome).toMatchObject({
      kind: 'done',
      value: { from: 'DC1.contoso.com', to: 'DC1.contoso.com', changed: false },
    });
    expect(same).toBe(world);
    expect(events).toEqual([]);
    expect(stepsOf(world, 'DC1')).toEqual(
      names.map((name, index) => `${index + 1} ${name} ${index > 4 && index < 12 ? 'skipped' : 'done'}`),
    );
  });

  it('takes names in any case and answers in the directory’s spelling', () => {
    const { outcome } = run(world, transferTo('dc2', 'SECURE.contoso.COM'));
    expect(outcome).toMatchObject({ kind: 'done', value: { zone, to: 'DC2.contoso.com' } });
  });

  it('happens as planned', () => {
    for (const target of ['DC1', 'DC2', 'DC3', 'RODC1', 'NOBODY']) {
      expect(run(world, transferTo(target)).outcome).toEqual(plan(world, transferTo(target)));
    }
  });
});

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
      'on Windows Server 2008 R2, which sees no signed zone',
      world,
      'OLD1',
      zone,
      { code: 'zone-not-signed', parameters: { zone } },
      9121,
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

  it('while keys are still being made, which it names by identifier', () => {
    const { world: begun } = aForest().directoryZone(zone, signed).build();
    const problem = refusal(begun, 'DC2');
    const keys = problem?.code === 'signing-key-not-accessible' ? problem.parameters.keys : [];
    expect(keys).toEqual(Object.keys(begun.keys));
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
    const dc1Server = world.servers['DC1'];
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

describe('a transfer that fails half-way', () => {
  const world = made(
    aForest()
      .domainController('DC4', { rights: { writeSettings: false } })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const decision = run(world, transferTo('DC2'));

  it('says so, and names both holders', () => {
    expect(decision.outcome).toEqual({
      kind: 'refused',
      problem: {
        code: 'key-master-move-incomplete',
        parameters: {
          zone,
          failedStep: 11,
          cause: 'access-denied',
          holders: ['DC2.contoso.com', 'DC4.contoso.com'],
        },
      },
    });
  });

  it('is announced by its plan', () => {
    expect(plan(world, transferTo('DC2'))).toEqual(decision.outcome);
  });

  it('keeps step 10: the directory names two, and both come to believe it', () => {
    expect(holders(decision.world, 'DC1')).toEqual(['DC2', 'DC4']);
    expect(believers(decision.world)).toEqual(['DC4']);
    expect(believers(settled(decision.world))).toEqual(['DC2', 'DC4']);
  });

  it('counts as a change', () => {
    expect(decision.world.revision).toBe(world.revision + 1);
  });

  it('makes the next transfer to the same server a success that changes nothing', () => {
    const { outcome } = run(decision.world, transferTo('DC2'));
    expect(outcome).toMatchObject({ kind: 'done', value: { changed: false } });
  });
});

describe('a transfer whose last call fails', () => {
  const world = made(
    aForest()
      .domainController('DC4', { rights: { manage: false } })
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const decision = run(world, transferTo('DC2'));

  it('succeeds all the same, and the old Key Master has not noticed yet', () => {
    expect(stepsOf(world, 'DC2')).toContain('12 notify-old-holder ignored');
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: { holdersAfter: ['DC2.contoso.com', 'DC4.contoso.com'] },
    });
  });

  it('is noticed by the old Key Master at its next poll after replication', () => {
    expect(believers(later(decision.world, 15))).toEqual(['DC2', 'DC4']);
    expect(believers(later(decision.world, 15 + 180))).toEqual(['DC2']);
  });
});

describe('a transfer while the Domain Naming Master is off', () => {
  const world = made(
    aForest()
      .domainController('DC4')
      .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
  );
  const away = switched(world, 'DC1', false);
  const moved = after(away, transferTo('DC2'));

  it('is written on the new Key Master’s own replica', () => {
    expect(holders(moved, 'DC2')).toEqual(['DC2']);
    expect(holders(moved, 'DC4')).toEqual(['DC4']);
  });

  it('reaches the old Key Master by replication only', () => {
    expect(believers(moved)).toEqual(['DC2', 'DC4']);
    expect(believers(settled(moved))).toEqual(['DC2']);
  });

  it('is not forgotten when the Domain Naming Master comes back before it heard of it', () => {
    const back = settled(switched(later(moved, 1), 'DC1', true));
    expect(new Set(Object.values(shown(back)))).toEqual(new Set(['DC2.contoso.com']));
  });
});
