import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from '../shared/contract/call-names';
import type { CallName, EventName } from '../shared/contract/call-names';
import type { CallParameters, DesktopApi, Unsubscribe } from '../shared/contract/desktop-api';
import type { CallResult } from '../shared/contract/calls';
import type { EventPayload } from '../shared/contract/events';
import type { Outcome } from '../shared/contract/outcome';

function call<C extends CallName>(name: C) {
  return (...parameters: CallParameters<C>): Promise<Outcome<CallResult<C>>> =>
    ipcRenderer.invoke(callChannel(name), ...parameters);
}

function listen<E extends EventName>(name: E) {
  return (listener: (payload: EventPayload<E>) => void): Unsubscribe => {
    const forward = (_event: unknown, payload: EventPayload<E>): void => {
      listener(payload);
    };
    ipcRenderer.on(eventChannel(name), forward);
    return () => {
      ipcRenderer.off(eventChannel(name), forward);
    };
  };
}

const dnsManager: DesktopApi = {
  getStatus: call('getStatus'),
  listServers: call('listServers'),
  listZones: call('listZones'),
  listRecords: call('listRecords'),
  listTrustAnchors: call('listTrustAnchors'),
  readDnssecProperties: call('readDnssecProperties'),
  findCandidates: call('findCandidates'),
  cancelSearch: call('cancelSearch'),
  cancelWork: call('cancelWork'),
  probeKeyMaster: call('probeKeyMaster'),
  planMove: call('planMove'),
  moveKeyMaster: call('moveKeyMaster'),
  pollKeyMaster: call('pollKeyMaster'),
  readCustody: call('readCustody'),
  readBeliefs: call('readBeliefs'),
  readReadiness: call('readReadiness'),
  readHistory: call('readHistory'),
  planSigning: call('planSigning'),
  signZone: call('signZone'),
  changeDnssecProperties: call('changeDnssecProperties'),
  readSigningParameters: call('readSigningParameters'),
  validateKeyMaster: call('validateKeyMaster'),
  planZoneSigning: call('planZoneSigning'),
  performZoneSigning: call('performZoneSigning'),
  readAdvice: call('readAdvice'),
  readRollovers: call('readRollovers'),
  startRollover: call('startRollover'),
  stepRollover: call('stepRollover'),
  readDelegation: call('readDelegation'),
  publishDelegation: call('publishDelegation'),
  verifyZone: call('verifyZone'),
  readChainOfTrust: call('readChainOfTrust'),
  readTrustAnchors: call('readTrustAnchors'),
  changeTrustAnchors: call('changeTrustAnchors'),
  readLab: call('readLab'),
  setServerRunning: call('setServerRunning'),
  setSiteLink: call('setSiteLink'),
  holdReplication: call('holdReplication'),
  replicateNow: call('replicateNow'),
  connectDevice: call('connectDevice'),
  armFault: call('armFault'),
  advanceTime: call('advanceTime'),
  undoAct: call('undoAct'),
  saveCheckpoint: call('saveCheckpoint'),
  restoreCheckpoint: call('restoreCheckpoint'),
  deleteCheckpoint: call('deleteCheckpoint'),
  resetLab: call('resetLab'),
  runPowerShell: call('runPowerShell'),
  answerPowerShell: call('answerPowerShell'),
  completePowerShell: call('completePowerShell'),
  importZone: call('importZone'),
  createZone: call('createZone'),
  deleteZone: call('deleteZone'),
  changeRecords: call('changeRecords'),
  readRecordFile: call('readRecordFile'),
  readZoneProperties: call('readZoneProperties'),
  readServerProperties: call('readServerProperties'),
  exportZone: call('exportZone'),
  exportList: call('exportList'),
  loadView: call('loadView'),
  saveView: call('saveView'),
  setAppearance: call('setAppearance'),
  onWorldChanged: listen('worldChanged'),
  onKeyGenerationProgressed: listen('keyGenerationProgressed'),
  onCandidateFound: listen('candidateFound'),
  onWorkProgressed: listen('workProgressed'),
  onMenuCommandChosen: listen('menuCommandChosen'),
};

contextBridge.exposeInMainWorld('dnsManager', dnsManager);
