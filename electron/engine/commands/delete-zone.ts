import type { CommandOf } from '../command';
import { turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** Refused until it is written. */
export function deleteZone(world: World, { kind }: CommandOf<'delete-zone'>): Decision<'delete-zone'> {
  return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: kind } });
}
