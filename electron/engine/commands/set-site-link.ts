import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { withContactNoted } from '../forest/contact';
import { passTime } from '../forest/time';
import type { SiteLink, World } from '../forest/world';

type SetSiteLink = CommandOf<'set-site-link'>;

/** Links have no direction. */
function isBetween({ sites: [one, other] }: SiteLink, [left, right]: SetSiteLink['sites']): boolean {
  return (one === left && other === right) || (one === right && other === left);
}

/**
 * Breaks or heals the links between two sites.
 *
 * Over a broken link comes neither replication nor any question; everything on both sides goes on by itself. When it is
 * healed, what is overdue arrives at once, and servers look at it at their next polls.
 */
export function setSiteLink(world: World, { sites, connected }: SetSiteLink): Decision<'set-site-link'> {
  const { siteLinks } = world.forest;
  const meant = siteLinks.filter((link) => isBetween(link, sites));
  if (meant.length === 0) {
    const name = sites.join(' - ');
    return turnedDown(world, { code: 'not-found', parameters: { what: 'site-link', name } });
  }
  if (meant.every((link) => link.connected === connected)) return carriedOut(null, world);
  const changed = siteLinks.map((link) => (meant.includes(link) ? { ...link, connected } : link));
  const linked = withContactNoted(world, { ...world, forest: { ...world.forest, siteLinks: changed } });
  const { world: caughtUp, events } = passTime(linked, world.time);
  return carriedOut(null, caughtUp, { events });
}
