import type { ZoneContent } from '../records/zone-content';
import { judgeKeys } from './authenticate-keys';
import type { NotClaimed } from './authenticate-keys';
import type { Fault } from './finding';
import { nearestInstant } from './signature-record';
import type { Trust } from './trust';
import type { CheckedSignature } from './validate-rrset';
import { judgeZone } from './validate-zone';
import type { ValidationOptions } from './validate-zone';
import type { Verifier } from './verifier';
import { surveyZone } from './zone-survey';
import type { ZoneSurvey } from './zone-survey';

/** When a zone that nobody signs again turns bogus. */
export type TimeToBogus =
  /** Nothing is claimed about the zone, so no time makes it bogus. */
  | { readonly kind: 'never'; readonly because: NotClaimed }
  /** It is bogus now; by a signature that begins later it may become secure once more. */
  | { readonly kind: 'now'; readonly fault: Fault }
  /** The first second at which something is refused, since the epoch, and what. */
  | { readonly kind: 'later'; readonly instant: number; readonly fault: Fault };

/** The first second from now on at which none of a set's signatures holds; one may take over from another. */
function firstUncovered(signatures: readonly CheckedSignature[], now: number): number {
  const spans = signatures.flatMap((one) =>
    one.kind === 'good'
      ? [{ from: nearestInstant(one.fields.inception, now), to: nearestInstant(one.fields.expiration, now) }]
      : [],
  );
  let instant = now;
  for (;;) {
    const ends = spans.filter(({ from, to }) => from <= instant && instant <= to).map(({ to }) => to);
    if (ends.length === 0) return instant;
    instant = ends.reduce((latest, end) => Math.max(latest, end)) + 1;
  }
}

/** The same for a surveyed zone: what is wrong now, or the earliest end among all its sets. */
export function bogusFrom(survey: ZoneSurvey, now: number): TimeToBogus {
  const keys = judgeKeys(survey.keys, now);
  if (keys.status === 'indeterminate' || keys.status === 'insecure') return { kind: 'never', because: keys };
  const present = judgeZone(survey, now);
  const [fault] = present.status === 'bogus' ? present.faults : [];
  if (fault !== undefined || survey.keys.status !== 'checked') {
    return {
      kind: 'now',
      fault: fault ?? { kind: 'no-dnskey', owner: survey.origin, type: 'DNSKEY', record: null },
    };
  }
  const ends = [survey.keys, ...survey.sets].map(({ signatures }) => firstUncovered(signatures, now));
  const instant = ends.reduce((earliest, end) => Math.min(earliest, end));
  const then = judgeZone(survey, instant);
  const [first] = then.status === 'bogus' ? then.faults : [];
  if (first === undefined)
    throw new Error(`${survey.origin} has an uncovered set at ${instant} and no fault`);
  return { kind: 'later', instant, fault: first };
}

/**
 * The first moment from now on at which a validator refuses something of a zone, if nobody signs it again.
 *
 * Signatures that do not matter (of an untrusted key on the DNSKEY set, or beside one that holds longer) do not count.
 */
export function timeToBogus(
  content: ZoneContent,
  trust: Trust,
  verifier: Verifier,
  { now, iterationLimit }: ValidationOptions,
): TimeToBogus {
  return bogusFrom(surveyZone(content, trust, verifier, iterationLimit), now);
}
