import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { entry, findServer } from '../forest/lookup';
import type { World } from '../forest/world';

/**
 * Connects a server to a key storage device, or takes the connection away.
 *
 * The lab's cable, no management call, so it asks for no rights. A device says which servers can be connected to it.
 */
export function connectDevice(
  world: World,
  { device: name, server: serverName, connected }: CommandOf<'connect-device'>,
): Decision<'connect-device'> {
  const device = entry(world.devices, name);
  if (device === undefined) {
    return turnedDown(world, { code: 'not-found', parameters: { what: 'device', name } });
  }
  const server = findServer(world, serverName);
  if (server === null) {
    return turnedDown(world, { code: 'server-unknown', parameters: { server: serverName } });
  }
  const before = entry(device.servers, server.name);
  if (before === undefined) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'server' } });
  }
  if (before === connected) return carriedOut(null, world);
  const changed = { ...device, servers: { ...device.servers, [server.name]: connected } };
  return carriedOut(null, { ...world, devices: { ...world.devices, [device.name]: changed } });
}
