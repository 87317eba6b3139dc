import { describe, expect, it } from 'vitest';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, made, run, switched, transferTo, zone } from '../testing/worlds';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
);
const moved = after(world, transferTo('DC2'));

describe('a poll on demand', () => {
  it('lets a server believe what the directory says before its own poll is due', () => {
    expect(zoneCopy(moved, 'DC3', zone)?.keyMaster).toBe('DC1.contoso.com');
    const polled = after(moved, { kind: 'poll-key-master', server: 'DC3' });
    expect(zoneCopy(polled, 'DC3', zone)?.keyMaster).toBe('DC2.contoso.com');
  });

  it('knows nothing of a move that the Domain Naming Master can not tell and replication has not brought', () => {
    const polled = after(switched(moved, 'DC1', false), { kind: 'poll-key-master', server: 'DC3' });
    expect(zoneCopy(polled, 'DC3', zone)?.keyMaster).toBe('DC1.contoso.com');
  });

  it.each([
    ['an unknown server', 'DC9', 'server-unknown'],
    ['a server the user may not manage', 'DC4', 'access-denied'],
    ['a server outside the directory', 'DNS1', 'directory-unavailable'],
    ['a release that knows no Key Masters', 'OLD1', 'directory-unavailable'],
  ])('is refused by %s', (_, server, code) => {
    const { outcome, world: same } = run<'poll-key-master'>(moved, { kind: 'poll-key-master', server });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code } });
    expect(same).toBe(moved);
  });

  it('is refused by a server that is off', () => {
    const off = switched(moved, 'DC3', false);
    const { outcome } = run<'poll-key-master'>(off, { kind: 'poll-key-master', server: 'DC3' });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'server-unavailable' } });
  });
});
