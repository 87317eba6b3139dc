import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function connectDevice(
  world: World,
  command: CommandOf<'connect-device'>,
): Decision<'connect-device'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
