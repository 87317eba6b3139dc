import type { LabState, SiteLinkState } from '../../../shared/model/lab';
import { labTexts } from './lab-texts';

/** The sites that connected links lead to from one site, itself among them. */
function reachableFrom(site: string, links: readonly SiteLinkState[]): ReadonlySet<string> {
  const reached = new Set([site]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { sites, connected } of links) {
      if (connected && sites.some((end) => reached.has(end))) sites.forEach((end) => reached.add(end));
    }
  }
  return reached;
}

function serversText(reached: ReadonlySet<string>, { servers }: Pick<LabState, 'servers'>): string {
  const groups = [...reached].map((site) => {
    const names = servers.filter((server) => server.site === site).map(({ server }) => server);
    return labTexts.ofSite(names.length === 0 ? labTexts.noServers : names.join(', '), site);
  });
  return groups.join('; ');
}

/** What a cut link cuts off, in words; `null` for a connected one. */
export function cutOffText(
  { sites, connected }: SiteLinkState,
  lab: Pick<LabState, 'servers' | 'siteLinks'>,
): string | null {
  if (connected) return null;
  const [here, there] = [reachableFrom(sites[0], lab.siteLinks), reachableFrom(sites[1], lab.siteLinks)];
  if (here.has(sites[1])) return labTexts.wayAround;
  return labTexts.cutOff(serversText(here, lab), serversText(there, lab));
}
