import type { EnvironmentCalls } from '../dns-environment';
import type { Lab } from './lab';
import { readChainOfTrust } from './read-chain-of-trust';
import { verifyZone } from './verify-zone';

type ValidationCall = 'verifyZone' | 'readChainOfTrust';

/** What a validator makes of the lab's signed zones. */
export function createValidationCalls(lab: Lab): EnvironmentCalls<ValidationCall> {
  return {
    verifyZone: (argument) => verifyZone(lab, argument),
    readChainOfTrust: (argument) => readChainOfTrust(lab, argument),
  };
}
