import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function changeDnssecProperties(
  world: World,
  command: CommandOf<'change-dnssec-properties'>,
): Decision<'change-dnssec-properties'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
