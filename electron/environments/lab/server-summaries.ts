import type { Endpoint, ServerSummary } from '../../../shared/model/server';
import type { Server, ServerName } from '../../engine/forest/server';
import { knowsKeyMasters } from '../../engine/forest/windows-version';
import type { World } from '../../engine/forest/world';

/** All servers of the lab as the console lists them, in the order of the forest. */
export function serverSummaries(
  world: World,
  endpointOf: (server: ServerName) => Endpoint | null,
): readonly ServerSummary[] {
  return Object.values(world.servers).map((server) => summaryOf(server, endpointOf(server.name)));
}

function summaryOf(server: Server, endpoint: Endpoint | null): ServerSummary {
  const { name, fqdn, role, version, site, running, onlineSigning, rights } = server;
  return {
    name,
    fqdn,
    role,
    version,
    site,
    running,
    endpoint: running ? endpoint : null,
    manageable: rights.manage,
    onlineSigning: onlineSigning && knowsKeyMasters(version),
  };
}
