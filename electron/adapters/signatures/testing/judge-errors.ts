import type { Judge } from './judges';

/** Zones of the corpus that a judge gets wrong, whoever signed them. */
export interface JudgeError {
  readonly judge: Judge;
  readonly reason: string;
  /** What is said of such a zone when `dnssec-signzone` is to sign it. */
  readonly says: string;
  /** Name of the zone and denial. */
  readonly zones: readonly string[];
}

const everyDenial = (name: string): readonly string[] =>
  ['nsec', 'nsec3', 'opt-out'].map((kind) => `${name}, ${kind}`);

/** Every exception that the tests make, with its cause. */
export const judgeErrors: readonly JudgeError[] = [
  {
    judge: 'ldns-verify-zone',
    reason: 'a name in data whose first label is one escaped at sign is read as the origin (ldns 1.8.3)',
    says: 'points to the wrong next owner name',
    zones: ['labels of odd octets, nsec', 'every octet as a label, nsec'],
  },
  {
    judge: 'dnssec-verify',
    reason:
      'BIND loads no zone with NS at a wildcard, which RFC 4592 section 4.2 discourages but does not forbid',
    says: 'invalid NS owner name (wildcard)',
    zones: [
      ...everyDenial('a delegation of a wildcard'),
      ...everyDenial('a delegation of a wildcard with DS'),
    ],
  },
];
