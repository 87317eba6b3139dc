import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/contract/problem';
import type { CommandOf } from '../command';
import { findServer, zoneKey } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holdersOf } from '../key-master/role-lists';
import {
  aForest,
  after,
  branchLink,
  completionsOf,
  later,
  made,
  moveStops,
  run,
  settled,
  switched,
  transferTo,
  zone,
  zoneDn,
} from '../testing/worlds';
import { trustAnchorRows } from '../views/trust-anchor-rows';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .standAloneServer('DNS1')
    .standAloneServer('DNS2')
    .directoryZone(zone, {
      signing: {
        keyMaster: 'DC1',
        settings: { distributeTrustAnchors: true },
        keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
      },
    })
    .directoryZone('plain.contoso.com')
    .fileZone('DNS1', 'fabrikam.com', { signing: {} })
    .secondaryZone('DNS2', zone, { master: 'DC1' }),
);

function deleting(server: string, name = zone): CommandOf<'delete-zone'> {
  return { kind: 'delete-zone', server, zone: name };
}

const recreating = (server: string): CommandOf<'create-zone'> => ({
  kind: 'create-zone',
  server,
  zone,
  storage: 'directory-domain',
});

function holders(of: World, name = zone): readonly string[] {
  return Object.keys(of.servers).filter((server) => zoneCopy(of, server, name) !== null);
}

function believers(of: World): readonly string[] {
  return Object.keys(of.servers).filter((server) => zoneCopy(of, server, zone)?.isKeyMaster === true);
}

function rolesOf(of: World): readonly string[] {
  const server = findServer(of, 'DC1');
  return server === null ? [] : holdersOf(of, server, zoneDn).map(({ name }) => name);
}

function refusal(before: World, command: CommandOf<'delete-zone'>): Problem['code'] | null {
  const { outcome, world: same } = run<'delete-zone'>(before, command);
  if (outcome.kind === 'done') return null;
  expect(same).toBe(before);
  return outcome.problem.code;
}

describe('deleting a zone of the directory', () => {
  const deleted = after(world, deleting('DC2'));

  it('replicates: first here, then everywhere, while a secondary keeps what it has', () => {
    expect(holders(deleted)).toEqual(['DC1', 'DC3', 'RODC1', 'DC4', 'DNS2']);
    const everywhere = settled(deleted);
    expect(holders(everywhere)).toEqual(['DNS2']);
    expect(zoneCopy(everywhere, 'DNS2', zone)).toEqual(zoneCopy(world, 'DNS2', zone));
  });

  it('leaves nothing of its signing with any server', () => {
    for (const { name, signatures, signingDue } of Object.values(settled(deleted).servers)) {
      if (name === 'DNS2') continue;
      expect(Object.keys(signatures)).not.toContain(zoneKey(zone));
      expect(Object.keys(signingDue)).not.toContain(zoneKey(zone));
    }
  });

  it('takes the role away from its holder, and all private keys of the directory', () => {
    expect(rolesOf(world)).toEqual(['DC1']);
    expect(rolesOf(deleted)).toEqual([]);
    expect(believers(settled(later(settled(deleted), 3600)))).toEqual([]);
    expect(JSON.stringify(settled(deleted).replicas)).not.toContain('signingKeys":{"value":["');
  });

  it('takes both names away after a move that failed half-way', () => {
    const unruly = made(
      aForest()
        .domainController('DC4', { rights: { writeSettings: false } })
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    const twice = run(after(unruly, moveStops), transferTo('DC2')).world;
    expect(rolesOf(twice)).toEqual(['DC1', 'DC2']);
    expect(rolesOf(after(twice, deleting('DC1')))).toEqual([]);
  });

  it('leaves trust anchors as they are, for somebody to take away', () => {
    const anchors = (of: World) => {
      const rows = trustAnchorRows(of, 'DC3');
      return rows.kind === 'done' ? rows.value.map(({ zone: name, keyTag }) => `${name} ${keyTag}`) : [];
    };
    expect(anchors(world).length).toBeGreaterThan(0);
    expect(anchors(settled(deleted))).toEqual(anchors(world));
  });

  it('on the server that has the certificates gives their private keys up', () => {
    expect(findServer(after(world, deleting('DC1')), 'DC1')?.certificateStore).toEqual([]);
    expect(findServer(deleted, 'DC1')?.certificateStore).toEqual(findServer(world, 'DC1')?.certificateStore);
  });

  it('wins over what somebody else writes meanwhile', () => {
    const apart = after(world, branchLink(false), deleting('DC3'), {
      kind: 'sign-zone',
      server: 'DC1',
      zone,
      act: 're-sign',
    });
    const finished = after(apart, ...completionsOf(apart));
    expect(holders(settled(finished))).toContain('DC1');
    expect(holders(settled(later(after(finished, branchLink(true)), 3600)))).toEqual(['DNS2']);
  });

  it('comes to a server that was off when it is back', () => {
    const off = settled(after(switched(world, 'DC3', false), deleting('DC1')));
    expect(holders(off)).toEqual(['DC3', 'DNS2']);
    expect(holders(settled(switched(off, 'DC3', true)))).toEqual(['DNS2']);
  });

  it('is logged as event 513, and what nobody needs any more leaves the world', () => {
    const { events } = run<'delete-zone'>(world, deleting('DC2', 'plain.contoso.com'));
    expect(events).toEqual([
      { kind: 'zone-deleted', at: world.time, server: 'DC2', zone: 'plain.contoso.com' },
    ]);
    const gone = settled(after(world, deleting('DC2', 'plain.contoso.com')));
    const next = after(
      gone,
      { kind: 'create-zone', server: 'DC1', zone: 'n.test', storage: 'file' },
      deleting('DC1', 'n.test'),
    );
    expect(Object.values(next.contents).map(({ origin }) => origin)).not.toContain('plain.contoso.com.');
  });
});

describe('a zone that is made under a deleted one’s name', () => {
  it('is another one: unsigned, without a Key Master, and what was before does not come back', () => {
    const again = settled(later(settled(after(world, deleting('DC2'), recreating('DC2'))), 3600));
    expect(holders(again)).toEqual(holders(world));
    for (const server of ['DC1', 'DC2', 'DC3', 'RODC1']) {
      expect(zoneCopy(again, server, zone)).toMatchObject({
        isSigned: false,
        descriptors: [],
        keyMaster: null,
      });
    }
    expect(zoneCopy(again, 'DC3', zone)?.content.records).toHaveLength(2);
  });

  it('survives news of the old one that comes late', () => {
    const apart = after(world, branchLink(false), {
      kind: 'sign-zone',
      server: 'DC1',
      zone,
      act: 'unsign',
    });
    const again = after(apart, deleting('DC2'), recreating('DC2'), branchLink(true));
    const everywhere = settled(later(again, 7200));
    expect(zoneCopy(everywhere, 'DC3', zone)?.content).toBe(zoneCopy(everywhere, 'DC2', zone)?.content);
    expect(zoneCopy(everywhere, 'DC1', zone)?.content.records).toHaveLength(2);
  });

  it('is refused as long as the server has the old one', () => {
    const deleted = after(world, deleting('DC2'));
    expect(run(deleted, recreating('DC1')).outcome).toMatchObject({ problem: { code: 'zone-exists' } });
  });
});

describe('deleting a zone outside of the directory', () => {
  it('takes the file of its server away', () => {
    const deleted = after(world, deleting('DNS1', 'FABRIKAM.com'));
    expect(holders(deleted, 'fabrikam.com')).toEqual([]);
    expect(findServer(deleted, 'DNS1')?.signatures).toEqual({});
  });

  it('takes a secondary copy away, and leaves its master alone', () => {
    const deleted = settled(after(world, deleting('DNS2')));
    expect(holders(deleted)).toEqual(['DC1', 'DC2', 'DC3', 'RODC1', 'DC4']);
    expect(findServer(deleted, 'DNS2')?.signatures).toEqual({});
    expect(zoneCopy(deleted, 'DC1', zone)?.isSigned).toBe(true);
  });
});

describe('deleting a zone is refused', () => {
  const ordered = after(
    world,
    { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' },
    {
      kind: 'sign-zone',
      server: 'DC1',
      zone,
      act: 'sign-with-defaults',
    },
  );

  it.each([
    ['on an unknown server', world, deleting('DC9'), 'server-unknown'],
    ['on a server that is off', switched(world, 'DC2', false), deleting('DC2'), 'server-unavailable'],
    ['without rights', world, deleting('DC4'), 'access-denied'],
    ['where it is not', world, deleting('DC1', 'fabrikam.com'), 'zone-does-not-exist'],
    ['on a read-only domain controller', world, deleting('RODC1'), 'not-allowed-on-read-only-dc'],
    [
      'on one of an unsigned zone',
      world,
      deleting('RODC1', 'plain.contoso.com'),
      'not-allowed-on-read-only-dc',
    ],
    ['while its keys are being made', ordered, deleting('DC1'), 'zone-locked-for-signing'],
    ['in place of the trust anchors', world, deleting('DC1', 'TrustAnchors'), 'zone-does-not-exist'],
  ] as const)('%s', (_, before, command, code) => {
    expect(refusal(before, command)).toBe(code);
  });
});
