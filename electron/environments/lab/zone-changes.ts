import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { serverProperties } from '../../engine/views/server-properties';
import { zoneProperties } from '../../engine/views/zone-properties';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { readRecordFile } from './read-record-file';
import { serverSummaries } from './server-summaries';

type ZoneChangeCall =
  | 'createZone'
  | 'deleteZone'
  | 'changeRecords'
  | 'readRecordFile'
  | 'readZoneProperties'
  | 'readServerProperties';

/** Zones that come and go, their records, and what the property sheets of zones and servers show. */
export function createZoneChangeCalls(lab: Lab): EnvironmentCalls<ZoneChangeCall> {
  return {
    createZone: (argument) =>
      answer(lab.execute<'create-zone'>({ kind: 'create-zone', ...argument, order: orderOf(null) })),
    deleteZone: ({ reason, ...argument }) =>
      answer(lab.execute<'delete-zone'>({ kind: 'delete-zone', ...argument, order: orderOf(reason) })),
    changeRecords: ({ reason, ...argument }) =>
      answer(lab.execute<'change-records'>({ kind: 'change-records', ...argument, order: orderOf(reason) })),
    readRecordFile: (argument) => answer(readRecordFile(argument)),
    readZoneProperties: ({ server, zone }) => answer(zoneProperties(lab.world, server, zone)),
    readServerProperties: (argument) => answer(readServerProperties(lab, argument)),
  };
}

function orderOf(reason: string | null): { readonly source: 'dialog'; readonly reason: string | null } {
  return { source: 'dialog', reason };
}

function readServerProperties(
  lab: Lab,
  { server }: CallArgument<'readServerProperties'>,
): Outcome<CallResult<'readServerProperties'>> {
  const own = serverProperties(lab.world, server);
  if (own.kind === 'refused') return own;
  const name = server.toUpperCase();
  const summary = serverSummaries(lab.world, (each) => lab.endpointOf(each)).find((row) => row.name === name);
  return summary === undefined
    ? refused({ code: 'server-unknown', parameters: { server } })
    : done({ ...summary, ...own.value });
}
