import { findServer } from './lookup';
import type { Server, ServerName } from './server';
import type { Forest, SiteLink, World } from './world';

type SiteGroups = ReadonlyMap<string, string>;

/** Groups belong to the links they were computed from; a world asks for them once for every delivery on its way. */
const groupsOfLinks = new WeakMap<readonly SiteLink[], SiteGroups>();

/** Linked sites with the name of their group: between sites of one group there is a way of connected links. */
function siteGroups(siteLinks: readonly SiteLink[]): SiteGroups {
  const known = groupsOfLinks.get(siteLinks);
  if (known !== undefined) return known;
  const groups = new Map<string, string>();
  for (const { sites, connected } of siteLinks) {
    if (!connected) continue;
    const [group, joined] = [groups.get(sites[0]) ?? sites[0], groups.get(sites[1]) ?? sites[1]];
    for (const [site, of] of groups) if (of === joined) groups.set(site, group);
    for (const site of sites) groups.set(site, group);
  }
  groupsOfLinks.set(siteLinks, groups);
  return groups;
}

/** A stand-alone server belongs to no site; it stands where the forest began. */
function siteOf({ sites }: Forest, site: string | null): string {
  return site ?? sites[0] ?? '';
}

/** Is there a way of connected site links between two sites? */
export function areSitesConnected({ siteLinks }: Forest, from: string, to: string): boolean {
  const groups = siteGroups(siteLinks);
  return (groups.get(from) ?? from) === (groups.get(to) ?? to);
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

/** Would replication come to this server, were it only reached? It runs, is in the directory, and nobody holds it. */
export function takesChanges({ running, site, replicationHeld }: Server): boolean {
  return running && site !== null && !replicationHeld;
}
