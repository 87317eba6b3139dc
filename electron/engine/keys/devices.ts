import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import { entry, findServer } from '../forest/lookup';
import type { ServerName } from '../forest/server';
import type { Device, World } from '../forest/world';

/** Providers of every Windows Server, the default one first (dialogs.md 4.4); their keys stay on the computer. */
const localProviders: readonly string[] = [
  microsoftSoftwareProvider,
  'Microsoft Platform Crypto Provider',
  'Microsoft Smart Card Key Storage Provider',
];

/** The device that servers see under a key storage provider, `null` where the provider is none of a device. */
export function deviceOfProvider(devices: readonly Device[], provider: string): Device | null {
  return devices.find(({ keyStorageProvider }) => keyStorageProvider === provider) ?? null;
}

/** Is a server connected to a device? A device that is not there is connected to nobody. */
export function isConnected(world: World, server: ServerName, device: string): boolean {
  const found = entry(world.devices, device);
  return found !== undefined && entry(found.servers, server) === true;
}

/** The servers that reach a device now, by name: connected, and running. */
export function serversReaching(world: World, device: string): readonly ServerName[] {
  return Object.keys(entry(world.devices, device)?.servers ?? {})
    .filter((server) => isConnected(world, server, device) && findServer(world, server)?.running === true)
    .sort();
}

/** The key storage providers of a server, the default one first (MS-DNSP 3.1.4.3, EnumerateKeyStorageProviders). */
export function keyStorageProvidersOf(world: World, server: ServerName): readonly string[] {
  const devices = Object.values(world.devices).filter(({ name }) => isConnected(world, server, name));
  return [...localProviders, ...devices.map(({ keyStorageProvider }) => keyStorageProvider).sort()];
}
