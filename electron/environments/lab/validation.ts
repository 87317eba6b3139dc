import type { DnsEnvironment } from '../dns-environment';
import type { Lab } from './lab';
import { readChainOfTrust } from './read-chain-of-trust';
import { verifyZone } from './verify-zone';

type ValidationCall = 'verifyZone' | 'readChainOfTrust';

/** What a validator makes of the lab's signed zones. */
export function createValidationCalls(lab: Lab): Pick<DnsEnvironment, ValidationCall> {
  return {
    verifyZone: (argument, listener) => verifyZone(lab, argument, listener),
    readChainOfTrust: (argument) => readChainOfTrust(lab, argument),
  };
}
