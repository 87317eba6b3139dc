/**
 * The names of all calls from the renderer to the main process.
 *
 * They stand apart from the schemas, so that the preload script bundles names only.
 */
export const callNames = [
  'getStatus',
  'listServers',
  'listZones',
  'listRecords',
  'listTrustAnchors',
  'readDnssecProperties',
  'findCandidates',
  'cancelSearch',
  'cancelWork',
  'probeKeyMaster',
  'planMove',
  'moveKeyMaster',
  'pollKeyMaster',
  'readCustody',
  'readBeliefs',
  'readReadiness',
  'readHistory',
  'planSigning',
  'signZone',
  'changeDnssecProperties',
  'readSigningParameters',
  'validateKeyMaster',
  'planZoneSigning',
  'performZoneSigning',
  'readAdvice',
  'readRollovers',
  'startRollover',
  'stepRollover',
  'readDelegation',
  'publishDelegation',
  'verifyZone',
  'readChainOfTrust',
  'readTrustAnchors',
  'changeTrustAnchors',
  'readLab',
  'setServerRunning',
  'setSiteLink',
  'holdReplication',
  'replicateNow',
  'connectDevice',
  'armFault',
  'advanceTime',
  'undoAct',
  'saveCheckpoint',
  'restoreCheckpoint',
  'deleteCheckpoint',
  'resetLab',
  'runPowerShell',
  'answerPowerShell',
  'completePowerShell',
  'importZone',
  'createZone',
  'deleteZone',
  'changeRecords',
  'readRecordFile',
  'readZoneProperties',
  'readServerProperties',
  'exportZone',
  'exportList',
  'loadView',
  'saveView',
  'setAppearance',
] as const;

/** The name of a call. */
export type CallName = (typeof callNames)[number];

/** The names of all messages from the main process to the renderer. */
export const eventNames = [
  'worldChanged',
  'keyGenerationProgressed',
  'candidateFound',
  'workProgressed',
  'menuCommandChosen',
] as const;

/** The name of an event. */
export type EventName = (typeof eventNames)[number];

/** The IPC channel of a call. */
export function callChannel(name: CallName): string {
  return `call:${name}`;
}

/** The IPC channel of an event. */
export function eventChannel(name: EventName): string {
  return `event:${name}`;
}
