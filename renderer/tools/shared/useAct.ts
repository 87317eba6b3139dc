import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';

/** An act that was started from a page, and what has become of it. `place` is where its words belong. */
export type ActState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly place: string; readonly message: string }
  | { readonly kind: 'done'; readonly place: string; readonly message: string }
  | { readonly kind: 'refused'; readonly place: string; readonly problem: Problem };

/** Something to do: where, what, and what is said meanwhile and afterwards. */
export interface Act {
  /** Names the part of the page it was started from, so that progress and problem stand there. */
  readonly place: string;
  /** What is said while it runs. */
  readonly running: string;
  readonly ask: () => Promise<Outcome<unknown>>;
  /** What is said afterwards; where it depends on how it went, it is asked for then. */
  readonly done: string | (() => string);
  /** What is said where the user stopped it. */
  readonly cancelled?: string;
}

/** One act at a time, and its state. */
export interface Acting {
  readonly state: ActState;
  /** Starts an act, and answers whether it went through; while another one runs it does nothing. */
  readonly run: (act: Act) => Promise<boolean>;
  readonly dismiss: () => void;
}

function stateAfter({ place, done, cancelled }: Act, outcome: Outcome<unknown>): ActState {
  const isCancelled = outcome.kind === 'refused' && outcome.problem.code === 'cancelled';
  if (isCancelled && cancelled !== undefined) return { kind: 'done', place, message: cancelled };
  return outcome.kind === 'done'
    ? { kind: 'done', place, message: typeof done === 'string' ? done : done() }
    : { kind: 'refused', place, problem: outcome.problem };
}

/** Runs the acts of a page one after the other, so that progress, success and problem can be shown in place. */
export function useAct(): Acting {
  const [state, setState] = useState<ActState>({ kind: 'idle' });
  const page = useRef({ busy: false, left: false });
  useEffect(() => {
    const current = page.current;
    current.left = false;
    return () => {
      current.left = true;
    };
  }, []);
  const run = useCallback(async (act: Act): Promise<boolean> => {
    const current = page.current;
    if (current.busy) return false;
    current.busy = true;
    setState({ kind: 'running', place: act.place, message: act.running });
    try {
      const outcome = await act.ask();
      if (!current.left) setState(stateAfter(act, outcome));
      return outcome.kind === 'done';
    } finally {
      current.busy = false;
    }
  }, []);
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, run, dismiss };
}
