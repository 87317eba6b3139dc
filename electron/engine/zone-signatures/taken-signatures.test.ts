import { describe, expect, it } from 'vitest';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, branchLink, later, made, settled, switched, zone } from '../testing/worlds';
import { day, hour, servedBy, signedOn, until, withRecord } from './signature-test-worlds';

const world = made(
  aForest()
    .standAloneServer('DNS1')
    .standAloneServer('DNS2')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .secondaryZone('DNS1', zone, { master: 'DC3' })
    .secondaryZone('DNS2', zone, { master: 'RODC1' }),
);
const resign = { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' } as const;

function isAlike(of: World, secondary: string, master: string): boolean {
  const [copy, source] = [zoneCopy(of, secondary, zone), zoneCopy(of, master, zone)];
  expect(copy?.signatures).toEqual(source?.signatures);
  return copy?.contentId === source?.contentId;
}

describe('a secondary', () => {
  it('has its master’s signatures and records, with its master’s DNSKEY set', () => {
    expect(isAlike(world, 'DNS1', 'DC3')).toBe(true);
    expect(servedBy(world, 'DNS1').content).toBe(zoneCopy(world, 'DNS1', zone)?.contentId);
  });

  it('takes what its master signs anew at that instant', () => {
    const changed = later(after(world, resign), 3600);
    expect(servedBy(changed, 'DNS1').madeBy).toBe('DC3');
    expect(servedBy(changed, 'DNS1').signedAt).toBeGreaterThan(world.time);
    expect(isAlike(changed, 'DNS1', 'DC3')).toBe(true);
  });

  it('takes changed records and their signatures together', () => {
    const changed = withRecord(world, 'DC3');
    expect(servedBy(changed, 'DNS1').content).not.toBe(servedBy(world, 'DNS1').content);
    expect(isAlike(changed, 'DNS1', 'DC3')).toBe(true);
    expect(servedBy(changed, 'DNS1').content).toBe(zoneCopy(changed, 'DNS1', zone)?.contentId);
  });

  it('keeps what it has while its master is off or cut off, and takes the rest when that is over', () => {
    const cut = later(after(world, branchLink(false), resign), 3600);
    expect(servedBy(cut, 'DNS1')).toEqual(servedBy(world, 'DNS1'));
    const healed = later(after(cut, branchLink(true)), 3600);
    expect(isAlike(healed, 'DNS1', 'DC3')).toBe(true);
    expect(servedBy(healed, 'DNS1').signedAt).toBeGreaterThan(world.time);
  });

  it('that was off takes what its master has when it starts', () => {
    const off = until(switched(world, 'DNS1', false), world.time + 8 * day);
    expect(servedBy(off, 'DNS1')).toEqual(servedBy(world, 'DNS1'));
    expect(isAlike(switched(off, 'DNS1', true), 'DNS1', 'DC3')).toBe(true);
  });

  it('of a read-only domain controller has that one’s signatures, whatever the servers are called', () => {
    expect(isAlike(world, 'DNS2', 'RODC1')).toBe(true);
    expect(isAlike(until(world, world.time + 6 * day), 'DNS2', 'RODC1')).toBe(true);
    expect(servedBy(until(world, world.time + 6 * day), 'DNS2').signedAt).toBeGreaterThan(world.time);
  });

  it('drops the signatures when the zone is unsigned', () => {
    const unsigned = settled(after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' }));
    expect(signedOn(unsigned, ['DNS1', 'DNS2'])).toEqual([false, false]);
    expect(unsigned.servers.DNS1?.signatures).toEqual({});
  });
});

describe('a read-only domain controller', () => {
  it('has the signatures of a writable one, and signs nothing itself', () => {
    expect(['DC1', 'DC2', 'DC3']).toContain(servedBy(world, 'RODC1').madeBy);
  });

  it('keeps what it has as long as some writable one serves it, and then takes the newest', () => {
    const changed = after(world, resign);
    const source = servedBy(world, 'RODC1').madeBy;
    expect(source).toBe('DC1');
    expect(servedBy(changed, 'RODC1').signedAt).toBe(changed.time);
    const arrived = later(changed, 3600);
    expect(servedBy(arrived, 'RODC1').madeBy).toBe('DC1');
  });

  it('keeps what it has while nobody can be reached', () => {
    const alone = switched(after(world, branchLink(false)), 'DC3', false);
    const later6 = until(alone, world.time + 6 * day);
    expect(servedBy(later6, 'RODC1')).toEqual(servedBy(alone, 'RODC1'));
  });

  it('keeps what it has when those it reaches do not have the zone, or know nothing of DNSSEC', () => {
    const partition = 'DC=Apart,DC=contoso,DC=com';
    const apart = made(
      aForest()
        .domainController('OLD1', { version: '2008 R2' })
        .partition(partition, ['DC1', 'RODC1', 'OLD1'])
        .directoryZone(zone, { partition, signing: { keyMaster: 'DC1' } }),
    );
    expect(signedOn(apart, ['RODC1', 'DC1', 'OLD1'])).toEqual([true, true, false]);
    const off = switched(apart, 'DC1', false);
    expect(servedBy(until(off, off.time + hour), 'RODC1')).toEqual(servedBy(apart, 'RODC1'));
  });
});
