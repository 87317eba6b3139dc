import type { CustodyVerdict } from '../../../shared/model/custody';
import type { ReadinessVerdict } from '../../../shared/model/readiness';

/** Wording of the readiness report, on the screen and in its files. All of it is ours. */
export const readinessTexts = {
  title: 'Readiness Report',
  question: 'What if this server died tonight?',
  lead: 'For every Key Master: what would become of its zones, computed by seizing each of them on a copy of the forest.',
  loading: 'Switching off every Key Master on a copy of the forest',
  asOf: (time: string, server: string) => `As of ${time}, read on ${server}.`,
  none: 'No server is Key Master of any zone.',
  columns: {
    server: 'Key Master',
    zone: 'Zone',
    signed: 'Signed',
    verdict: 'If it died tonight',
    candidates: 'Could take over',
    keysLost: 'Keys lost with it',
    anchors: 'Trust anchors to update',
    bogus: 'Validation fails',
  },
  verdicts: {
    safe: 'safe',
    'must-be-re-signed': 'must be re-signed',
    'no-candidate': 'no candidate',
  } satisfies Record<ReadinessVerdict, string>,
  candidateVerdicts: {
    'keys-accessible': 'keys accessible',
    'must-be-re-signed': 'must re-sign',
    'no-candidate': 'no candidate',
  } satisfies Record<CustodyVerdict, string>,
  fails: (moment: string) => `Unless somebody takes over, validation fails: ${moment}`,
  never: 'never',
  bogusNow: 'now',
  bogus: (moment: string, cause: string | null) => (cause === null ? moment : `${moment}: ${cause}`),
  signed: 'yes',
  unsigned: 'no',
  off: 'switched off now',
  summary: (safe: number, resign: number, lost: number) =>
    `${safe} safe, ${resign} to be re-signed, ${lost} without a candidate.`,
  export: 'Export as',
  formats: { html: 'HTML...', csv: 'CSV...', json: 'JSON...' },
  exported: (path: string) => `The report was exported to ${path}.`,
} as const;
