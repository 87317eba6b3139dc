import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import type { EventName } from '../../../shared/contract/call-names';
import type { EventPayload } from '../../../shared/contract/events';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { aStatus } from '../../console/testing/builders';
import type { DnssecApi } from '../store/dnssec-dialog';

/** What the dialog calls, and the views that it opens. */
export type StageApi = DnssecApi &
  Pick<DesktopApi, 'readBeliefs' | 'readTrustAnchors' | 'pollKeyMaster' | 'readDelegation'>;

type Listen = 'onCandidateFound' | 'onWorldChanged';
/** Calls that wait for their answer; the program's status is answered at once. */
type Call = Exclude<keyof StageApi, Listen | 'getStatus'>;

interface Pending<C extends Call> {
  readonly argument: CallArgument<C>;
  readonly answer: (outcome: Outcome<CallResult<C>>) => void;
}

type PendingCalls = { readonly [C in Call]: Pending<C>[] };

/** An api whose answers come when the test gives them, so that every state on the way can be looked at. */
export interface ScriptedApi {
  readonly api: StageApi;
  /** Every call so far, oldest first. */
  readonly calls: PendingCalls;
  /** Answers the latest call of a name. */
  readonly answer: <C extends Call>(name: C, outcome: Outcome<CallResult<C>>) => Promise<void>;
  readonly emitCandidate: (payload: EventPayload<'candidateFound'>) => void;
  /** The lab's time is ahead by so much from now on. */
  readonly shiftTime: (milliseconds: number) => void;
  /** The world has changed. */
  readonly emitWorld: () => void;
  /** Who listens to candidates. */
  readonly listenerCount: () => number;
  /** Who listens to the world. */
  readonly watcherCount: () => number;
}

interface Channel<E extends EventName> {
  readonly subscribe: (listener: (payload: EventPayload<E>) => void) => () => void;
  readonly emit: (payload: EventPayload<E>) => void;
  readonly count: () => number;
}

function channel<E extends EventName>(): Channel<E> {
  const listeners = new Set<(payload: EventPayload<E>) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (payload) => {
      for (const listener of listeners) listener(payload);
    },
    count: () => listeners.size,
  };
}

function noCalls(): PendingCalls {
  return {
    readDnssecProperties: [],
    findCandidates: [],
    cancelSearch: [],
    probeKeyMaster: [],
    planMove: [],
    moveKeyMaster: [],
    readCustody: [],
    planSigning: [],
    signZone: [],
    changeTrustAnchors: [],
    readBeliefs: [],
    readTrustAnchors: [],
    pollKeyMaster: [],
    readDelegation: [],
    changeDnssecProperties: [],
    startRollover: [],
  };
}

type RecordCall = <C extends Call>(name: C) => (argument: CallArgument<C>) => Promise<Outcome<CallResult<C>>>;

/** Calls that wait in their list until a test answers them. */
function recordedCalls(record: RecordCall): Pick<StageApi, Call> {
  return {
    readDnssecProperties: record('readDnssecProperties'),
    findCandidates: record('findCandidates'),
    cancelSearch: record('cancelSearch'),
    probeKeyMaster: record('probeKeyMaster'),
    planMove: record('planMove'),
    moveKeyMaster: record('moveKeyMaster'),
    readCustody: record('readCustody'),
    planSigning: record('planSigning'),
    signZone: record('signZone'),
    changeTrustAnchors: record('changeTrustAnchors'),
    readBeliefs: record('readBeliefs'),
    readTrustAnchors: record('readTrustAnchors'),
    pollKeyMaster: record('pollKeyMaster'),
    readDelegation: record('readDelegation'),
    changeDnssecProperties: record('changeDnssecProperties'),
    startRollover: record('startRollover'),
  };
}

/** Makes a scripted api. */
export function scriptedApi(): ScriptedApi {
  const calls = noCalls();
  const shift = { current: 0 };
  const candidates = channel<'candidateFound'>();
  const world = channel<'worldChanged'>();
  const record: RecordCall = (name) => (argument) =>
    new Promise((resolve) => {
      const pending: Pending<typeof name>[] = calls[name];
      pending.push({ argument, answer: resolve });
    });
  return {
    calls,
    api: {
      ...recordedCalls(record),
      getStatus: () => Promise.resolve(done(aStatus({ timeShift: shift.current }))),
      onCandidateFound: candidates.subscribe,
      onWorldChanged: world.subscribe,
    },
    answer: async (name, outcome) => {
      calls[name].at(-1)?.answer(outcome);
      // The caller's continuation runs in a later microtask.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    emitCandidate: candidates.emit,
    shiftTime: (milliseconds) => {
      shift.current = milliseconds;
    },
    emitWorld: () => {
      world.emit({ revision: 1 });
    },
    listenerCount: candidates.count,
    watcherCount: world.count,
  };
}
