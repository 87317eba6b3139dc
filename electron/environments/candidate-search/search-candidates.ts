import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Candidate, DiscoveryProgress } from '../../../shared/model/key-master';
import type { DirectoryFacts } from '../../engine/discovery/facts';
import { examineCandidate } from './examine-candidate';
import type { ExaminationTerms } from './examine-candidate';

/**
 * How many candidates are asked at the same time.
 *
 * A silent server holds its place for the whole timeout, so the limit decides how many timeouts stand one after the
 * other. 256 sockets are far below what a process may open (1024 by default on Linux) and put a forest of 200
 * servers into one timeout.
 */
export const defaultLimit = 256;

/** What is to be found out, and how. */
export interface CandidateSearch extends ExaminationTerms {
  readonly candidates: readonly DirectoryFacts[];
  /** The most candidates that are examined at the same time. */
  readonly limit: number;
  readonly onCandidate: (candidate: Candidate, progress: DiscoveryProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Asks all candidates, in parallel and with a limit, and tells each result when it is known.
 *
 * The time is bounded: each question has `timeoutMs` with its retries inside, and a server that does not answer by
 * DNS is asked nothing more; so any number of silent servers up to the limit costs one timeout altogether.
 *
 * @returns the candidates in the order they were named, or `cancelled` at once when the signal says so; no candidate
 *   is told after that
 */
export async function searchCandidates(search: CandidateSearch): Promise<Outcome<readonly Candidate[]>> {
  const { signal } = search;
  if (signal.aborted) return refused({ code: 'cancelled', parameters: {} });
  const finished = new AbortController();
  try {
    const stop = AbortSignal.any([signal, finished.signal]);
    const found = await Promise.race([examineAll(search, stop), whenAborted(stop)]);
    return found === null ? refused({ code: 'cancelled', parameters: {} }) : done(found);
  } finally {
    finished.abort(); // an exception in one examination ends the others, too
  }
}

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
}

/** Workers that draw from one queue: each takes the next candidate when it is done with one. */
async function examineAll(search: CandidateSearch, stop: AbortSignal): Promise<readonly Candidate[] | null> {
  const { candidates, limit, onCandidate } = search;
  const queue = candidates.entries();
  const found: (Candidate | undefined)[] = candidates.map(() => undefined);
  let asked = 0;
  let answered = 0;
  const work = async (): Promise<void> => {
    for (const [index, facts] of queue) {
      asked += 1;
      const candidate = await examineCandidate(facts, search, stop);
      if (candidate === null || stop.aborted) return;
      found[index] = candidate;
      answered += 1;
      onCandidate(candidate, { asked, answered, total: candidates.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, candidates.length) }, work));
  return stop.aborted ? null : found.filter((candidate) => candidate !== undefined);
}
