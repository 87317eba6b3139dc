import { refused } from '../../../shared/contract/outcome';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

type ZoneSigningCall =
  'readSigningParameters' | 'validateKeyMaster' | 'planZoneSigning' | 'performZoneSigning';

const missing = (parameter: string) =>
  answer(refused({ code: 'invalid-parameter', parameters: { parameter } }));

/** Refused until it is written. */
export function createZoneSigningCalls(_lab: Lab): EnvironmentCalls<ZoneSigningCall> {
  return {
    readSigningParameters: () => missing('readSigningParameters'),
    validateKeyMaster: () => missing('validateKeyMaster'),
    planZoneSigning: () => missing('planZoneSigning'),
    performZoneSigning: () => missing('performZoneSigning'),
  };
}
