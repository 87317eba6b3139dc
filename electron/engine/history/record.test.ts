import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/model/history';
import type { Command, CommandKind } from '../command';
import { decide } from '../decide';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { recorded } from './record';
import {
  aForest,
  aSignedZone,
  aWorldOfThreeZones,
  after,
  completion,
  made,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';

const world = aSignedZone();
const by = 'CONTOSO\\Administrator';

/** What a decision wrote into the history. */
function newEntries(before: World, { world: later }: Decision): readonly HistoryEntry[] {
  return later.history.entries.filter(({ sequence }) => sequence >= before.history.nextSequence);
}

function entriesOf(before: World, command: Command): readonly HistoryEntry[] {
  return newEntries(before, decide<CommandKind>(before, command));
}

function factsOf(before: World, command: Command): readonly HistoryEntry['fact'][] {
  return entriesOf(before, command).map(({ fact }) => fact);
}

describe('the history', () => {
  it('tells a move: who did it, where, from which server to which, and what the servers logged, in that order', () => {
    const entries = entriesOf(world, transferTo('dc2', 'SECURE.contoso.com'));
    const at = world.time;
    const [act, ...events] = entries;
    expect(act).toEqual({
      sequence: 1,
      at,
      server: 'DC2',
      zone,
      fact: {
        kind: 'act',
        act: {
          kind: 'move-key-master',
          verb: 'transfer',
          mode: 'transfer',
          from: 'DC1.contoso.com',
          to: 'DC2.contoso.com',
        },
        by,
        source: 'lab',
        reason: null,
        problem: null,
      },
    });
    expect(events.map(({ sequence, server, fact }) => [sequence, server, fact.kind])).toEqual([
      [2, 'DC1', 'event'],
      [3, 'DC2', 'event'],
      [4, 'DC2', 'event'],
    ]);
    expect(events.map(({ fact }) => fact.kind === 'event' && fact.event)).toEqual([
      { kind: 'lost-key-master' },
      { kind: 'became-key-master' },
      {
        kind: 'key-master-role-moved',
        mode: 'transfer',
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
      },
    ]);
    expect(events.every((event) => event.at === at && event.zone === zone)).toBe(true);
  });

  it('tells who ordered it and why', () => {
    const order = { source: 'powershell', reason: 'Planned work on DC1' } as const;
    expect(factsOf(world, { ...transferTo('DC2'), order })[0]).toMatchObject(order);
  });

  it('tells a seizure by its mode and verb', () => {
    const off = switched(world, 'DC1', false);
    const [fact] = factsOf(off, { ...transferTo('DC2'), mode: 'seize' });
    expect(fact).toMatchObject({
      act: { verb: 'seize', mode: 'seize', from: 'DC1.contoso.com', to: 'DC2.contoso.com' },
    });
  });

  it('tells an assignment from a seizure', () => {
    const never = made(aForest().directoryZone(zone));
    const [fact] = factsOf(never, { ...transferTo('DC2'), mode: 'seize' });
    expect(fact).toMatchObject({ act: { verb: 'assign', from: null, to: 'DC2.contoso.com' } });
  });

  it('tells a move that was refused half-way, with its problem', () => {
    const unruly = aWorldOfThreeZones({ manage: true, writeSettings: false });
    const move = transferTo('DC1', 'c.contoso.com');
    const [fact] = factsOf(unruly, move);
    expect(fact).toMatchObject({
      act: { kind: 'move-key-master', verb: 'transfer', from: 'DC4.contoso.com', to: 'DC1.contoso.com' },
      problem: 'key-master-move-incomplete',
    });
  });

  it('tells what servers log later, when time passes, as events without an act', () => {
    const moved = after(world, {
      kind: 'set-site-link',
      sites: ['Headquarters', 'Branch'],
      connected: false,
    });
    const seized = after(moved, { ...transferTo('DC3'), mode: 'seize' });
    const healed = after(seized, {
      kind: 'set-site-link',
      sites: ['Headquarters', 'Branch'],
      connected: true,
    });
    const end = settled(healed);
    const later = end.history.entries.slice(healed.history.entries.length);
    expect(later).toMatchObject([
      { server: 'DC1', zone, fact: { kind: 'event', event: { kind: 'lost-key-master' } } },
    ]);
    expect(later[0]?.at).toBeGreaterThan(healed.time);
  });

  it('tells the acts on servers and on the lab', () => {
    const acts: readonly (readonly [Command, Partial<HistoryEntry>, object])[] = [
      [
        { kind: 'set-server-running', server: 'dc3', running: false },
        { server: 'DC3', zone: null },
        { kind: 'set-server-running', running: false },
      ],
      [
        { kind: 'hold-replication', server: 'dc3', held: true },
        { server: 'DC3', zone: null },
        { kind: 'hold-replication', held: true },
      ],
      [
        { kind: 'set-site-link', sites: ['Branch', 'Headquarters'], connected: false },
        { server: null, zone: null },
        { kind: 'set-site-link', sites: ['Branch', 'Headquarters'], connected: false },
      ],
      [
        { kind: 'poll-key-master', server: 'dc3' },
        { server: 'DC3', zone: null },
        { kind: 'poll-key-master' },
      ],
      [
        {
          kind: 'import-zone',
          server: 'dc1',
          zone: 'new.contoso.com',
          storage: 'file',
          content: {
            origin: 'new.contoso.com.',
            records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
          },
        },
        { server: 'DC1', zone: 'new.contoso.com' },
        { kind: 'import-zone' },
      ],
    ];
    for (const [command, place, act] of acts) {
      const begun = after(world, { kind: 'advance', to: world.time + 1000 });
      expect(entriesOf(begun, command)[0]).toMatchObject({
        ...place,
        at: begun.time,
        fact: { kind: 'act', act, by },
      });
    }
    const moved = after(world, transferTo('DC2'));
    expect(entriesOf(moved, { kind: 'replicate-now', server: null })[0]).toMatchObject({
      server: null,
      fact: { act: { kind: 'replicate-now' } },
    });
  });

  it('tells a re-sign, which signs the zone anew and so counts the revision up', () => {
    const command = { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' } as const;
    const decision = decide<'sign-zone'>(world, command);
    expect(newEntries(world, decision)).toMatchObject([
      { server: 'DC1', zone, fact: { kind: 'act', act: { kind: 'resign-zone' }, problem: null } },
      { server: 'DC1', zone, fact: { kind: 'event', event: { kind: 'zone-re-signed' } } },
    ]);
    expect(decision.world.revision).toBe(world.revision + 1);
  });

  it('tells the acts on a zone’s signing, and those of the lab on what it has besides servers', () => {
    const never = made(
      aForest()
        .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM Provider', servers: { DC1: true } })
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .directoryZone('never.contoso.com'),
    );
    const acts: readonly (readonly [World, Command, Partial<HistoryEntry>, object])[] = [
      [
        never,
        { kind: 'sign-zone', server: 'DC2', zone: 'never.contoso.com', act: 'sign-with-defaults' },
        { server: 'DC2', zone: 'never.contoso.com' },
        { kind: 'sign-zone' },
      ],
      [
        never,
        { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' },
        { server: 'DC1', zone },
        { kind: 'unsign-zone' },
      ],
      [
        never,
        {
          kind: 'change-trust-anchors',
          server: 'DC1',
          zone,
          change: { kind: 'add', algorithm: 8, publicKey: 'AwEAAaAA' },
        },
        { server: 'DC1', zone },
        { kind: 'change-trust-anchors' },
      ],
      [
        never,
        { kind: 'connect-device', device: 'HSM1', server: 'dc1', connected: false },
        { server: 'DC1', zone: null },
        { kind: 'connect-device', device: 'HSM1', connected: false },
      ],
      [
        never,
        { kind: 'arm-fault', fault: 'move-stops-between-writes', armed: true },
        { server: null, zone: null },
        { kind: 'arm-fault' },
      ],
    ];
    for (const [before, command, place, act] of acts) {
      expect(entriesOf(before, command)[0]).toMatchObject({ ...place, fact: { kind: 'act', act } });
    }
  });

  it('is silent about what changed nothing, what was refused, and what nobody did', () => {
    const ordered = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const [generation] = ordered.actions;
    if (generation?.kind !== 'generate-key') throw new Error('no key was ordered');
    const silent: readonly (readonly [World, Command])[] = [
      [world, { kind: 'set-server-running', server: 'DC3', running: true }],
      [world, transferTo('DC1')],
      [world, transferTo('RODC1')],
      [world, { kind: 'replicate-now', server: null }],
      [after(world, transferTo('DC2')), { kind: 'advance', to: world.time + 16_000 }],
      [ordered.world, completion(generation.keyId)],
    ];
    for (const [before, command] of silent) expect(entriesOf(before, command)).toEqual([]);
  });

  it('counts the revision no further than the act itself does', () => {
    const moved = after(world, transferTo('DC2'));
    expect(moved.history.entries).toHaveLength(4);
    expect(moved.revision).toBe(world.revision + 1);
    const waited = decide<'advance'>(moved, { kind: 'advance', to: moved.time + 1 }).world;
    expect(waited.history).toBe(moved.history);
    expect(waited.revision).toBe(moved.revision);
  });

  it('alone is no reason to count the revision up, and is kept', () => {
    const decision = {
      outcome: { kind: 'done', value: null },
      world,
      actions: [],
      events: [{ kind: 'zone-unsigned', at: world.time, server: 'DC1', zone }],
    } as const;
    const act = { kind: 'poll-key-master', server: 'DC1' } as const;
    const later = recorded<'poll-key-master'>(world, act, decision, false);
    expect(later.history.entries.map(({ fact }) => fact.kind)).toEqual(['act', 'event']);
    expect({ ...later, history: world.history }).toEqual(world);
  });

  it('can be saved and read with the world', () => {
    const moved = after(world, transferTo('DC2'));
    expect(JSON.parse(JSON.stringify(moved))).toEqual(moved);
  });
});
