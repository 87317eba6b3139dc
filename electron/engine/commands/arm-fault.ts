import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function armFault(world: World, command: CommandOf<'arm-fault'>): Decision<'arm-fault'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
