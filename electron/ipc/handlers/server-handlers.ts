import { done } from '../../../shared/contract/outcome';
import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

/** What the program says of itself. */
export interface AppVersions {
  readonly version: string;
  readonly electron: string;
}

/** The calls about the program and its servers. */
export function createServerHandlers(
  environment: DnsEnvironment,
  versions: AppVersions,
): Pick<Handlers, 'getStatus' | 'listServers' | 'readServerProperties'> {
  return {
    getStatus: () => Promise.resolve(done({ ...environment.status(), ...versions })),
    listServers: () => environment.listServers(),
    readServerProperties: (argument) => environment.readServerProperties(argument),
  };
}
