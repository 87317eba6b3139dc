import { setTimeout as delay } from 'node:timers/promises';
import type { Endpoint } from '../../../shared/model/server';
import { findServer, withServer } from '../../engine/forest/lookup';
import { canReach } from '../../engine/forest/reachability';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import type { Lab } from './lab';

/** Milliseconds between two looks at a server whose DNS service is just starting. */
const startingPause = 20;

/** Is there a way between two servers, whether the second runs or not? */
function isWayOpen(world: World, from: ServerName, to: ServerName): boolean {
  const target = findServer(world, to);
  return target !== null && canReach(withServer(world, { ...target, running: true }), from, to);
}

/**
 * Where one server has to send a question for another.
 *
 * Across a broken link that is an address from which nothing comes back, and at a stopped server one that refuses. A
 * server that runs is about to have its port, and is waited for. `null` when the signal said to give up.
 */
export async function endpointSeenFrom(
  lab: Lab,
  { from, to }: { readonly from: ServerName; readonly to: ServerName },
  signal: AbortSignal,
): Promise<Endpoint | null> {
  while (!signal.aborted) {
    if (!isWayOpen(lab.world, from, to)) return lab.deadEndpoints.silent();
    if (findServer(lab.world, to)?.running !== true) return lab.deadEndpoints.refusing();
    const endpoint = lab.endpointOf(to);
    if (endpoint !== null) return endpoint;
    await delay(startingPause);
  }
  return null;
}
