import { describe, expect, it } from 'vitest';
import { aForest, made, run, zone } from '../testing/worlds';
import type { LogEvent } from '../decision';
import type { ZoneAttributes } from './directory';
import { findServer } from './lookup';
import { stamped } from './merge';
import { findZoneObject } from './replica';
import { writeObject } from './replication';
import type { World } from './world';

const world = made(
  aForest()
    .domainController('OLD1', { version: '2008 R2' })
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .directoryZone('unsigned.contoso.com', { signing: { keyMaster: 'DC1', isSigned: false } }),
);

/** DC1 writes one attribute of a zone's object, with the value that `change` makes of the present one. */
function written<K extends keyof ZoneAttributes>(
  of: World,
  attribute: K,
  change: (value: ZoneAttributes[K]) => ZoneAttributes[K],
  name = zone,
): World {
  const dc1 = findServer(of, 'DC1');
  const found = dc1 && findZoneObject(of, dc1, name);
  if (!found) throw new Error(`DC1 has no ${name}`);
  const { object, dn, partition } = found;
  const before = object.attributes[attribute];
  const attributes = {
    ...object.attributes,
    [attribute]: stamped(change(before.value), of.time, 'DC1', before),
  };
  return writeObject(of, { server: 'DC1', partition }, dn, { ...object, attributes });
}

const withTtl = (of: World, name = zone): World =>
  written(of, 'settings', (settings) => ({ ...settings, dnskeyTtl: 60 }), name);

/** What is logged in the next hour. */
function loggedAfter(of: World): readonly LogEvent[] {
  return run<'advance'>(of, { kind: 'advance', to: of.time + 3_600_000 }).events;
}

const changedOn = (server: string, seconds: number): LogEvent => ({
  kind: 'signing-parameters-changed',
  at: world.time + seconds * 1000,
  server,
  zone,
});

describe('event 7653, signing parameters have changed', () => {
  it('is logged on every other domain controller that signs, when changed settings reach it', () => {
    expect(loggedAfter(withTtl(world))).toEqual([changedOn('DC2', 15), changedOn('DC3', 915)]);
  });

  it('is logged when changed descriptors reach it', () => {
    const changed = written(world, 'signingKeyDescriptors', (descriptors) => descriptors.slice(1));
    expect(loggedAfter(changed)).toEqual([changedOn('DC2', 15), changedOn('DC3', 915)]);
  });

  it('is logged once for what arrives together', () => {
    const twice = written(withTtl(world), 'signingKeyDescriptors', (descriptors) => descriptors.slice(1));
    expect(loggedAfter(twice)).toEqual([changedOn('DC2', 15), changedOn('DC3', 915)]);
  });

  it('is logged when replication is told to happen, too', () => {
    const { events } = run<'replicate-now'>(withTtl(world), { kind: 'replicate-now', server: null });
    expect(events).toEqual([changedOn('DC2', 0), changedOn('DC3', 0)]);
  });

  it('is logged when a server starts and finds the change', () => {
    const off = run<'set-server-running'>(world, {
      kind: 'set-server-running',
      server: 'DC2',
      running: false,
    }).world;
    const waited = run<'advance'>(withTtl(off), { kind: 'advance', to: world.time + 60_000 }).world;
    const { events } = run<'set-server-running'>(waited, {
      kind: 'set-server-running',
      server: 'DC2',
      running: true,
    });
    expect(events).toEqual([changedOn('DC2', 60)]);
  });

  it('is not logged for other attributes, for new zones or for zones that are not signed', () => {
    expect(loggedAfter(written(world, 'signingKeys', (keys) => [...keys, 'another']))).toEqual([]);
    expect(loggedAfter(withTtl(world, 'unsigned.contoso.com'))).toEqual([]);
    const content = {
      origin: 'new.contoso.com.',
      records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
    };
    const imported = run<'import-zone'>(world, {
      kind: 'import-zone',
      server: 'DC1',
      zone: 'new.contoso.com',
      storage: 'directory-domain',
      content,
    });
    expect(loggedAfter(imported.world)).toEqual([]);
  });
});
