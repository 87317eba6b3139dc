import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

/** The calls about zones and what is in them. */
export function createZoneHandlers(
  environment: DnsEnvironment,
): Pick<Handlers, 'listZones' | 'listRecords' | 'importZone'> {
  return {
    listZones: (argument) => environment.listZones(argument),
    listRecords: (argument) => environment.listRecords(argument),
    importZone: (argument) => environment.importZone(argument),
  };
}
