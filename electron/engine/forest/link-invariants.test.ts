import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CommandKind } from '../command';
import { decide } from '../decide';
import { nextNews } from '../next-due';
import { aForest, after, made, settled, transferTo, zone } from '../testing/worlds';
import { beliefReport } from '../views/belief-report';
import { canReplicate, lastContactOf } from './contact';
import { buildForest } from './forest-builder';
import { areSitesConnected } from './reachability';
import type { SiteLink, World } from './world';

/*
 * Rules of links, holds and power over random sequences: three sites in a row, and a role that is moved meanwhile.
 */

const start = made(
  aForest()
    .site('Far')
    .siteLink({ sites: ['Branch', 'Far'], interval: 300 })
    .domainController('DC4', { site: 'Far' })
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
);
const servers = Object.keys(start.servers);
const links = start.forest.siteLinks.map(({ sites }) => sites);

type Step = Command | { readonly kind: 'wait'; readonly seconds: number };

const aServer = fc.constantFrom(...servers);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set-site-link' as const),
    sites: fc.constantFrom(...links),
    connected: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('hold-replication' as const), server: aServer, held: fc.boolean() }),
  fc.record({ kind: fc.constant('set-server-running' as const), server: aServer, running: fc.boolean() }),
  fc.record({ kind: fc.constant('replicate-now' as const), server: fc.option(aServer) }),
  fc
    .tuple(aServer, fc.constantFrom('transfer' as const, 'seize' as const))
    .map(([target, mode]) => ({ ...transferTo(target), mode })),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 1500 }) }),
);

function follow(steps: readonly Step[], look: (before: World, after: World, step: Step) => void): World {
  return steps.reduce((world, step) => {
    const command: Command =
      step.kind === 'wait' ? { kind: 'advance', to: world.time + step.seconds * 1000 } : step;
    const next = decide<CommandKind>(world, command).world;
    look(world, next, step);
    return next;
  }, start);
}

function holds(look: Parameters<typeof follow>[1], atEnd: (world: World) => void = () => undefined): void {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      atEnd(follow(steps, look));
    }),
    { numRuns: 200, seed: 20_26 },
  );
}

/** Every link is healed, every hold is over, everybody runs, and everything has arrived. */
function healed(world: World): World {
  const commands: readonly Command[] = [
    ...links.map((sites): Command => ({ kind: 'set-site-link', sites, connected: true })),
    ...servers.map((server): Command => ({ kind: 'hold-replication', server, held: false })),
    ...servers.map((server): Command => ({ kind: 'set-server-running', server, running: true })),
  ];
  return settled(after(world, ...commands));
}

describe('whatever breaks and heals', () => {
  it('nothing is overdue, and what is due happens at its time', () => {
    holds((_, world, step) => {
      const due = nextNews(world);
      if (due === null) return;
      expect(due).toBeGreaterThanOrEqual(world.time);
      if (step.kind === 'wait' || step.kind === 'set-site-link') expect(due).toBeGreaterThan(world.time);
      const then = after(world, { kind: 'advance', to: due });
      expect(nextNews(then) ?? Infinity).toBeGreaterThan(due);
    });
  });

  it('a world that nothing can happen in is quiet', () => {
    holds(
      () => undefined,
      (world) => {
        const quiet = settled(world);
        expect(after(quiet, { kind: 'advance', to: quiet.time + 86_400_000 })).toEqual({
          ...quiet,
          time: quiet.time + 86_400_000,
        });
      },
    );
  });

  it('replicas are alike when everything is healed, and everybody believes what the directory says', () => {
    holds(
      () => undefined,
      (world) => {
        const end = healed(world);
        expect(end.deliveries).toEqual([]);
        for (const server of ['DC2', 'DC3', 'DC4']) expect(end.replicas[server]).toEqual(end.replicas.DC1);
        const report = beliefReport(end, 'DC1', zone);
        if (report.kind === 'refused') throw new Error(report.problem.code);
        expect(report.value.servers.filter(({ agrees }) => !agrees)).toEqual([]);
        expect(['one-holder', 'two-holders']).toContain(report.value.state);
      },
    );
  });

  it('a server that is off or held gets nothing', () => {
    holds((before, world, step) => {
      for (const server of Object.values(before.servers)) {
        const now = world.servers[server.name];
        const isClosed = !server.running || (server.replicationHeld && now?.replicationHeld === true);
        // Its own moves are written where it can write.
        if (isClosed && now?.running === server.running && step.kind !== 'move-key-master') {
          expect(world.replicas[server.name]).toBe(before.replicas[server.name]);
        }
      }
    });
  });

  it('the last contact never runs backwards, never is in the future, and is now exactly while there is contact', () => {
    holds((before, world) => {
      for (const server of Object.values(world.servers)) {
        const contact = lastContactOf(world, server.name);
        expect(contact).toBeGreaterThanOrEqual(lastContactOf(before, server.name));
        expect(contact).toBeLessThanOrEqual(world.time);
        if (canReplicate(world, server)) expect(contact).toBe(world.time);
      }
    });
  });

  it('a report says when a server will learn it, and so it comes', () => {
    let learned = 0;
    holds(
      () => undefined,
      (world) => {
        const asked = Object.values(world.servers).find(({ running }) => running);
        const report = asked && beliefReport(world, asked.name, zone);
        if (report?.kind !== 'done') return;
        for (const { server, learnsAt } of report.value.servers) {
          if (learnsAt === null) continue;
          learned += 1;
          const then = after(world, { kind: 'advance', to: learnsAt });
          const belief = Object.values(then.servers[server]?.beliefs ?? {})[0];
          expect(report.value.holders).toContain(belief?.keyMaster);
        }
      },
    );
    expect(learned).toBeGreaterThan(20);
  });

  it('a world can be saved at any moment', () => {
    holds(
      () => undefined,
      (world) => {
        expect(JSON.parse(JSON.stringify(world))).toEqual(world);
      },
    );
  });
});

describe('groups of connected sites', () => {
  /** Walks the links, one by one. */
  function hasWay(siteLinks: readonly SiteLink[], from: string, to: string): boolean {
    const reached = new Set([from]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { sites, connected } of siteLinks) {
        if (connected && sites.some((site) => reached.has(site))) sites.forEach((site) => reached.add(site));
      }
    }
    return reached.has(to);
  }

  it('are what one finds by walking the links', () => {
    const sites = ['A', 'B', 'C', 'D', 'E', 'F'];
    const { forest } = buildForest().domainController('DC1').build().world;
    const aSite = fc.constantFrom(...sites);
    const aLink = fc.record({
      sites: fc.tuple(aSite, aSite),
      interval: fc.constant(1),
      connected: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(aLink, { maxLength: 10 }), aSite, aSite, (siteLinks, from, to) => {
        const isConnected = areSitesConnected({ ...forest, siteLinks }, from, to);
        expect(isConnected).toBe(hasWay(siteLinks, from, to));
      }),
      { numRuns: 1000, seed: 20_26 },
    );
  });
});
