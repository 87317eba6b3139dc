import { trustPointName } from '../console/model/trust-folders';
import type { ConsoleTarget } from '../console/model/console-target';
import type { ZonePlace } from './shared/useZonePlace';

function fullName(...labels: readonly string[]): string {
  return labels.filter((label) => label !== '').join('.');
}

/** Where a tool about zones begins: at the zone one looks at, or on the server one is on. */
export function placeOf(about: ConsoleTarget | null, localServer: string): ZonePlace {
  if (about === null) return { server: localServer, zone: null };
  if (about.kind === 'anchor') return { server: about.server, zone: about.anchor.zone };
  const node = about.kind === 'record' ? about.folder : about.node;
  if (node.kind === 'root') return { server: localServer, zone: null };
  if (node.kind === 'trust-points') return { server: node.server, zone: trustPointName(node.labels) };
  return { server: node.server, zone: node.kind === 'zone' ? node.zone : null };
}

/** The name and type one looks at; an empty name where it is none. A zone is asked for by its SOA record. */
export function questionOf(about: ConsoleTarget | null): { readonly name: string; readonly type: string } {
  if (about?.kind === 'record') {
    const { folder, name, record } = about;
    return { name: fullName(name, ...folder.domain.toReversed(), folder.zone), type: record.type };
  }
  if (about?.kind === 'anchor') return { name: about.anchor.zone, type: 'DNSKEY' };
  if (about?.kind === 'node' && about.node.kind === 'zone') {
    return { name: fullName(...about.node.domain.toReversed(), about.node.zone), type: 'SOA' };
  }
  return { name: '', type: 'SOA' };
}
