import type { ServerName } from './server';
import type { SiteLink, World } from './world';

/** The smallest sum of intervals of these links on a way between two sites, in seconds; `Infinity` where there is no way. */
function wayLength(links: readonly SiteLink[], from: string, to: string): number {
  const lengths = new Map([[from, 0]]);
  const open = [from];
  for (let site = open.shift(); site !== undefined; site = open.shift()) {
    const length = lengths.get(site) ?? Infinity;
    for (const { sites, interval } of links) {
      if (!sites.includes(site)) continue;
      const next = sites[0] === site ? sites[1] : sites[0];
      if (length + interval >= (lengths.get(next) ?? Infinity)) continue;
      lengths.set(next, length + interval);
      open.push(next);
    }
  }
  return lengths.get(to) ?? Infinity;
}

/** The shortest way over connected links; where there is none, over all of them, as if they were healed. */
function shortestWay(links: readonly SiteLink[], from: string, to: string): number {
  const connected = wayLength(
    links.filter((link) => link.connected),
    from,
    to,
  );
  return Number.isFinite(connected) ? connected : wayLength(links, from, to);
}

/**
 * How long a change takes from one domain controller to another, in milliseconds.
 *
 * Within a site the change notification's delay; between sites that and the intervals of the links on the shortest
 * connected way, which is the longest that a schedule of such intervals can take. Where broken links leave no way, the
 * time it takes once they are healed: always finite, because it says how long, and `canReach` says whether.
 */
export function replicationDelay(world: World, from: ServerName, to: ServerName): number {
  const { forest, servers } = world;
  const [source, target] = [servers[from]?.site, servers[to]?.site];
  if (typeof source !== 'string' || typeof target !== 'string') {
    throw new Error(`${from} and ${to} do not replicate: one of them stands in no site`);
  }
  const seconds = forest.intraSiteDelay + shortestWay(forest.siteLinks, source, target);
  if (!Number.isFinite(seconds)) throw new Error(`No site link leads from ${source} to ${target}`);
  return seconds * 1000;
}
