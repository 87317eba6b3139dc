import type { CommandOf } from '../command';
import { carriedOut } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';

/**
 * Lays a fault in wait for the next act that it fits, or takes it away again.
 *
 * The act that meets it uses it up. A fault that is armed already stays armed once.
 */
export function armFault(world: World, { fault, armed }: CommandOf<'arm-fault'>): Decision<'arm-fault'> {
  if (world.armedFaults.includes(fault) === armed) return carriedOut(null, world);
  const armedFaults = new Set(world.armedFaults);
  if (armed) armedFaults.add(fault);
  else armedFaults.delete(fault);
  return carriedOut(null, { ...world, armedFaults: [...armedFaults] });
}
