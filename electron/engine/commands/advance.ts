import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { passTime } from '../forest/time';
import type { World } from '../forest/world';
import { withFirstSignatures } from '../zone-signatures/maintain-signatures';

/** Time passes; it never runs backwards. */
export function advance(world: World, { to }: CommandOf<'advance'>): Decision<'advance'> {
  if (!Number.isFinite(to) || to < world.time) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'to' } });
  }
  const { world: later, events } = passTime(withFirstSignatures(world), to);
  return carriedOut(null, later, { events });
}
