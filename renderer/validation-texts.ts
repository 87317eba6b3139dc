import type { BogusCause, SecurityStatus, ZoneOutlook } from '../shared/model/validation';
import { actorTexts } from './actor-texts';
import { dateTimeText, durationText, spanText } from './reports/time-texts';

/** RFC 4033 section 5, as lists and badges show it. */
export const securityTexts: Readonly<Record<SecurityStatus, string>> = {
  secure: 'Secure',
  insecure: 'Insecure',
  bogus: 'Bogus',
  indeterminate: 'Indeterminate',
};

/** Why a zone turns bogus, as the rest of a sentence that ends. */
export const bogusCauseTexts: Readonly<Record<BogusCause, string>> = {
  'key-set-expires-key-master-offline':
    'the signatures of the DNSKEY set run out, and the Key Master that makes them is off line.',
  'key-set-expires-keys-not-accessible':
    'the signatures of the DNSKEY set run out, and the Key Master can not use the private keys.',
  'key-set-expires-no-key-master':
    'the signatures of the DNSKEY set run out, and the zone has no Key Master that makes them.',
  'key-set-expires-replication-held':
    'the signatures of the DNSKEY set run out, and new ones do not get there while replication is held.',
  'key-set-expires-before-renewal-arrives':
    'the signatures of the DNSKEY set are valid for less time than new ones take to get there.',
  'records-expire-keys-not-accessible':
    'the signatures of the records run out, and the server can not use the private keys.',
  'records-expire-server-offline':
    'the signatures of the records run out, and the server that renews them is off line.',
  'records-expire-master-offline': 'the signatures run out, and the master from which they come is off line.',
  'not-signed-yet': 'the zone has no signatures there yet.',
  'trust-anchor-out-of-date': 'trust anchors name keys that the zone has no longer.',
  'delegation-out-of-date': 'the DS records at the parent name keys that the zone has no longer.',
};

/** Is it refused now, or was it already when the outlook was made? */
export function isBogus({ status, bogusAt }: ZoneOutlook, now: number): boolean {
  return status === 'bogus' || (bogusAt !== null && bogusAt <= now);
}

/** Column `Validation`: `Secure`, `At risk, bogus in 3 days`, `Bogus`. `now` is lab time. */
export function outlookText(outlook: ZoneOutlook, now: number): string {
  const { status, bogusAt, isAtRisk } = outlook;
  if (isBogus(outlook, now)) return securityTexts.bogus;
  if (bogusAt === null) return securityTexts[status];
  return `${isAtRisk ? 'At risk' : securityTexts[status]}, bogus in ${spanText(bogusAt - now)}`;
}

/** Why, and who acts next; `null` where there is nothing to say. */
export function outlookReason({ cause, actor }: ZoneOutlook): string | null {
  const parts = [
    cause === null ? null : bogusCauseTexts[cause],
    actor === null ? null : actorTexts[actor],
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function since(outlook: ZoneOutlook, now: number): string {
  const { bogusAt } = outlook;
  if (bogusAt === null) return 'Validation fails';
  return isBogus(outlook, now)
    ? `Validation has failed since ${dateTimeText(bogusAt)}`
    : `Validation fails from ${dateTimeText(bogusAt)} on`;
}

/** What a state means for which signatures alone are not to blame. */
const stateHints: Readonly<Record<SecurityStatus, string | null>> = {
  secure: null,
  insecure: 'The chain of trust ends above the zone.',
  bogus: null,
  indeterminate: 'No trust anchor of this server leads to the zone.',
};

/** What the column has no room for: moment, cause and who acts next; `null` for a zone that simply is secure. */
export function outlookHint(outlook: ZoneOutlook, now: number): string | null {
  if (outlook.bogusAt === null && outlook.status !== 'bogus') return stateHints[outlook.status];
  const reason = outlookReason(outlook);
  return reason === null ? `${since(outlook, now)}.` : `${since(outlook, now)}: ${reason}`;
}

/** The countdown's first words: `Validation fails in 4 days 3 hours`. */
export function countdownText(outlook: ZoneOutlook, now: number): string {
  const { bogusAt } = outlook;
  if (bogusAt === null || isBogus(outlook, now)) return since(outlook, now);
  return `Validation fails in ${durationText(bogusAt - now)}`;
}
