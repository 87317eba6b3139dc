import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command';
import { zoneCopy } from '../forest/zone-copy';
import type { World } from '../forest/world';
import { nextNews } from '../next-due';
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

const link = (
  connected: boolean,
  sites: CommandOf<'set-site-link'>['sites'] = ['Headquarters', 'Branch'],
): CommandOf<'set-site-link'> => ({ kind: 'set-site-link', sites, connected });

const world = aSignedZone();
const cut = after(world, link(false));
const named = (of: World, server: string): string | null | undefined => zoneCopy(of, server, zone)?.keyMaster;

describe('a site link', () => {
  it('is meant in either direction', () => {
    expect(after(world, link(false, ['Branch', 'Headquarters'])).forest).toEqual(cut.forest);
  });

  it('that does not exist is not found', () => {
    for (const sites of [
      ['Headquarters', 'Moon'],
      ['Branch', 'Branch'],
    ] as const) {
      const { outcome, world: same } = run<'set-site-link'>(world, link(false, sites));
      expect(outcome).toEqual({
        kind: 'refused',
        problem: { code: 'not-found', parameters: { what: 'site-link', name: sites.join(' - ') } },
      });
      expect(same).toBe(world);
    }
  });

  it('that is in that state stays as it is, and nothing is changed', () => {
    expect(run<'set-site-link'>(world, link(true)).world).toBe(world);
  });

  it('lets nothing through while it is broken, and wakes nobody', () => {
    const moved = settled(after(cut, transferTo('DC2')));
    expect(named(later(moved, 86_400), 'DC3')).toBe('DC1.contoso.com');
    expect(nextNews(moved)).toBeNull();
    expect(moved.deliveries.map(({ to }) => to)).toEqual(['DC3', 'RODC1', 'DC3', 'RODC1']);
  });

  it('brings what is overdue at once when it is healed, and the servers look at it at their next poll', () => {
    const healed = after(later(after(cut, transferTo('DC2')), 3600), link(true));
    expect(healed.deliveries).toEqual([]);
    expect(named(healed, 'DC3')).toBe('DC1.contoso.com');
    expect(named(later(healed, 179), 'DC3')).toBe('DC2.contoso.com');
    expect(nextNews(settled(healed))).toBeNull();
  });

  it('that is healed early brings a change when it would have come anyway', () => {
    const healed = after(later(after(cut, transferTo('DC2')), 60), link(true));
    expect(healed.deliveries).not.toEqual([]);
    expect(settled(healed).deliveries).toEqual([]);
    expect(Math.min(...healed.deliveries.map(({ dueAt }) => dueAt))).toBe(world.time + 915_000);
  });

  it('keeps what is on its way when it breaks, although its author goes off meanwhile', () => {
    const broken = after(later(after(world, transferTo('DC2')), 60), link(false));
    const orphaned = later(switched(broken, 'DC1', false), 3600);
    expect(named(orphaned, 'DC3')).toBe('DC1.contoso.com');
    // DC2 has it and passes it on.
    expect(named(settled(after(orphaned, link(true))), 'DC3')).toBe('DC2.contoso.com');
  });

  it('that breaks leaves a detour, which takes its own time', () => {
    const begun = made(
      aForest()
        .site('Hub')
        .siteLink({ sites: ['Headquarters', 'Hub'], interval: 1800 })
        .siteLink({ sites: ['Hub', 'Branch'], interval: 1800 })
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    const moved = after(begun, link(false), transferTo('DC2'));
    expect(moved.deliveries.find(({ to }) => to === 'DC3')?.dueAt).toBe(moved.time + 3_615_000);
    expect(named(settled(moved), 'DC3')).toBe('DC2.contoso.com');
  });

  it('lets both sides go on by themselves: what each wrote meets when it is healed', () => {
    const apart = settled(after(cut, transferTo('DC2')));
    const content = {
      origin: 'branch.contoso.com.',
      records: [{ name: 'branch.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
    };
    const imported = after(apart, {
      kind: 'import-zone',
      server: 'DC3',
      zone: 'branch.contoso.com',
      storage: 'directory-domain',
      content,
    });
    const together = settled(after(later(imported, 3600), link(true)));
    expect(zoneCopy(together, 'DC1', 'branch.contoso.com')).not.toBeNull();
    expect(named(together, 'DC3')).toBe('DC2.contoso.com');
    expect(together.replicas.DC3).toEqual(together.replicas.DC1);
  });

  it('cuts a secondary off from its master, which catches up when it is healed', () => {
    const begun = made(
      aForest()
        .standAloneServer('DNS1')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .secondaryZone('DNS1', zone, { master: 'DC3' }),
    );
    const moved = settled(after(begun, transferTo('DC2')));
    expect(named(moved, 'DNS1')).toBe('DC2.contoso.com');
    const apart = settled(after(moved, link(false), transferTo('DC1')));
    expect(named(apart, 'DNS1')).toBe('DC2.contoso.com');
    expect(named(settled(after(apart, link(true))), 'DNS1')).toBe('DC1.contoso.com');
  });

  it('may be broken from the beginning of a world, in which everything has replicated nevertheless', () => {
    const begun = made(
      aForest()
        .site('Far')
        .siteLink({ sites: ['Far', 'Branch'], interval: 60, connected: false })
        .domainController('DC4', { site: 'Far' })
        .standAloneServer('DNS1')
        .directoryZone(zone, { signing: { keyMaster: 'DC4' } })
        .secondaryZone('DNS1', zone, { master: 'DC4' }),
    );
    expect(named(begun, 'DNS1')).toBe('DC4.contoso.com');
    expect(nextNews(begun)).toBeNull();
  });
});
