import type { CommandOf } from '../command';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** To be written. */
export function changeTrustAnchors(
  world: World,
  command: CommandOf<'change-trust-anchors'>,
): Decision<'change-trust-anchors'> {
  throw new Error(`${command.kind} is not there yet at ${world.time}`);
}
