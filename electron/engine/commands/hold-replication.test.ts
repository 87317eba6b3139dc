import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command';
import { zoneCopy } from '../forest/zone-copy';
import type { World } from '../forest/world';
import { nextNews } from '../next-due';
import { aForest, aSignedZone, after, later, made, run, settled, transferTo, zone } from '../testing/worlds';

const hold = (server: string, held: boolean): CommandOf<'hold-replication'> => ({
  kind: 'hold-replication',
  server,
  held,
});

const world = aSignedZone();
const named = (of: World, server: string): string | null | undefined => zoneCopy(of, server, zone)?.keyMaster;

describe('replication that is held', () => {
  it('keeps everything away from that server, and from no other', () => {
    const moved = settled(after(world, hold('dc3', true), transferTo('DC2')));
    expect(named(later(moved, 86_400), 'DC3')).toBe('DC1.contoso.com');
    expect(named(moved, 'RODC1')).toBe('DC2.contoso.com');
    expect(nextNews(moved)).toBeNull();
  });

  it('is held for replicate-now as well', () => {
    const moved = after(world, hold('DC3', true), transferTo('DC2'));
    for (const server of ['DC3', null]) {
      const told = after(moved, { kind: 'replicate-now', server });
      expect(told.deliveries.map(({ to }) => to)).toContain('DC3');
      expect(told.replicas.DC3).toEqual(moved.replicas.DC3);
    }
  });

  it('brings what is overdue at once when the hold ends', () => {
    const freed = after(later(after(world, hold('DC3', true), transferTo('DC2')), 3600), hold('DC3', false));
    expect(freed.deliveries).toEqual([]);
    expect(named(settled(freed), 'DC3')).toBe('DC2.contoso.com');
  });

  it('does not keep what the server writes itself', () => {
    const begun = made(
      aForest()
        .domainController('DC4')
        .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
    );
    const content = {
      origin: 'new.contoso.com.',
      records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
    };
    const written = after(begun, hold('DC4', true), {
      kind: 'import-zone',
      server: 'DC4',
      zone: 'new.contoso.com',
      storage: 'directory-domain',
      content,
    });
    expect(zoneCopy(settled(written), 'DC1', 'new.contoso.com')).not.toBeNull();
  });

  it('lets a server that is told to poll read the Domain Naming Master, which it reaches', () => {
    const moved = settled(after(world, hold('DC3', true), transferTo('DC2')));
    expect(named(after(moved, { kind: 'poll-key-master', server: 'DC3' }), 'DC3')).toBe('DC2.contoso.com');
  });

  it('is refused for a server that does not exist, or has no replica', () => {
    const lone = made(aForest().standAloneServer('DNS1'));
    const problemOf = (server: string) => run<'hold-replication'>(lone, hold(server, true)).outcome;
    expect(problemOf('constructor')).toMatchObject({ problem: { code: 'server-unknown' } });
    expect(problemOf('DNS1')).toMatchObject({ problem: { code: 'directory-unavailable' } });
  });

  it('stays as it is when it is that already', () => {
    expect(run<'hold-replication'>(world, hold('DC3', false)).world).toBe(world);
  });
});
