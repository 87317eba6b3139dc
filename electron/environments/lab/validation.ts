import { refused } from '../../../shared/contract/outcome';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

type ValidationCall = 'verifyZone' | 'readChainOfTrust';

/** What a validator makes of the lab's signed zones. To be written. */
export function createValidationCalls(_lab: Lab): EnvironmentCalls<ValidationCall> {
  return {
    verifyZone: ({ zone }) => answer(refused({ code: 'zone-not-signed', parameters: { zone } })),
    readChainOfTrust: ({ name }) => answer(refused({ code: 'zone-not-signed', parameters: { zone: name } })),
  };
}
