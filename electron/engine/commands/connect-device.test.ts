import { describe, expect, it } from 'vitest';
import { keyAccess } from '../keys/custody';
import { aForest, after, made, run, zone } from '../testing/worlds';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';

const world = made(
  aForest()
    .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM Provider', servers: { DC1: true, DC3: false } })
    .directoryZone(zone, {
      signing: {
        keyMaster: 'DC1',
        keys: [{ keyType: 'KSK', keyStorageProvider: 'Contoso HSM Provider' }, { keyType: 'ZSK' }],
      },
    }),
);

function accessOf(of: World, name: string) {
  const server = of.servers[name];
  const [ksk] = zoneCopy(of, 'DC1', zone)?.descriptors ?? [];
  if (server === undefined) throw new Error(`no ${name}`);
  return keyAccess(of, server, zone, ksk?.activeKey ?? '');
}

describe('connecting a device', () => {
  it('lets the server use the keys on it, and taking it away ends that', () => {
    expect(accessOf(world, 'DC3')).toEqual({ kind: 'not-usable', reason: 'device-not-connected' });
    const on = after(world, { kind: 'connect-device', device: 'HSM1', server: 'dc3', connected: true });
    expect(accessOf(on, 'DC3')).toEqual({ kind: 'usable', through: 'device' });
    const off = after(on, { kind: 'connect-device', device: 'HSM1', server: 'DC3', connected: false });
    expect(accessOf(off, 'DC3')).toEqual({ kind: 'not-usable', reason: 'device-not-connected' });
  });

  it('changes nothing where it is so already', () => {
    const command = { kind: 'connect-device', device: 'HSM1', server: 'DC1', connected: true } as const;
    expect(run<'connect-device'>(world, command).world).toBe(world);
  });

  it.each([
    ['HSM9', 'DC1', { code: 'not-found', parameters: { what: 'device', name: 'HSM9' } }],
    ['constructor', 'DC1', { code: 'not-found', parameters: { what: 'device', name: 'constructor' } }],
    ['HSM1', 'DC9', { code: 'server-unknown', parameters: { server: 'DC9' } }],
    ['HSM1', 'DC2', { code: 'invalid-parameter', parameters: { parameter: 'server' } }],
  ])('refuses device %s on %s', (device, server, problem) => {
    const decision = run<'connect-device'>(world, {
      kind: 'connect-device',
      device,
      server,
      connected: true,
    });
    expect(decision.outcome).toEqual({ kind: 'refused', problem });
    expect(decision.world).toBe(world);
  });
});
