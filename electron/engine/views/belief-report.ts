import type { Outcome } from '../../../shared/contract/outcome';
import type { BeliefReport } from '../../../shared/model/beliefs';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';

/** To be written. */
export function beliefReport(world: World, server: ServerName, zone: string): Outcome<BeliefReport> {
  throw new Error(`${world.time} ${server}${zone}`);
}
