import { describe, expect, it } from 'vitest';
import { buildForest } from './forest-builder';
import { areSitesConnected, canReach } from './reachability';
import { replicationDelay } from './replication-delay';
import { findServer } from './lookup';
import type { SiteLink, World } from './world';

/** A chain A - B - C and a slow detour A - D - C, a domain controller in each, and a site that nothing leads to. */
function aRing(broken: readonly string[] = []): World {
  const link = (one: string, other: string, interval: number): SiteLink => ({
    sites: [one, other],
    interval,
    connected: !broken.includes(one + other),
  });
  return ['A', 'B', 'C', 'D', 'E']
    .reduce((next, site) => next.site(site), buildForest())
    .siteLink(link('A', 'B', 100))
    .siteLink(link('C', 'B', 100))
    .siteLink(link('A', 'D', 1000))
    .siteLink(link('D', 'C', 1000))
    .domainController('DCA', { site: 'A' })
    .domainController('DCB', { site: 'B' })
    .domainController('DCC', { site: 'C' })
    .domainController('DCD', { site: 'D' })
    .standAloneServer('DNS1')
    .build().world;
}

describe('reaching a server', () => {
  it('goes over any number of connected links', () => {
    const { forest } = aRing(['CB']);
    expect(areSitesConnected(forest, 'B', 'C')).toBe(true);
    expect(areSitesConnected(forest, 'C', 'C')).toBe(true);
  });

  it('ends where broken links leave no way', () => {
    const { forest } = aRing(['CB', 'AD']);
    expect(areSitesConnected(forest, 'A', 'B')).toBe(true);
    expect(areSitesConnected(forest, 'D', 'C')).toBe(true);
    expect(areSitesConnected(forest, 'B', 'C')).toBe(false);
    expect(areSitesConnected(forest, 'A', 'E')).toBe(false);
  });

  it('takes two servers that run', () => {
    const world = aRing();
    const dcb = findServer(world, 'DCB');
    if (dcb === null) throw new Error('there is no DCB');
    const off: World = { ...world, servers: { ...world.servers, DCB: { ...dcb, running: false } } };
    expect(canReach(world, 'DCA', 'DCB')).toBe(true);
    expect(canReach(off, 'DCA', 'DCB')).toBe(false);
    expect(canReach(off, 'DCB', 'DCB')).toBe(false);
    expect(canReach(world, 'DCA', 'constructor')).toBe(false);
  });

  it('puts a stand-alone server where the forest began', () => {
    const world = aRing(['AB', 'AD']);
    expect(canReach(world, 'DNS1', 'DCA')).toBe(true);
    expect(canReach(world, 'DNS1', 'DCB')).toBe(false);
  });
});

describe('the time that replication takes', () => {
  const seconds = (world: World, from: string, to: string): number =>
    replicationDelay(world, from, to) / 1000;

  it('is that of the shortest way over connected links', () => {
    expect(seconds(aRing(), 'DCA', 'DCC')).toBe(15 + 200);
    expect(seconds(aRing(['CB']), 'DCA', 'DCC')).toBe(15 + 2000);
  });

  it('is that of the healed links where there is no connected way', () => {
    expect(seconds(aRing(['CB', 'DC']), 'DCA', 'DCC')).toBe(15 + 200);
  });
});
