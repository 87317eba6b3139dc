import { useState } from 'react';
import type { Outcome } from '../../shared/contract/outcome';
import type { Problem } from '../../shared/contract/problem';

/** A change that a dialog has made, one at a time. */
export interface Change {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly setProblem: (problem: Problem | null) => void;
  /** Answers the outcome; `null` while another change is on its way. */
  readonly run: <T>(ask: () => Promise<Outcome<T>>) => Promise<Outcome<T> | null>;
}

/** Makes changes one after the other, and keeps why the last one was refused. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    setProblem,
    run: async (ask) => {
      if (busy) return null;
      setBusy(true);
      const outcome = await ask();
      setBusy(false);
      setProblem(outcome.kind === 'refused' ? outcome.problem : null);
      return outcome;
    },
  };
}
