import { describe, expect, it } from 'vitest';
import type { BeliefReport, ServerBelief } from '../../../shared/model/beliefs';
import type { Command } from '../command';
import type { World } from '../forest/world';
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
} from '../testing/worlds';
import { beliefReport } from './belief-report';

const world = aSignedZone();

function report(of: World, server = 'DC1', name = zone): BeliefReport {
  const outcome = beliefReport(of, server, name);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

function rowOf({ servers }: BeliefReport, server: string): ServerBelief {
  const row = servers.find((candidate) => candidate.server === server);
  if (row === undefined) throw new Error(`${server} is not in the report`);
  return row;
}

/** What each server believes, and when it learns better in seconds from now. */
function beliefs(of: World, server = 'DC1') {
  return report(of, server).servers.map((row) => [
    row.server,
    row.believesItself ? 'itself' : (row.keyMaster?.split('.')[0] ?? null),
    row.agrees ? 'agrees' : row.learnsAt === null ? 'never' : (row.learnsAt - of.time) / 1000,
  ]);
}

const seize = (target: string): Command => ({ ...transferTo(target), mode: 'seize' });
const link = (connected: boolean): Command => ({
  kind: 'set-site-link',
  sites: ['Headquarters', 'Branch'],
  connected,
});

describe('who believes what', () => {
  it('is one thing while everybody has noticed: one holder, and nothing to do', () => {
    expect(report(world)).toMatchObject({
      zone,
      holders: ['DC1.contoso.com'],
      state: 'one-holder',
      remedy: { kind: 'none' },
    });
    expect(beliefs(world)).toEqual([
      ['DC1', 'itself', 'agrees'],
      ['DC2', 'DC1', 'agrees'],
      ['DC3', 'DC1', 'agrees'],
      ['RODC1', 'DC1', 'agrees'],
    ]);
  });

  it('is refused where the server has no such zone, or can not be asked', () => {
    expect(beliefReport(world, 'DC1', 'constructor')).toMatchObject({
      problem: { code: 'zone-does-not-exist' },
    });
    expect(beliefReport(switched(world, 'DC1', false), 'DC1', zone)).toMatchObject({
      problem: { code: 'server-unavailable' },
    });
  });

  it('leaves out a release that knows no Key Masters, and servers that do not have the zone', () => {
    const begun = made(
      aForest()
        .domainController('OLD1', { version: '2008 R2' })
        .standAloneServer('DNS1')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    expect(report(begun).servers.map(({ server }) => server)).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
  });
});

describe('a server that has not noticed yet', () => {
  const moved = after(world, transferTo('DC2'));

  it('is named, with the moment at which its poll will tell it, and nobody has to do anything', () => {
    const { state, remedy } = report(moved);
    expect(state).toBe('not-yet-noticed');
    expect(remedy).toEqual({
      kind: 'wait',
      actor: 'clock',
      servers: ['DC3.contoso.com', 'RODC1.contoso.com'],
    });
  });

  it('learns it at that very moment, and not before', () => {
    const { servers } = report(moved);
    const ignorant = servers.filter(({ agrees }) => !agrees);
    expect(ignorant).toHaveLength(2);
    for (const { server, learnsAt } of ignorant) {
      if (learnsAt === null) throw new Error(`${server} never learns it`);
      const before = after(moved, { kind: 'advance', to: learnsAt - 1 });
      expect(rowOf(report(before), server).agrees).toBe(false);
      expect(rowOf(report(after(before, { kind: 'advance', to: learnsAt })), server).agrees).toBe(true);
    }
  });

  it('is told to poll where replication to it is held and the directory is reached', () => {
    const held = settled(
      after(world, { kind: 'hold-replication', server: 'DC3', held: true }, transferTo('DC2')),
    );
    expect(report(held)).toMatchObject({
      state: 'not-yet-noticed',
      remedy: { kind: 'poll', actor: 'you', servers: ['DC3.contoso.com'] },
    });
    expect(rowOf(report(held), 'DC3')).toMatchObject({ agrees: false, learnsAt: null, reachable: true });
    expect(report(after(held, { kind: 'poll-key-master', server: 'DC3' })).state).toBe('one-holder');
  });

  it('is waited for while it is cut off, an old Key Master that is alive and still believes too', () => {
    const begun = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC3' } }));
    const cut = settled(after(later(begun, 60), link(false), seize('DC2')));
    const { state, remedy, servers } = report(cut);
    expect(state).toBe('not-yet-noticed');
    expect(remedy).toEqual({
      kind: 'wait',
      actor: 'server',
      servers: ['DC3.contoso.com', 'RODC1.contoso.com'],
    });
    expect(servers.find(({ server }) => server === 'DC3')).toEqual({
      server: 'DC3',
      fqdn: 'DC3.contoso.com',
      running: true,
      reachable: false,
      believesItself: true,
      keyMaster: 'DC3.contoso.com',
      replicatedAt: begun.time + 60_000,
      learnsAt: null,
      agrees: false,
    });
    const healed = after(cut, link(true));
    expect(report(healed).remedy).toMatchObject({ kind: 'wait', actor: 'clock' });
    expect(report(settled(healed)).state).toBe('one-holder');
  });

  it('is none while it is off: it reads the directory when it starts', () => {
    const seized = settled(after(switched(world, 'DC1', false), seize('DC2')));
    const { state, servers } = report(seized, 'DC2');
    expect(state).toBe('one-holder');
    expect(servers[0]).toMatchObject({ server: 'DC1', believesItself: true, agrees: false, learnsAt: null });
    expect(beliefs(switched(seized, 'DC1', true), 'DC2')[0]).toEqual(['DC1', 'DC2', 'agrees']);
  });

  it('learns it with its master where it is a secondary', () => {
    const begun = made(
      aForest()
        .standAloneServer('DNS1')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .secondaryZone('DNS1', zone, { master: 'DC3' }),
    );
    const { servers } = report(after(begun, transferTo('DC2')));
    const [dc3, dns1] = ['DC3', 'DNS1'].map((name) => servers.find(({ server }) => server === name));
    expect(dns1).toMatchObject({ agrees: false, believesItself: false, keyMaster: 'DC1.contoso.com' });
    expect(dns1?.learnsAt).toBe(dc3?.learnsAt);
  });
});

describe('the states that somebody has to lead out of', () => {
  it('two holders: one is kept, and that comes before everything else', () => {
    const armed = after(world, { kind: 'arm-fault', fault: 'move-stops-between-writes', armed: true });
    const { outcome, world: torn } = run<'move-key-master'>(armed, transferTo('DC2'));
    expect(outcome.kind).toBe('refused');
    for (const of of [torn, settled(torn), switched(settled(torn), 'DC2', false)]) {
      expect(report(of)).toMatchObject({
        holders: ['DC1.contoso.com', 'DC2.contoso.com'],
        state: 'two-holders',
        remedy: {
          kind: 'keep-one-holder',
          actor: 'you',
          servers: ['DC1.contoso.com', 'DC2.contoso.com'],
        },
      });
    }
    // Each holder believes itself, and the others are right with either.
    expect(beliefs(settled(torn)).map(([, , agrees]) => agrees)).toEqual(
      Array.from({ length: 4 }, () => 'agrees'),
    );
    expect(report(settled(after(torn, seize('DC1')))).state).toBe('one-holder');
  });

  it('no holder: a zone that was never signed may be assigned to whoever could take it', () => {
    const never = made(
      aForest()
        .domainController('DC4', { rights: { manage: false } })
        .domainController('DC5', { running: false })
        .domainController('DC6', { onlineSigning: false })
        .directoryZone(zone),
    );
    const { holders, state, remedy, servers } = report(never);
    expect([holders, state]).toEqual([[], 'no-holder']);
    expect(remedy).toEqual({
      kind: 'assign',
      actor: 'you',
      servers: ['DC1.contoso.com', 'DC2.contoso.com', 'DC3.contoso.com'],
    });
    expect(servers.every(({ agrees, keyMaster }) => agrees && keyMaster === null)).toBe(true);
    for (const fqdn of remedy.servers) {
      const target = fqdn.split('.')[0] ?? '';
      expect(report(settled(after(never, seize(target))))).toMatchObject({
        holders: [fqdn],
        state: 'one-holder',
      });
    }
  });

  it('a holder that is off: it is brought back, or the role is seized', () => {
    const off = switched(world, 'DC1', false);
    expect(report(off, 'DC2')).toMatchObject({
      holders: ['DC1.contoso.com'],
      state: 'holder-offline',
      remedy: { kind: 'bring-back-or-seize', actor: 'you', servers: ['DC1.contoso.com'] },
    });
    expect(report(switched(off, 'DC1', true), 'DC2').state).toBe('one-holder');
  });

  it('a holder that is cut off: off line from one side, one holder from its own', () => {
    const cut = after(world, link(false));
    expect(report(cut, 'DC3').state).toBe('holder-offline');
    expect(report(cut, 'DC2').state).toBe('one-holder');
  });

  it('a holder as the asked server knows it: cut off, it knows what it last heard', () => {
    const moved = settled(after(world, link(false), transferTo('DC2')));
    expect(report(moved, 'DC3')).toMatchObject({ holders: ['DC1.contoso.com'], state: 'holder-offline' });
    expect(rowOf(report(moved, 'DC3'), 'DC2')).toMatchObject({
      believesItself: true,
      agrees: false,
      learnsAt: null,
    });
  });
});

describe('a zone in a file', () => {
  const begun = made(
    aForest()
      .standAloneServer('DNS1')
      .fileZone('DNS1', 'signed.contoso.com', { signing: {} })
      .fileZone('DNS1', 'plain.contoso.com')
      .secondaryZone('DC2', 'signed.contoso.com', { master: 'DNS1' }),
  );

  it('has its primary for a Key Master, and its secondaries know it', () => {
    for (const server of ['DNS1', 'DC2']) {
      const { holders, state, servers } = report(begun, server, 'signed.contoso.com');
      expect([holders, state]).toEqual([['DNS1.contoso.com'], 'one-holder']);
      expect(servers.map((row) => [row.server, row.believesItself, row.agrees])).toEqual([
        ['DC2', false, true],
        ['DNS1', true, true],
      ]);
    }
  });

  it('has none while it was never signed, and none can be assigned', () => {
    expect(report(begun, 'DNS1', 'plain.contoso.com')).toMatchObject({
      holders: [],
      state: 'no-holder',
      remedy: { kind: 'none', servers: [] },
    });
  });
});
