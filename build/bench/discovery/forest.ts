import {
  authoritative,
  silent,
  startServer,
} from '../../../electron/environments/candidate-search/test-servers';
import type { TestServer } from '../../../electron/environments/candidate-search/test-servers';
import type { Endpoint } from '../../../shared/model/server';

/** DNS servers on loopback, every other one behind a firewall that swallows its questions. */
export interface Forest {
  readonly endpoints: readonly Endpoint[];
  readonly close: () => Promise<void>;
}

/** Starts so many servers. */
export async function startForest(count: number): Promise<Forest> {
  const servers: TestServer[] = [];
  for (let index = 0; index < count; index += 1)
    servers.push(await startServer(index % 2 === 0 ? authoritative : silent));
  return {
    endpoints: servers.map(({ endpoint }) => endpoint),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
