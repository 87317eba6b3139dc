import { findServer } from './lookup';
import type { ServerName } from './server';
import type { Forest, World } from './world';

/** A stand-alone server belongs to no site; it stands where the forest began. */
function siteOf({ sites }: Forest, site: string | null): string {
  return site ?? sites[0] ?? '';
}

/** Is there a way of connected site links between two sites? */
export function areSitesConnected({ siteLinks }: Forest, from: string, to: string): boolean {
  const reached = new Set([from]);
  const open = [from];
  for (let site = open.shift(); site !== undefined; site = open.shift()) {
    for (const { sites, connected } of siteLinks) {
      if (!connected || !sites.includes(site)) continue;
      const next = sites[0] === site ? sites[1] : sites[0];
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached.has(to);
}

/**
 * Can one server talk to another now? Both run, and no broken link is between them.
 *
 * A server that is cut off goes on believing what it believed, and nobody can ask it.
 */
export function canReach(world: World, from: ServerName, to: ServerName): boolean {
  const [source, target] = [findServer(world, from), findServer(world, to)];
  if (source?.running !== true || target?.running !== true) return false;
  const { forest } = world;
  return areSitesConnected(forest, siteOf(forest, source.site), siteOf(forest, target.site));
}
