import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function signZone(world: World, command: CommandOf<'sign-zone'>): Decision<'sign-zone'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
