import type { Outcome } from '../../../shared/contract/outcome';
import type { ReadinessReport } from '../../../shared/model/readiness';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';

/** To be written. */
export function readinessReport(world: World, server: ServerName): Outcome<ReadinessReport> {
  throw new Error(`${world.time} ${server}`);
}
