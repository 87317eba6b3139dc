import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function holdReplication(
  world: World,
  command: CommandOf<'hold-replication'>,
): Decision<'hold-replication'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
