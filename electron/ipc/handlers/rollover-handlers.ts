import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';
import type { LongWork } from '../long-work';

type RolloverCall =
  | 'readRollovers'
  | 'startRollover'
  | 'stepRollover'
  | 'readDelegation'
  | 'publishDelegation'
  | 'verifyZone'
  | 'readChainOfTrust';

/** The calls about what becomes of a signed zone's keys, of its delegation, and of its signatures. */
export function createRolloverHandlers(
  environment: DnsEnvironment,
  longWork: LongWork,
): Pick<Handlers, RolloverCall> {
  return {
    readRollovers: (argument) => environment.readRollovers(argument),
    startRollover: (argument) => environment.startRollover(argument),
    stepRollover: (argument) => environment.stepRollover(argument),
    readDelegation: (argument) => environment.readDelegation(argument),
    publishDelegation: (argument) => environment.publishDelegation(argument),
    verifyZone: ({ work, ...argument }) =>
      longWork.run(work, (listener) => environment.verifyZone(argument, listener)),
    readChainOfTrust: (argument) => environment.readChainOfTrust(argument),
  };
}
