import { describe, expect, it } from 'vitest';
import { findServer, withServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, completion, made, switched, zone } from '../testing/worlds';
import { canUseKey, custodyOf, hasUnmadeKeys, keyAccess, keysOutOfReach, unreachableKeys } from './custody';

const options = {
  signing: {
    keyMaster: 'DC1',
    keys: [
      { keyType: 'KSK', storeKeysInDirectory: false },
      { keyType: 'ZSK' },
      { keyType: 'ZSK', algorithm: 13, keyStorageProvider: 'Contoso HSM' },
    ],
  },
} as const;
const hsm = {
  name: 'HSM1',
  keyStorageProvider: 'Contoso HSM',
  servers: { DC1: true, DC2: true, DC3: false },
};
const builder = aForest()
  .domainController('OLD1', { version: '2008 R2' })
  .standAloneServer('DNS1')
  .device(hsm)
  .directoryZone(zone, options)
  .fileZone('DNS1', 'fabrikam.com', { signing: {} });
const world = made(builder);
const [ksk, zsk, onHsm] = zoneCopy(world, 'DC1', zone)?.descriptors ?? [];
const inStore = ksk?.activeKey ?? '';
const inDirectory = zsk?.activeKey ?? '';
const onDevice = onHsm?.activeKey ?? '';

function users(of: World, keyId: string): readonly string[] {
  return Object.values(of.servers)
    .filter((server) => canUseKey(of, server, zone, keyId))
    .map(({ name }) => name);
}

function reasons(of: World, keyId: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(of.servers).map((server) => {
      const access = keyAccess(of, server, zone, keyId);
      return [server.name, access.kind === 'usable' ? access.through : access.reason];
    }),
  );
}

/** The key is not yet on the replica of one server. */
function without(of: World, server: string, keyId: string): World {
  const replicas = structuredClone(of.replicas[server]) ?? {};
  for (const replica of Object.values(replicas)) {
    for (const [dn, object] of Object.entries(replica)) {
      if (object.kind !== 'zone') continue;
      const { attributes } = object;
      const value = attributes.signingKeys.value.filter((id) => id !== keyId);
      const signingKeys = { ...attributes.signingKeys, value };
      Object.assign(replica, { [dn]: { ...object, attributes: { ...attributes, signingKeys } } });
    }
  }
  return { ...of, replicas: { ...of.replicas, [server]: replicas } };
}

describe('custody of a private key', () => {
  it('in the directory lets every writable domain controller of 2012 or later use it', () => {
    expect(users(world, inDirectory)).toEqual(['DC1', 'DC2', 'DC3']);
    expect(custodyOf(world, 'DC2', zone, inDirectory)).toEqual({ kind: 'directory' });
    expect(reasons(world, inDirectory)).toEqual({
      DC1: 'directory',
      DC2: 'directory',
      DC3: 'directory',
      RODC1: 'read-only-domain-controller',
      OLD1: 'release-too-old',
      DNS1: 'outside-directory',
    });
  });

  it('in a certificate store lets only that server use it', () => {
    expect(users(world, inStore)).toEqual(['DC1']);
    expect(custodyOf(world, 'DC2', zone, inStore)).toEqual({ kind: 'certificate-store', server: 'DC1' });
    expect(reasons(world, inStore)).toMatchObject({
      DC1: 'certificate-store',
      DC2: 'in-another-certificate-store',
      DNS1: 'in-another-certificate-store',
    });
  });

  it('on a device lets the servers use it that are connected', () => {
    expect(users(world, onDevice)).toEqual(['DC1', 'DC2']);
    expect(custodyOf(world, 'DC3', zone, onDevice)).toEqual({
      kind: 'device',
      device: 'HSM1',
      servers: ['DC1', 'DC2'],
    });
    expect(reasons(world, onDevice)).toMatchObject({ DC2: 'device', DC3: 'device-not-connected' });
    expect(onHsm?.storeKeysInDirectory).toBe(false);
  });

  it('on a device names the connected servers that run', () => {
    expect(custodyOf(switched(world, 'DC1', false), 'DC3', zone, onDevice)).toMatchObject({
      servers: ['DC2'],
    });
  });

  it('is not taken from a server that is switched off', () => {
    const off = switched(world, 'DC1', false);
    expect(users(off, inStore)).toEqual(['DC1']);
    expect(users(off, onDevice)).toEqual(['DC1', 'DC2']);
  });

  it('in the directory waits for replication', () => {
    expect(reasons(without(world, 'DC3', inDirectory), inDirectory)).toMatchObject({
      DC2: 'directory',
      DC3: 'not-replicated-yet',
    });
  });

  it('is lost when nothing holds the key any more', () => {
    const nowhere = ['DC1', 'DC2', 'DC3', 'OLD1'].reduce(
      (next, server) => without(next, server, inDirectory),
      world,
    );
    expect(custodyOf(nowhere, 'DC1', zone, inDirectory)).toEqual({ kind: 'lost' });
    expect(reasons(nowhere, inDirectory)).toMatchObject({ DC1: 'lost' });
    const dc1 = findServer(world, 'DC1');
    if (dc1 === null) throw new Error('no DC1');
    const emptied = withServer(world, { ...dc1, certificateStore: [] });
    expect(custodyOf(emptied, 'DC1', zone, inStore)).toEqual({ kind: 'lost' });
    expect(reasons(emptied, inStore)).toMatchObject({ DC1: 'lost' });
    const scrapped: World = { ...world, devices: {} };
    expect(custodyOf(scrapped, 'DC1', zone, onDevice)).toEqual({ kind: 'lost' });
    expect(reasons(scrapped, onDevice)).toMatchObject({ DC1: 'lost' });
    expect(reasons(world, 'no-such-key')).toMatchObject({ DC1: 'lost' });
  });

  it('is pending while the key is being made', () => {
    const { world: begun } = builder.build();
    const [first = ''] = Object.keys(begun.keys);
    expect(users(begun, first)).toEqual([]);
    expect(custodyOf(begun, 'DC1', zone, first)).toEqual({ kind: 'pending' });
    expect(reasons(begun, first)).toMatchObject({ DC1: 'being-made' });
    const copy = zoneCopy(begun, 'DC1', zone);
    const dc1 = findServer(begun, 'DC1');
    if (copy === null || dc1 === null) throw new Error('no zone');
    expect(hasUnmadeKeys(begun, copy)).toBe(true);
    expect(unreachableKeys(begun, dc1, copy)).toHaveLength(6);
    expect(keysOutOfReach(begun, dc1, copy)).toEqual([]);
    expect(users(after(begun, completion(first)), first)).toEqual(['DC1']);
  });

  it('of a zone in a file is with its server, whatever the descriptor asked for', () => {
    const copy = zoneCopy(world, 'DNS1', 'fabrikam.com');
    const keys = copy?.publishedKeys.map(({ id }) => custodyOf(world, 'DNS1', 'fabrikam.com', id));
    expect(keys).toHaveLength(4);
    expect(new Set(keys?.map(({ kind }) => kind))).toEqual(new Set(['certificate-store']));
  });

  it('decides which keys a server lacks', () => {
    const lackedBy = (name: string): readonly string[] => {
      const [server, copy] = [findServer(world, name), zoneCopy(world, name, zone)];
      return server === null || copy === null ? [] : unreachableKeys(world, server, copy);
    };
    expect(lackedBy('DC1')).toEqual([]);
    expect(lackedBy('DC2')).toEqual([ksk?.activeKey, ksk?.standbyKey]);
    expect(lackedBy('RODC1')).toHaveLength(6);
  });
});
