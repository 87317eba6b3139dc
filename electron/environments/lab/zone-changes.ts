import { refused } from '../../../shared/contract/outcome';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

type ZoneChangeCall =
  | 'createZone'
  | 'deleteZone'
  | 'changeRecords'
  | 'readRecordFile'
  | 'readZoneProperties'
  | 'readServerProperties';

const missing = (parameter: string) =>
  answer(refused({ code: 'invalid-parameter', parameters: { parameter } }));

/** Refused until it is written. */
export function createZoneChangeCalls(_lab: Lab): EnvironmentCalls<ZoneChangeCall> {
  return {
    createZone: () => missing('createZone'),
    deleteZone: () => missing('deleteZone'),
    changeRecords: () => missing('changeRecords'),
    readRecordFile: () => missing('readRecordFile'),
    readZoneProperties: () => missing('readZoneProperties'),
    readServerProperties: () => missing('readServerProperties'),
  };
}
