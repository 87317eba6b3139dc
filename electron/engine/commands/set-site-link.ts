import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function setSiteLink(world: World, command: CommandOf<'set-site-link'>): Decision<'set-site-link'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
