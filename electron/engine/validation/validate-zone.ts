import type { ZoneContent } from '../records/zone-content';
import { judgeKeys } from './authenticate-keys';
import type { NotClaimed } from './authenticate-keys';
import type { Defect, Fault } from './finding';
import type { Trust } from './trust';
import { judgeRrset } from './validate-rrset';
import type { Verifier } from './verifier';
import { surveyZone } from './zone-survey';
import type { Delegation, ZoneSurvey } from './zone-survey';

/** When a zone is looked at, and what of NSEC3 is accepted. */
export interface ValidationOptions {
  /** Seconds since the epoch. */
  readonly now: number;
  /** See `DenialContext`. */
  readonly iterationLimit: number;
}

/** What a validator makes of a zone (RFC 4033 section 5). */
export type ZoneVerdict =
  | NotClaimed
  | {
      readonly status: 'secure';
      readonly delegations: readonly Delegation[];
      readonly defects: readonly Defect[];
    }
  | {
      readonly status: 'bogus';
      /** At least one; where the keys fail, that alone is told, since everything else follows. */
      readonly faults: readonly Fault[];
      readonly defects: readonly Defect[];
    };

/** What a surveyed zone is at an instant, in seconds since the epoch. */
export function judgeZone(survey: ZoneSurvey, now: number): ZoneVerdict {
  const { defects, delegations } = survey;
  const keys = judgeKeys(survey.keys, now);
  if (keys.status === 'bogus') return { status: 'bogus', faults: [keys.fault], defects };
  if (keys.status !== 'secure') return keys;
  const signatureFaults = survey.sets.flatMap(({ set, signatures }) => {
    const verdict = judgeRrset(set, signatures, now);
    return verdict.status === 'bogus' ? [verdict.fault] : [];
  });
  const faults = [...signatureFaults, ...survey.faults];
  return faults.length > 0
    ? { status: 'bogus', faults, defects }
    : { status: 'secure', delegations, defects };
}

/**
 * Validates a whole signed zone from what is trusted, at an instant.
 *
 * Bogus is a zone of which some answer that a correct server gives would be refused: a set, a referral, or a proof that
 * something is not there. Defects break rules for signers and hurt no answer.
 */
export function validateZone(
  content: ZoneContent,
  trust: Trust,
  verifier: Verifier,
  { now, iterationLimit }: ValidationOptions,
): ZoneVerdict {
  return judgeZone(surveyZone(content, trust, verifier, iterationLimit), now);
}
