import { describe, expect, it } from 'vitest';
import { aForest, after, later, made, settled, switched, transferTo } from '../testing/worlds';
import type { CommandOf } from '../command';
import { decide } from '../decide';
import { nextNews } from '../next-due';
import { zoneCopy } from './zone-copy';
import { stamped } from './merge';
import { findZoneObject, replicaOf } from './replica';
import { writeObject } from './replication';
import { findServer } from './lookup';
import { buildForest } from './forest-builder';
import type { World } from './world';

const fresh = 'new.contoso.com';

function importOn(server: string): CommandOf<'import-zone'> {
  const content = {
    origin: `${fresh}.`,
    records: [
      { name: `${fresh}.`, type: 'SOA', ttl: 3600, data: 'dc1.contoso.com. a.contoso.com. 1 2 3 4 5' },
    ],
  };
  return { kind: 'import-zone', server, zone: fresh, storage: 'directory-domain', content };
}

/** The servers that have the new zone. */
function where(world: World): readonly string[] {
  return Object.keys(world.servers).filter((server) => zoneCopy(world, server, fresh) !== null);
}

const forest = made(aForest());
const imported = after(forest, importOn('DC1'));

describe('replication', () => {
  it('shows a change at once only where it was made', () => {
    expect(where(imported)).toEqual(['DC1']);
  });

  it('takes the change notification’s delay within a site', () => {
    expect(where(later(imported, 14.999))).toEqual(['DC1']);
    expect(where(later(imported, 15))).toEqual(['DC1', 'DC2']);
  });

  it('takes the site link’s interval more between sites', () => {
    expect(where(later(imported, 914))).toEqual(['DC1', 'DC2']);
    expect(where(later(imported, 915))).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
  });

  it('takes the shortest way over several links', () => {
    const { world } = buildForest()
      .site('A')
      .site('B')
      .site('C')
      .siteLink({ sites: ['A', 'C'], interval: 3600 })
      .siteLink({ sites: ['A', 'B'], interval: 900 })
      .siteLink({ sites: ['C', 'B'], interval: 900 })
      .domainController('DC1', { site: 'A' })
      .domainController('DC2', { site: 'C' })
      .build();
    const change = after(world, importOn('DC1'));
    expect(where(later(change, 1814))).toEqual(['DC1']);
    expect(where(later(change, 1815))).toEqual(['DC1', 'DC2']);
  });

  it('brings nothing to a server that is off, and everything when it runs again', () => {
    const off = later(after(switched(forest, 'DC2', false), importOn('DC1')), 3600);
    expect(where(off)).toEqual(['DC1', 'DC3', 'RODC1']);
    expect(nextNews(off)).toBeNull();
    expect(where(switched(off, 'DC2', true))).toContain('DC2');
  });

  it('keeps what a server wrote before it went off until it runs again', () => {
    const off = later(switched(imported, 'DC1', false), 3600);
    expect(where(off)).toEqual(['DC1']);
    expect(where(switched(off, 'DC1', true))).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
  });

  it('passes on what another domain controller has already from a server that went off', () => {
    const off = switched(later(imported, 15), 'DC1', false);
    expect(where(later(off, 914))).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
  });

  it('never passes changes on from a read-only domain controller', () => {
    const { world } = buildForest()
      .domainController('DC1')
      .readOnlyDomainController('RODC1')
      .domainController('DC2', { running: false })
      .build();
    const known = later(after(world, importOn('DC1')), 15);
    const cutOff = later(switched(switched(known, 'DC1', false), 'DC2', true), 3600);
    expect(where(cutOff)).toEqual(['DC1', 'RODC1']);
  });

  it('delivers late changes in order, so that the newest wins', () => {
    const zones = ['a.contoso.com', 'b.contoso.com', 'c.contoso.com'];
    const begun = made(
      zones.reduce((next, name) => next.directoryZone(name, { signing: { keyMaster: 'DC1' } }), aForest()),
    );
    const moved = zones.reduce(
      (next, name) => later(after(next, transferTo('DC2', name)), 7),
      switched(begun, 'DC3', false),
    );
    const back = settled(switched(later(moved, 3600), 'DC3', true));
    const { configuration } = back.forest.partitions;
    expect(replicaOf(back, 'DC3', configuration)).toEqual(replicaOf(back, 'DC1', configuration));
    expect(replicaOf(back, 'DC3', configuration)).not.toEqual(replicaOf(moved, 'DC3', configuration));
  });

  it('gives no private keys to a read-only domain controller', () => {
    const keysOn = (world: World, name: string): readonly string[] | undefined => {
      const server = findServer(world, name);
      return (server && findZoneObject(world, server, fresh))?.object.attributes.signingKeys.value;
    };
    const dc1 = findServer(imported, 'DC1');
    const found = dc1 && findZoneObject(imported, dc1, fresh);
    if (!found) throw new Error('the zone was not imported');
    const { object, dn, partition } = found;
    const signingKeys = stamped(['key'], imported.time, 'DC1', object.attributes.signingKeys);
    const keyed = settled(
      writeObject(imported, { server: 'DC1', partition }, dn, {
        ...object,
        attributes: { ...object.attributes, signingKeys },
      }),
    );
    expect(keysOn(keyed, 'DC3')).toEqual(['key']);
    expect(keysOn(keyed, 'RODC1')).toEqual([]);
  });

  it('happens at once between running servers when it is told to', () => {
    const told = after(switched(imported, 'DC3', false), { kind: 'replicate-now', server: null });
    expect(where(told)).toEqual(['DC1', 'DC2', 'RODC1']);
    expect(told.time).toBe(imported.time);
  });

  it('wakes nobody while nothing is on its way', () => {
    expect(nextNews(forest)).toBeNull();
    expect(nextNews(imported)).toBe(imported.time + 15_000);
    expect(nextNews(settled(imported))).toBeNull();
  });

  it('is no change when only time passes', () => {
    const { world } = decide<'advance'>(forest, { kind: 'advance', to: forest.time + 86_400_000 });
    expect(world).toEqual({ ...forest, time: forest.time + 86_400_000 });
  });
});
