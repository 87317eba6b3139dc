import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

type ZoneCall =
  | 'listZones'
  | 'listRecords'
  | 'importZone'
  | 'createZone'
  | 'deleteZone'
  | 'changeRecords'
  | 'readRecordFile'
  | 'readZoneProperties';

/** The calls about zones and what is in them. */
export function createZoneHandlers(environment: DnsEnvironment): Pick<Handlers, ZoneCall> {
  return {
    listZones: (argument) => environment.listZones(argument),
    listRecords: (argument) => environment.listRecords(argument),
    importZone: (argument) => environment.importZone(argument),
    createZone: (argument) => environment.createZone(argument),
    deleteZone: (argument) => environment.deleteZone(argument),
    changeRecords: (argument) => environment.changeRecords(argument),
    readRecordFile: (argument) => environment.readRecordFile(argument),
    readZoneProperties: (argument) => environment.readZoneProperties(argument),
  };
}
