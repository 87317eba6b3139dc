import type { CommandOf } from '../command';
import { turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/** Refused until it is written. */
export function changeRecords(
  world: World,
  { kind }: CommandOf<'change-records'>,
): Decision<'change-records'> {
  return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: kind } });
}
