import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import type { EventPayload } from '../../../shared/contract/events';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DnssecApi } from '../store/dnssec-dialog';

type Call = Exclude<keyof DnssecApi, 'onCandidateFound'>;

interface Pending<C extends Call> {
  readonly argument: CallArgument<C>;
  readonly answer: (outcome: Outcome<CallResult<C>>) => void;
}

type PendingCalls = { readonly [C in Call]: Pending<C>[] };

/** An api whose answers come when the test gives them, so that every state on the way can be looked at. */
export interface ScriptedApi {
  readonly api: DnssecApi;
  /** Every call so far, oldest first. */
  readonly calls: PendingCalls;
  /** Answers the latest call of a name. */
  readonly answer: <C extends Call>(name: C, outcome: Outcome<CallResult<C>>) => Promise<void>;
  readonly emitCandidate: (payload: EventPayload<'candidateFound'>) => void;
  readonly listenerCount: () => number;
}

/** Makes a scripted api. */
export function scriptedApi(): ScriptedApi {
  const calls: PendingCalls = {
    readDnssecProperties: [],
    findCandidates: [],
    cancelSearch: [],
    planMove: [],
    moveKeyMaster: [],
  };
  const listeners = new Set<(payload: EventPayload<'candidateFound'>) => void>();
  const record =
    <C extends Call>(name: C) =>
    (argument: CallArgument<C>): Promise<Outcome<CallResult<C>>> =>
      new Promise((resolve) => {
        const pending: Pending<C>[] = calls[name];
        pending.push({ argument, answer: resolve });
      });
  return {
    calls,
    api: {
      readDnssecProperties: record('readDnssecProperties'),
      findCandidates: record('findCandidates'),
      cancelSearch: record('cancelSearch'),
      planMove: record('planMove'),
      moveKeyMaster: record('moveKeyMaster'),
      onCandidateFound: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    answer: async (name, outcome) => {
      calls[name].at(-1)?.answer(outcome);
      // The caller's continuation runs in a later microtask.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    emitCandidate: (payload) => {
      for (const listener of listeners) listener(payload);
    },
    listenerCount: () => listeners.size,
  };
}
