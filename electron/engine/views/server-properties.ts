import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ServerSummary } from '../../../shared/model/server';
import type { ServerProperties } from '../../../shared/model/zone-properties';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { keyStorageProvidersOf } from '../keys/devices';
import { knownAnchors } from '../keys/trust-anchors';

/** What only the server itself knows; the rest is in the list of servers. */
export type OwnServerProperties = Omit<ServerProperties, keyof ServerSummary>;

/** The domain a server belongs to; outside the directory it belongs to none. */
function domainOf({ role, fqdn }: Server): string {
  return role === 'stand-alone' ? '' : fqdn.split('.').slice(1).join('.');
}

/** What the property sheet of a server shows beside its line in the list. */
export function serverProperties(world: World, name: ServerName): Outcome<OwnServerProperties> {
  const server = manageableServer(world, name, 'Settings');
  if (server.kind === 'refused') return server;
  const zones = zonesOn(world, server.value.name);
  return done({
    domain: domainOf(server.value),
    zoneCount: zones.length,
    keyMasterZones: zones.filter(({ isKeyMaster }) => isKeyMaster).map(({ name: zone }) => zone),
    keyStorageProviders: keyStorageProvidersOf(world, server.value.name),
    trustAnchorCount: knownAnchors(world, server.value).length,
  });
}
