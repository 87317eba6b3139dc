import type { Endpoint } from '../../../shared/model/server';
import { createDnsServer, type DnsServer, type DnsServerOptions } from '../server/dns-server';
import type { ServedZone } from '../server/zone-source';
import { zonesOf } from './served-zones';

/** A server of the program's own that listens on loopback. */
export interface RunningServer {
  readonly endpoint: Endpoint;
  readonly server: DnsServer;
}

/** Starts a server with these zones; a bug in it fails the test by an unhandled error. */
export async function startServer(
  zones: readonly ServedZone[],
  options: Partial<DnsServerOptions> = {},
): Promise<RunningServer> {
  const onBug = (error: unknown) => {
    throw error;
  };
  const server = createDnsServer({ zones: zonesOf(...zones), address: '127.0.0.1', onBug, ...options });
  const outcome = await server.start();
  if (outcome.kind === 'failed') throw new Error(`The server does not listen: ${outcome.code}`);
  return { endpoint: { address: outcome.address, port: outcome.port }, server };
}
