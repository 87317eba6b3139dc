import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

type RolloverCall =
  | 'readRollovers'
  | 'startRollover'
  | 'stepRollover'
  | 'readDelegation'
  | 'publishDelegation'
  | 'verifyZone'
  | 'readChainOfTrust';

/** The calls about what becomes of a signed zone's keys, of its delegation, and of its signatures. */
export function createRolloverHandlers(environment: DnsEnvironment): Pick<Handlers, RolloverCall> {
  return {
    readRollovers: (argument) => environment.readRollovers(argument),
    startRollover: (argument) => environment.startRollover(argument),
    stepRollover: (argument) => environment.stepRollover(argument),
    readDelegation: (argument) => environment.readDelegation(argument),
    publishDelegation: (argument) => environment.publishDelegation(argument),
    verifyZone: (argument) => environment.verifyZone(argument),
    readChainOfTrust: (argument) => environment.readChainOfTrust(argument),
  };
}
