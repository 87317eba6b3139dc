import type { Rrset, StoredRecord } from '../records/resource-record';
import type { Fault } from './finding';
import { publicKeysOf } from './public-key';
import type { PublicKey } from './public-key';
import { isTrustedKey, usableTrust } from './trust';
import type { Trust } from './trust';
import { checkSignature, judgeRrset } from './validate-rrset';
import type { CheckedSignature } from './validate-rrset';
import type { Verifier } from './verifier';

/** A zone's DNSKEY set and its signatures, as they came. */
export interface KeySet {
  readonly zone: string;
  /** `null` where there is no DNSKEY record. */
  readonly set: Rrset | null;
  /** The RRSIG records that cover it. */
  readonly signatures: readonly StoredRecord[];
}

/** Why nothing is claimed about a zone (RFC 4033 section 5, RFC 4035 section 5.2). */
export type NotClaimed =
  | { readonly status: 'indeterminate'; readonly reason: 'no-trust-anchor' }
  | { readonly status: 'insecure'; readonly reason: 'no-ds' | 'unsupported-algorithm' };

/** A DNSKEY set that was compared with what is trusted, whatever the time. */
export type KeyCheck =
  | NotClaimed
  | { readonly status: 'bogus'; readonly fault: Fault }
  | {
      readonly status: 'checked';
      readonly set: Rrset;
      readonly keys: readonly PublicKey[];
      /** Those that a trust anchor or DS record names. */
      readonly trusted: readonly PublicKey[];
      /** The signatures of the set, checked against the trusted keys only. */
      readonly signatures: readonly CheckedSignature[];
    };

/** What became of a DNSKEY set at an instant. */
export type KeysVerdict =
  | NotClaimed
  | { readonly status: 'bogus'; readonly fault: Fault }
  | {
      readonly status: 'secure';
      readonly keys: readonly PublicKey[];
      readonly trusted: readonly PublicKey[];
      readonly signature: StoredRecord;
    };

function notClaimed(zone: string, trust: Trust, verifier: Verifier): NotClaimed | null {
  if (trust.records.length === 0) {
    return trust.kind === 'anchors'
      ? { status: 'indeterminate', reason: 'no-trust-anchor' }
      : { status: 'insecure', reason: 'no-ds' };
  }
  const isUsable = usableTrust(zone, trust, verifier).length > 0;
  return isUsable ? null : { status: 'insecure', reason: 'unsupported-algorithm' };
}

/**
 * Compares a DNSKEY set with what is trusted (RFC 4035 sections 5 and 5.2), whatever the time.
 *
 * A signature by a key that nothing names does not count, however good it is. Where nothing that is trusted can be checked
 * here, the zone is as good as unsigned.
 */
export function checkKeys({ zone, set, signatures }: KeySet, trust: Trust, verifier: Verifier): KeyCheck {
  const unclaimed = notClaimed(zone, trust, verifier);
  if (unclaimed !== null) return unclaimed;
  const fault = (kind: 'no-dnskey' | 'no-trusted-key'): KeyCheck => ({
    status: 'bogus',
    fault: { kind, owner: zone, type: 'DNSKEY', record: trust.records[0] ?? null },
  });
  if (set === null) return fault('no-dnskey');
  const keys = publicKeysOf(set.records);
  const usable = usableTrust(zone, trust, verifier);
  const trusted = keys.filter((key) => usable.some((one) => isTrustedKey(zone, key, one, verifier)));
  if (trusted.length === 0) return fault('no-trusted-key');
  const checked = signatures.map((record) => checkSignature(set, record, { zone, keys: trusted }, verifier));
  return { status: 'checked', set, keys, trusted, signatures: checked };
}

/** Judges a checked DNSKEY set at an instant, in seconds since the epoch. */
export function judgeKeys(check: KeyCheck, now: number): KeysVerdict {
  if (check.status !== 'checked') return check;
  const { set, keys, trusted, signatures } = check;
  const verdict = judgeRrset(set, signatures, now);
  if (verdict.status === 'secure') return { status: 'secure', keys, trusted, signature: verdict.signature };
  const { fault } = verdict;
  // The signatures of other keys are no fault of theirs: what is missing is one by a trusted key.
  const isForeign = fault.kind === 'unknown-key-tag';
  return { status: 'bogus', fault: isForeign ? { ...fault, kind: 'not-signed-by-trusted-key' } : fault };
}

/** Authenticates the DNSKEY set of a zone from trust anchors or from the parent's DS set at an instant. */
export function authenticateKeys(keySet: KeySet, trust: Trust, verifier: Verifier, now: number): KeysVerdict {
  return judgeKeys(checkKeys(keySet, trust, verifier), now);
}
