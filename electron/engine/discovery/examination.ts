import type { Candidate, CandidateCheck } from '../../../shared/model/key-master';
import { checks } from './checks';
import type { Check, Evidence, Finding } from './checks';
import type { DirectoryFacts, DnsFact, ManagementFact, SoughtZone } from './facts';

/*
 * One candidate's way to its verdict:
 *
 *   begun --ask-dns (SOA)--> DNS known --answers passed: ask-management--> all known --> finished
 *                                      \--answers failed-----------------------------> finished
 *
 * Two questions decide everything. The SOA's answer settles "answers" and "authoritative"; NS and DNSKEY would say
 * nothing more, for neither tells a primary from a secondary, nor who may sign. Management settles the other three.
 *
 * The first check that fails gives the reason. A server whose DNS service does not answer is asked nothing more: its
 * later checks are skipped, and a dead host costs one timeout instead of two. Every other server is asked through
 * its management interface even when it is not authoritative, because that one answer is cheap and settles the
 * remaining checks together: the administrator sees all that stands in the way, not one obstacle after the other.
 */

/** A fact and the time in milliseconds it took to learn it. */
interface Timed<T> {
  readonly value: T;
  readonly durationMs: number;
}

/** What is known of one candidate so far. */
export interface Examination {
  readonly zone: SoughtZone;
  readonly directory: DirectoryFacts;
  readonly dns: Timed<DnsFact> | null;
  readonly management: Timed<ManagementFact> | null;
}

/** What has to be done next about a candidate. */
export type Step =
  | { readonly kind: 'ask-dns'; readonly name: string; readonly type: 'SOA' }
  | { readonly kind: 'ask-management' }
  | { readonly kind: 'finished'; readonly candidate: Candidate };

/** The answer to the question of the last step. */
export type Fact =
  | { readonly kind: 'dns'; readonly value: DnsFact; readonly durationMs: number }
  | { readonly kind: 'management'; readonly value: ManagementFact; readonly durationMs: number };

/** A candidate about which only the directory was asked. */
export function beginExamination(zone: SoughtZone, directory: DirectoryFacts): Examination {
  return { zone, directory, dns: null, management: null };
}

/**
 * Takes in the answer to a question.
 *
 * The first answer counts: a fact that is known already is not replaced, so that a late or doubled answer can not
 * change a verdict that was announced.
 */
export function absorb(examination: Examination, { kind, value, durationMs }: Fact): Examination {
  if (examination[kind] !== null) return examination;
  return { ...examination, [kind]: { value, durationMs } };
}

/** Says what to ask next, or the verdict when nothing is left to ask. */
export function nextStep(examination: Examination): Step {
  if (examination.dns === null) return { kind: 'ask-dns', name: examination.zone.name, type: 'SOA' };
  const judgements = checks.map((check) => judge(examination, check));
  const answers = judgements.some(
    ({ check, finding }) => check.name === 'answers' && finding.kind === 'passed',
  );
  if (answers && examination.management === null) return { kind: 'ask-management' };
  return { kind: 'finished', candidate: conclude(examination, judgements) };
}

/** A check with what it found and how long its answer took. */
interface Judgement {
  readonly check: Check;
  readonly finding: Finding;
  readonly durationMs: number;
}

const notAsked: Omit<Judgement, 'check'> = { finding: { kind: 'unknown' }, durationMs: 0 };

/** A check lasts as long as the answer it rests on. */
function judge(examination: Examination, check: Check): Judgement {
  const { zone, directory, dns, management } = examination;
  const evidence: Evidence = { zone, directory, management: management?.value ?? null };
  if (check.restsOn === 'dns') {
    if (dns === null) return { check, ...notAsked };
    return { check, finding: check.find(dns.value, evidence), durationMs: dns.durationMs };
  }
  if (management === null) return { check, ...notAsked };
  return { check, finding: check.find(management.value, evidence), durationMs: management.durationMs };
}

function report({ check, finding, durationMs }: Judgement): CandidateCheck {
  return finding.kind === 'unknown'
    ? { check: check.name, result: 'skipped', durationMs: 0 }
    : { check: check.name, result: finding.kind, durationMs };
}

function verdictOf(judgements: readonly Judgement[]): Candidate['verdict'] {
  const failure = judgements.map(({ finding }) => finding).find((finding) => finding.kind === 'failed');
  return failure === undefined ? { kind: 'qualified' } : { kind: 'not-qualified', reason: failure.reason };
}

function conclude({ directory, management }: Examination, judgements: readonly Judgement[]): Candidate {
  const { server, fqdn, role, site, isKeyMaster } = directory;
  // The directory knows nothing of a server outside the domain; the server itself does.
  const toldRole = management?.value.kind === 'granted' ? management.value.role : null;
  return {
    server,
    fqdn,
    role: toldRole ?? role,
    site,
    isKeyMaster,
    verdict: verdictOf(judgements),
    checks: judgements.map(report),
  };
}
