import { describe, expect, it } from 'vitest';
import type { DirectoryObject, Replica } from '../forest/directory';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  aSignedZone,
  aZoneWithLocalKeys,
  after,
  later,
  made,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { zonesToPublish } from './first-publications';
import { maintainSignatures, withFirstSignatures } from './maintain-signatures';
import { day, dueOn, servedBy, setOn, signedOn, until } from './signature-test-worlds';

const other = 'other.contoso.com';

function asOldObject(object: DirectoryObject): DirectoryObject {
  if (object.kind !== 'zone') return object;
  const stamp = { version: 0, at: 0, origin: '' };
  const attributes = {
    ...object.attributes,
    dnskeySet: { value: null, stamp },
    nsec3Salt: { value: '', stamp },
  };
  return { ...object, attributes };
}

function asOldServer(server: Server): Server {
  const localZones = Object.entries(server.localZones).map(([key, local]) => [
    key,
    local.kind === 'file' ? { ...local, dnskeySet: null, nsec3Salt: '' } : local,
  ]);
  return {
    ...server,
    localZones: Object.fromEntries(localZones) as Server['localZones'],
    signatures: {},
    signingDue: {},
  };
}

/** A world as a state file from before there were signatures has it. */
function asOld(world: World): World {
  const oldReplica = (replica: Replica): Replica =>
    Object.fromEntries(Object.entries(replica).map(([dn, object]) => [dn, asOldObject(object)]));
  return {
    ...world,
    servers: Object.fromEntries(
      Object.entries(world.servers).map(([name, server]) => [name, asOldServer(server)]),
    ),
    replicas: Object.fromEntries(
      Object.entries(world.replicas).map(([name, partitions]) => [
        name,
        Object.fromEntries(Object.entries(partitions).map(([key, each]) => [key, oldReplica(each)])),
      ]),
    ),
  };
}

const wait = (world: World): World => after(world, { kind: 'advance', to: world.time });

describe('a world from before there were signatures', () => {
  const rich = made(
    aForest()
      .standAloneServer('DNS1')
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .directoryZone(other, { signing: { keyMaster: 'DC2' } })
      .fileZone('DC1', 'file.contoso.com', { signing: {} })
      .secondaryZone('DNS1', zone, { master: 'DC2' }),
  );
  const old = asOld(rich);

  it('has everything signed as soon as time passes in it, on every server and in one piece', () => {
    expect(signedOn(old, ['DC1', 'DC2', 'DC3', 'RODC1', 'DNS1'])).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    const now = wait(old);
    expect(signedOn(now, ['DC1', 'DC2', 'DC3', 'RODC1', 'DNS1'])).toEqual([true, true, true, true, true]);
    expect(signedOn(now, ['DC1', 'DC2', 'DC3', 'RODC1'], other)).toEqual([true, true, true, true]);
    expect(signedOn(now, ['DC1'], 'file.contoso.com')).toEqual([true]);
    expect(now.deliveries).toEqual([]);
    expect(zonesToPublish(now)).toEqual([]);
    expect(withFirstSignatures(now)).toBe(now);
  });

  it('has every zone signed, even if something happens to one of them first', () => {
    const moved = after(old, transferTo('DC2'));
    expect(signedOn(wait(moved), ['DC1', 'DC3'], other)).toEqual([true, true]);
  });

  it('has a zone signed that somebody signed by hand', () => {
    const never = made(aForest().directoryZone(zone));
    const ordered = after(never, { kind: 'sign-zone', server: 'DC2', zone, act: 'sign-with-defaults' });
    const signed = asOld(
      until(
        Object.keys(ordered.keys).reduce(
          (next, keyId) => after(next, { kind: 'complete-key-generation', keyId, publicKey: 'AwEAAQ==' }),
          ordered,
        ),
        ordered.time + day,
      ),
    );
    expect(signedOn(wait(signed), ['DC1', 'DC2', 'DC3'])).toEqual([true, true, true]);
  });

  it('of which a server has not heard of the zone’s present keys does not give it their set', () => {
    const seized = after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'));
    const ordered = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
    const resigned = settled(
      Object.values(ordered.keys)
        .filter(({ publicKey }) => publicKey === null)
        .reduce(
          (next, { id }) =>
            after(next, { kind: 'complete-key-generation', keyId: id, publicKey: 'AwEAAQ==' }),
          ordered,
        ),
    );
    const now = wait(asOld(resigned));
    expect(setOn(now, 'DC3').keys).toEqual(setOn(now, 'DC2').keys);
    expect(zoneCopy(now, 'DC1', zone)?.dnskeySet).toBeNull();
    const back = settled(switched(now, 'DC1', true));
    expect(setOn(back, 'DC1').keys).toEqual(setOn(now, 'DC2').keys);
  });

  it('has nothing signed by a Key Master without the keys, and goes on', () => {
    const seized = asOld(
      settled(after(switched(aZoneWithLocalKeys(), 'DC1', false), seizeWithoutKeysBy('DC2'))),
    );
    expect(signedOn(wait(seized), ['DC2', 'DC3'])).toEqual([false, false]);
  });
});

describe('what follows at once', () => {
  const world = aSignedZone();

  it('is nothing where nothing changed', () => {
    expect(maintainSignatures(world, world)).toBe(world);
  });

  it('of a seizure without keys is nothing: nothing is signed, nothing is lost', () => {
    const local = switched(aZoneWithLocalKeys(), 'DC1', false);
    const seized = settled(after(local, seizeWithoutKeysBy('DC2')));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(servedBy(seized, server)).toEqual(servedBy(local, server));
      expect(setOn(seized, server)).toEqual(setOn(local, server));
      expect(dueOn(seized, server)).toBeNull();
    }
  });

  it('of a Key Master’s return before the re-sign is that it goes on renewing', () => {
    const local = switched(aZoneWithLocalKeys(), 'DC1', false);
    const seized = until(after(local, seizeWithoutKeysBy('DC2')), local.time + 6 * day);
    expect(setOn(seized, 'DC2').signedAt).toBe(local.time);
    const handedBack = later(after(switched(seized, 'DC1', true), transferTo('DC1')), 60);
    expect(setOn(handedBack, 'DC2').signedAt).toBeGreaterThanOrEqual(seized.time);
    expect(servedBy(handedBack, 'DC2').dnskeySet).toEqual(setOn(handedBack, 'DC1'));
  });

  it('of a start after long is that a server signs what has run out, with the present set', () => {
    const off = until(switched(world, 'DC2', false), world.time + 200 * day);
    expect(servedBy(off, 'DC2').recordExpiration).toBeLessThan(off.time);
    const started = wait(switched(off, 'DC2', true));
    expect(servedBy(started, 'DC2').signedAt).toBe(started.time);
    expect(servedBy(started, 'DC2').dnskeySet).toEqual(setOn(started, 'DC1'));
  });
});
