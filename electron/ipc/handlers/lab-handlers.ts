import { done } from '../../../shared/contract/outcome';
import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';
import type { LongWork } from '../long-work';

type LabCall =
  | 'readLab'
  | 'setServerRunning'
  | 'setSiteLink'
  | 'holdReplication'
  | 'replicateNow'
  | 'connectDevice'
  | 'armFault'
  | 'advanceTime'
  | 'cancelWork'
  | 'undoAct'
  | 'saveCheckpoint'
  | 'restoreCheckpoint'
  | 'deleteCheckpoint'
  | 'resetLab';

/** The calls about the lab as a whole: its switches, and the ways back. */
export function createLabHandlers(environment: DnsEnvironment, longWork: LongWork): Pick<Handlers, LabCall> {
  return {
    readLab: () => environment.readLab(),
    setServerRunning: (argument) => environment.setServerRunning(argument),
    setSiteLink: (argument) => environment.setSiteLink(argument),
    holdReplication: (argument) => environment.holdReplication(argument),
    replicateNow: (argument) => environment.replicateNow(argument),
    connectDevice: (argument) => environment.connectDevice(argument),
    armFault: (argument) => environment.armFault(argument),
    advanceTime: ({ work, ...argument }) =>
      longWork.run(work, (listener) => environment.advanceTime(argument, listener)),
    cancelWork: ({ work }) => {
      longWork.cancel(work);
      return Promise.resolve(done(null));
    },
    undoAct: () => environment.undoAct(),
    saveCheckpoint: (argument) => environment.saveCheckpoint(argument),
    restoreCheckpoint: (argument) => environment.restoreCheckpoint(argument),
    deleteCheckpoint: (argument) => environment.deleteCheckpoint(argument),
    resetLab: () => environment.resetLab(),
  };
}
