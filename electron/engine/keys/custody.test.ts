import { describe, expect, it } from 'vitest';
import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, made, zone } from '../testing/worlds';
import { canUseKey, custodyOf, unreachableKeys } from './custody';

const options = {
  signing: {
    keyMaster: 'DC1',
    keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
  },
} as const;
const world = made(
  aForest()
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone(zone, options)
    .fileZone('DNS1', 'fabrikam.com', { signing: {} }),
);
const [ksk, zsk] = zoneCopy(world, 'DC1', zone)?.descriptors ?? [];
const inStore = ksk?.activeKey ?? '';
const inDirectory = zsk?.activeKey ?? '';

function users(of: World, keyId: string): readonly string[] {
  return Object.values(of.servers)
    .filter((server) => canUseKey(of, server, zone, keyId))
    .map(({ name }) => name);
}

describe('custody of a private key', () => {
  it('in the directory lets every writable domain controller of 2012 or later use it', () => {
    expect(users(world, inDirectory)).toEqual(['DC1', 'DC2', 'DC3']);
    expect(custodyOf(world, 'DC2', zone, inDirectory)).toEqual({ kind: 'directory' });
  });

  it('in a certificate store lets only that server use it', () => {
    expect(users(world, inStore)).toEqual(['DC1']);
    expect(custodyOf(world, 'DC2', zone, inStore)).toEqual({ kind: 'certificate-store', server: 'DC1' });
  });

  it('is pending while the key is being made', () => {
    const { world: begun } = aForest().directoryZone(zone, options).build();
    const [first = ''] = Object.keys(begun.keys);
    expect(users(begun, first)).toEqual([]);
    expect(custodyOf(begun, 'DC1', zone, first)).toEqual({ kind: 'pending' });
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
    expect(lackedBy('RODC1')).toHaveLength(4);
  });
});
