import { assertNever } from '../../../shared/assert-never';
import type { Candidate } from '../../../shared/model/key-master';
import { absorb, beginExamination, nextStep } from '../../engine/discovery/examination';
import type { Fact, Step } from '../../engine/discovery/examination';
import type { DirectoryFacts, DnsFact, ManagementFact, SoughtZone } from '../../engine/discovery/facts';
import type { Cancelled, Questions } from './questions';
import { withinTime } from './time-limit';

/**
 * A DNS question keeps its time by itself and knows best why it failed; the limit around it only makes sure, and comes
 * this much later.
 */
const graceFactor = 1.05;

/** How candidates are examined; the same for all of one search. */
export interface ExaminationTerms extends Questions {
  readonly zone: SoughtZone;
  /** The time each question has, retries included. */
  readonly timeoutMs: number;
  readonly retries: number;
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number;
}

/**
 * Leads one candidate through its checks, one question after the other.
 *
 * @returns `null` when the search was cancelled on the way
 */
export async function examineCandidate(
  candidate: DirectoryFacts,
  terms: ExaminationTerms,
  signal: AbortSignal,
): Promise<Candidate | null> {
  let examination = beginExamination(terms.zone, candidate);
  for (;;) {
    const step = nextStep(examination);
    if (step.kind === 'finished') return step.candidate;
    const fact = await ask(step, candidate, terms, signal);
    if (fact === null || signal.aborted) return null;
    examination = absorb(examination, fact);
  }
}

function ask(
  question: Exclude<Step, { readonly kind: 'finished' }>,
  candidate: DirectoryFacts,
  terms: ExaminationTerms,
  signal: AbortSignal,
): Promise<Fact | null> {
  switch (question.kind) {
    case 'ask-dns':
      return askDns(question, candidate, terms, signal);
    case 'ask-management':
      return askManagement(candidate, terms, signal);
    default:
      return assertNever(question);
  }
}

async function askDns(
  { name, type }: Extract<Step, { readonly kind: 'ask-dns' }>,
  candidate: DirectoryFacts,
  { timeoutMs, retries, now, ...questions }: ExaminationTerms,
  signal: AbortSignal,
): Promise<Fact | null> {
  const begun = now();
  const late: DnsFact | Cancelled = { kind: 'no-answer' };
  const value = await withinTime(timeoutMs * graceFactor, late, signal, (stop) =>
    questions.askDns(candidate, { name, type, timeoutMs, retries }, stop),
  );
  return value.kind === 'cancelled' ? null : { kind: 'dns', value, durationMs: now() - begun };
}

async function askManagement(
  candidate: DirectoryFacts,
  { timeoutMs, now, ...questions }: ExaminationTerms,
  signal: AbortSignal,
): Promise<Fact | null> {
  const begun = now();
  const late: ManagementFact | Cancelled = { kind: 'no-answer' };
  const value = await withinTime(timeoutMs, late, signal, (stop) => questions.askManagement(candidate, stop));
  return value.kind === 'cancelled' ? null : { kind: 'management', value, durationMs: now() - begun };
}
