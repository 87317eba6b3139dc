import { done, refused } from '../../shared/contract/outcome';
import type { CallName } from '../../shared/contract/call-names';
import type { CallArgument, CallResult } from '../../shared/contract/calls';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { EventPayload } from '../../shared/contract/events';
import type { Outcome } from '../../shared/contract/outcome';
import type { ServerSummary } from '../../shared/model/server';
import type { AppStatus } from '../../shared/model/status';
import { emptyViewState } from '../../shared/model/empty-view-state';
import type { ViewState } from '../../shared/model/view-state';
import type { RecordRow, TrustAnchorRow, ZoneRow } from '../../shared/model/zone';
import { aServer, aStatus, aZone } from '../console/testing/builders';

/** What a fake main process knows. A test changes it as the world would change. */
export interface FakeWorld {
  status: AppStatus;
  servers: readonly ServerSummary[];
  /** By server. */
  zones: Readonly<Record<string, readonly ZoneRow[]>>;
  /** By zone, on every server. */
  records: Readonly<Record<string, readonly RecordRow[]>>;
  /** By server. */
  trustAnchors: Readonly<Record<string, readonly TrustAnchorRow[]>>;
  view: ViewState;
}

/** One call that was made. */
export interface MadeCall {
  readonly name: CallName;
  readonly argument: unknown;
}

type Events =
  'worldChanged' | 'keyGenerationProgressed' | 'candidateFound' | 'workProgressed' | 'menuCommandChosen';

/** A main process in memory that answers at once, and what a test can do with it. */
export interface FakeApi {
  readonly api: DesktopApi;
  readonly world: FakeWorld;
  readonly calls: readonly MadeCall[];
  readonly callsOf: (name: CallName) => readonly MadeCall[];
  readonly emit: <E extends Events>(event: E, payload: EventPayload<E>) => void;
  /** Answers all calls of a name with this from now on. */
  readonly answer: <C extends CallName>(name: C, outcome: Outcome<CallResult<C>>) => void;
}

/** Two domain controllers, of which the second one is stopped, and three zones. */
export function aWorld(changes: Partial<FakeWorld> = {}): FakeWorld {
  return {
    status: aStatus(),
    servers: [aServer('DC1'), aServer('DC2', { running: false, endpoint: null })],
    zones: {
      DC1: [
        aZone('secure.contoso.com'),
        aZone('contoso.com', { signed: false, keyMaster: null }),
        aZone('adatum.com', { type: 'secondary', signed: false, keyMaster: null }),
      ],
    },
    records: {},
    trustAnchors: {},
    view: emptyViewState,
    ...changes,
  };
}

type Handlers = {
  readonly [C in CallName]: (argument: CallArgument<C>) => Outcome<CallResult<C>>;
};

function listHandlers(world: FakeWorld): Pick<Handlers, 'listZones' | 'listRecords' | 'listTrustAnchors'> {
  const whenRunning = <T>(server: string, value: () => T): Outcome<T> => {
    const row = world.servers.find(({ name }) => name === server);
    if (row === undefined) return refused({ code: 'server-unknown', parameters: { server } });
    return row.running ? done(value()) : refused({ code: 'server-unavailable', parameters: { server } });
  };
  return {
    listZones: ({ server, direction }) =>
      whenRunning(server, () => (world.zones[server] ?? []).filter((zone) => zone.direction === direction)),
    listRecords: ({ server, zone }) =>
      world.zones[server]?.some(({ name }) => name === zone) === true
        ? whenRunning(server, () => world.records[zone] ?? [])
        : refused({ code: 'zone-does-not-exist', parameters: { server, zone } }),
    listTrustAnchors: ({ server }) => whenRunning(server, () => world.trustAnchors[server] ?? []),
  };
}

/** What no test of the console asks for: the dialog has a scripted api of its own. */
const cancelled = refused({ code: 'cancelled', parameters: {} });

/** The calls that tools and dialogs make: a test that is about one of them answers it itself. */
const unanswered = {
  readDnssecProperties: () => cancelled,
  findCandidates: () => cancelled,
  planMove: () => cancelled,
  moveKeyMaster: () => cancelled,
  probeKeyMaster: () => cancelled,
  pollKeyMaster: () => cancelled,
  readCustody: () => cancelled,
  readBeliefs: () => cancelled,
  readReadiness: () => cancelled,
  readHistory: () => cancelled,
  planSigning: () => cancelled,
  signZone: () => cancelled,
  changeDnssecProperties: () => cancelled,
  readSigningParameters: () => cancelled,
  validateKeyMaster: () => cancelled,
  planZoneSigning: () => cancelled,
  performZoneSigning: () => cancelled,
  readAdvice: () => cancelled,
  createZone: () => cancelled,
  deleteZone: () => cancelled,
  changeRecords: () => cancelled,
  readRecordFile: () => cancelled,
  readZoneProperties: () => cancelled,
  readServerProperties: () => cancelled,
  readRollovers: () => cancelled,
  startRollover: () => cancelled,
  stepRollover: () => cancelled,
  readDelegation: () => cancelled,
  publishDelegation: () => cancelled,
  verifyZone: () => cancelled,
  readChainOfTrust: () => cancelled,
  readTrustAnchors: () => cancelled,
  changeTrustAnchors: () => cancelled,
  readLab: () => cancelled,
  setSiteLink: () => cancelled,
  holdReplication: () => cancelled,
  replicateNow: () => cancelled,
  connectDevice: () => cancelled,
  armFault: () => cancelled,
  advanceTime: () => cancelled,
  undoAct: () => cancelled,
  saveCheckpoint: () => cancelled,
  restoreCheckpoint: () => cancelled,
  deleteCheckpoint: () => cancelled,
  resetLab: () => cancelled,
  runPowerShell: () => cancelled,
  answerPowerShell: () => cancelled,
  completePowerShell: () => cancelled,
} satisfies Partial<Handlers>;

function handlersOf(world: FakeWorld): Handlers {
  return {
    ...unanswered,
    ...listHandlers(world),
    getStatus: () => done(world.status),
    listServers: () => done(world.servers),
    cancelSearch: () => done(null),
    cancelWork: () => done(null),
    setServerRunning: ({ server, running }) => {
      world.servers = world.servers.map((row) => (row.name === server ? { ...row, running } : row));
      return done(null);
    },
    importZone: ({ server, zone }) => {
      const row = aZone(zone, { signed: false, keyMaster: null });
      world.zones = { ...world.zones, [server]: [...(world.zones[server] ?? []), row] };
      return done({ ...row, signingRecordsLeftOut: 0 });
    },
    exportZone: () => done({ path: '/lists/zone.dns' }),
    exportList: () => done({ path: '/lists/list.txt' }),
    loadView: () => done(world.view),
    setAppearance: () => done(null),
    saveView: (view) => {
      world.view = view;
      return done(null);
    },
  };
}

type Listeners = { readonly [E in Events]: Set<(payload: EventPayload<E>) => void> };

interface Emitter {
  readonly on: <E extends Events>(event: E) => (listener: (payload: EventPayload<E>) => void) => () => void;
  readonly emit: FakeApi['emit'];
}

function createEmitter(): Emitter {
  const listeners: Listeners = {
    worldChanged: new Set(),
    keyGenerationProgressed: new Set(),
    candidateFound: new Set(),
    workProgressed: new Set(),
    menuCommandChosen: new Set(),
  };
  const setOf = <E extends Events>(event: E): Set<(payload: EventPayload<E>) => void> => listeners[event];
  return {
    on: (event) => (listener) => {
      setOf(event).add(listener);
      return () => setOf(event).delete(listener);
    },
    emit: (event, payload) => {
      for (const listener of setOf(event)) listener(payload);
    },
  };
}

type Call = <C extends CallName>(name: C) => (argument: CallArgument<C>) => Promise<Outcome<CallResult<C>>>;

/** The calls that change zones and records, and tell of them. */
function zoneCalls(call: Call) {
  return {
    createZone: call('createZone'),
    deleteZone: call('deleteZone'),
    changeRecords: call('changeRecords'),
    readRecordFile: call('readRecordFile'),
    readZoneProperties: call('readZoneProperties'),
    readServerProperties: call('readServerProperties'),
  } satisfies Partial<DesktopApi>;
}

/** The calls of the console and the dialogs. */
function dialogCalls(call: Call) {
  return {
    getStatus: () => call('getStatus')(undefined),
    listServers: () => call('listServers')(undefined),
    listZones: call('listZones'),
    listRecords: call('listRecords'),
    listTrustAnchors: call('listTrustAnchors'),
    readDnssecProperties: call('readDnssecProperties'),
    findCandidates: call('findCandidates'),
    cancelSearch: call('cancelSearch'),
    cancelWork: call('cancelWork'),
    planMove: call('planMove'),
    moveKeyMaster: call('moveKeyMaster'),
    probeKeyMaster: call('probeKeyMaster'),
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
  } satisfies Partial<DesktopApi>;
}

/** The calls of the lab, of PowerShell and of the window. */
function labCalls(call: Call) {
  return {
    readLab: () => call('readLab')(undefined),
    setSiteLink: call('setSiteLink'),
    holdReplication: call('holdReplication'),
    replicateNow: call('replicateNow'),
    connectDevice: call('connectDevice'),
    armFault: call('armFault'),
    advanceTime: call('advanceTime'),
    undoAct: () => call('undoAct')(undefined),
    saveCheckpoint: call('saveCheckpoint'),
    restoreCheckpoint: call('restoreCheckpoint'),
    deleteCheckpoint: call('deleteCheckpoint'),
    resetLab: () => call('resetLab')(undefined),
    runPowerShell: call('runPowerShell'),
    answerPowerShell: call('answerPowerShell'),
    completePowerShell: call('completePowerShell'),
    setServerRunning: call('setServerRunning'),
    importZone: call('importZone'),
    exportZone: call('exportZone'),
    exportList: call('exportList'),
    loadView: () => call('loadView')(undefined),
    saveView: call('saveView'),
    setAppearance: call('setAppearance'),
  } satisfies Partial<DesktopApi>;
}

function apiOf(call: Call, { on }: Emitter): DesktopApi {
  return {
    ...zoneCalls(call),
    ...dialogCalls(call),
    ...labCalls(call),
    onWorldChanged: on('worldChanged'),
    onKeyGenerationProgressed: on('keyGenerationProgressed'),
    onCandidateFound: on('candidateFound'),
    onWorkProgressed: on('workProgressed'),
    onMenuCommandChosen: on('menuCommandChosen'),
  };
}

/** Makes a main process in memory on a world. */
export function fakeApi(world: FakeWorld = aWorld()): FakeApi {
  const calls: MadeCall[] = [];
  const answers: { [C in CallName]?: Outcome<CallResult<C>> } = {};
  const handlers = handlersOf(world);
  const emitter = createEmitter();
  const call: Call = (name) => (argument) => {
    calls.push({ name, argument });
    const handle: Handlers[typeof name] = handlers[name];
    return Promise.resolve(answers[name] ?? handle(argument));
  };
  return {
    world,
    calls,
    callsOf: (name) => calls.filter((made) => made.name === name),
    emit: emitter.emit,
    answer: (name, outcome) => {
      Object.assign(answers, { [name]: outcome });
    },
    api: apiOf(call, emitter),
  };
}
