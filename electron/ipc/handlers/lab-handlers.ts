import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

type LabCall =
  | 'readLab'
  | 'setServerRunning'
  | 'setSiteLink'
  | 'holdReplication'
  | 'replicateNow'
  | 'connectDevice'
  | 'armFault'
  | 'advanceTime'
  | 'undoAct'
  | 'saveCheckpoint'
  | 'restoreCheckpoint'
  | 'deleteCheckpoint'
  | 'resetLab';

/** The calls about the lab as a whole: its switches, and the ways back. */
export function createLabHandlers(environment: DnsEnvironment): Pick<Handlers, LabCall> {
  return {
    readLab: () => environment.readLab(),
    setServerRunning: (argument) => environment.setServerRunning(argument),
    setSiteLink: (argument) => environment.setSiteLink(argument),
    holdReplication: (argument) => environment.holdReplication(argument),
    replicateNow: (argument) => environment.replicateNow(argument),
    connectDevice: (argument) => environment.connectDevice(argument),
    armFault: (argument) => environment.armFault(argument),
    advanceTime: (argument) => environment.advanceTime(argument),
    undoAct: () => environment.undoAct(),
    saveCheckpoint: (argument) => environment.saveCheckpoint(argument),
    restoreCheckpoint: (argument) => environment.restoreCheckpoint(argument),
    deleteCheckpoint: (argument) => environment.deleteCheckpoint(argument),
    resetLab: () => environment.resetLab(),
  };
}
