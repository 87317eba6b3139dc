import type { CommandOf } from '../command';
import { turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** Refused until it is written. */
export function signZoneWithParameters(
  world: World,
  { kind }: CommandOf<'sign-zone-with-parameters'>,
): Decision<'sign-zone-with-parameters'> {
  return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: kind } });
}
