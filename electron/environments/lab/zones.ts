import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { manageableServer } from '../../engine/forest/manageable-server';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { recordRows } from '../../engine/views/record-rows';
import { zoneRow, zoneRows } from '../../engine/views/zone-rows';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import { readImport } from './import-zone';
import type { Lab } from './lab';
import { serverSummaries } from './server-summaries';

/** The lab's servers, their zones, and what is in them. */
export function createZoneCalls(
  lab: Lab,
): EnvironmentCalls<'listServers' | 'listZones' | 'listRecords' | 'importZone'> {
  return {
    listServers: () => answer(done(serverSummaries(lab.world, (server) => lab.endpointOf(server)))),
    listZones: ({ server, direction }) => answer(zoneRows(lab.world, server, direction)),
    listRecords: ({ server, zone }) => answer(recordRows(lab.world, server, zone)),
    importZone: (argument) => importZone(lab, argument),
  };
}

async function importZone(
  lab: Lab,
  argument: CallArgument<'importZone'>,
): Promise<Outcome<CallResult<'importZone'>>> {
  const { server, zone } = argument;
  const asked = manageableServer(lab.world, server, zone);
  if (asked.kind === 'refused') return asked;
  const read = await readImport(argument, lab.parts.readZoneFile);
  if (read.kind === 'refused') return read;
  const outcome = lab.execute<'import-zone'>(read.value.command);
  if (outcome.kind === 'refused') return outcome;
  const copy = zoneCopy(lab.world, server, zone);
  if (copy === null) throw new Error(`The zone ${zone} was imported and is not there`);
  return done({ ...zoneRow(lab.world, copy), signingRecordsLeftOut: read.value.leftOut });
}
