import { describe, expect, it } from 'vitest';
import type { DirectoryObject } from '../forest/directory';
import { findServer } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findTrustAnchors, findZoneObject } from '../forest/replica';
import type { World } from '../forest/world';
import { aForest, after, publicKeyOf, run, settled, zone } from '../testing/worlds';

const settings = { distributeTrustAnchors: true };
const { world: begun } = aForest()
  .directoryZone(zone, {
    signing: {
      keyMaster: 'DC1',
      settings,
      keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
    },
  })
  .build();

/** An object before any key was stored. */
function unstored(object: DirectoryObject): DirectoryObject {
  if (object.kind === 'trust-anchors') return { kind: 'trust-anchors', attributes: { anchors: noAnchors } };
  if (object.kind !== 'zone') return object;
  const signingKeys = { ...object.attributes.signingKeys, value: [] };
  return { ...object, attributes: { ...object.attributes, signingKeys } };
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

const noAnchors = stamped([], begun.time, 'DC1');

/** The same world before its keys were anywhere: as it is while keys are ordered by a running server. */
const ordered: World = {
  ...begun,
  servers: mapped(begun.servers, (server) => ({ ...server, certificateStore: [] })),
  replicas: mapped(begun.replicas, (partitions) =>
    mapped(partitions, (replica) => mapped(replica, unstored)),
  ),
};

const keys = Object.values(begun.keys);
const ksk = keys.find(({ keyType }) => keyType === 'KSK')?.id ?? '';
const zsk = keys.find(({ keyType }) => keyType === 'ZSK')?.id ?? '';

function complete(keyId: string) {
  return { kind: 'complete-key-generation', keyId, publicKey: publicKeyOf(keyId) } as const;
}

function inDirectory(world: World, name: string): readonly string[] | undefined {
  const server = findServer(world, name);
  return (server && findZoneObject(world, server, zone))?.object.attributes.signingKeys.value;
}

function anchors(world: World, server: string): readonly string[] | undefined {
  return findTrustAnchors(world, server)?.attributes.anchors.value.flatMap(({ keyId }) => keyId ?? []);
}

describe('completing the generation of a key', () => {
  it('makes the public key known, with its time', () => {
    const world = after(ordered, complete(zsk));
    expect(world.keys[zsk]).toMatchObject({ publicKey: publicKeyOf(zsk), madeAt: ordered.time });
  });

  it('stores a private key in the directory, from where it replicates', () => {
    const world = after(ordered, complete(zsk));
    expect(inDirectory(world, 'DC1')).toEqual([zsk]);
    expect(inDirectory(world, 'DC2')).toEqual([]);
    expect(inDirectory(settled(world), 'DC3')).toEqual([zsk]);
    expect(inDirectory(settled(world), 'RODC1')).toEqual([]);
  });

  it('stores a private key in its maker’s certificate store, where it stays', () => {
    const world = settled(after(ordered, complete(ksk)));
    expect(inDirectory(world, 'DC1')).toEqual([]);
    const stores = Object.values(world.servers).map(({ name, certificateStore }) => [
      name,
      ...certificateStore,
    ]);
    expect(stores).toEqual([['DC1', ksk], ['DC2'], ['DC3'], ['RODC1']]);
  });

  it('adds a trust anchor for a KSK of a zone that distributes them, on all domain controllers', () => {
    const world = after(ordered, complete(ksk), complete(zsk));
    expect(anchors(world, 'DC1')).toEqual([ksk]);
    expect(anchors(settled(world), 'DC3')).toEqual([ksk]);
    expect(anchors(settled(world), 'RODC1')).toEqual([ksk]);
  });

  it('adds no trust anchor where the zone does not distribute them', () => {
    const { world } = aForest()
      .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
      .build();
    const made = Object.keys(world.keys).reduce((next, id) => after(next, complete(id)), world);
    expect(findTrustAnchors(made, 'DC1')).toBeNull();
  });

  it('writes nothing to the directory for a key that is there already', () => {
    const world = after(begun, complete(zsk), complete(ksk));
    expect(world.replicas).toBe(begun.replicas);
    expect(world.servers).toBe(begun.servers);
    expect(world.deliveries).toEqual([]);
  });

  it.each([
    ['an unknown key', begun, 'no-such-key', 'AwEAAQ==', 'keyId'],
    ['a name that every object has', begun, 'constructor', 'AwEAAQ==', 'keyId'],
    ['a key that is made already', after(begun, complete(zsk)), zsk, 'AwEAAQ==', 'keyId'],
    ['an empty public key', begun, zsk, '', 'publicKey'],
    ['a public key that is no base64', begun, zsk, 'not base64!', 'publicKey'],
  ])('refuses %s', (_, world, keyId, publicKey, parameter) => {
    const decision = run<'complete-key-generation'>(world, {
      kind: 'complete-key-generation',
      keyId,
      publicKey,
    });
    expect(decision.outcome).toEqual({
      kind: 'refused',
      problem: { code: 'invalid-parameter', parameters: { parameter } },
    });
    expect(decision.world).toBe(world);
  });
});
