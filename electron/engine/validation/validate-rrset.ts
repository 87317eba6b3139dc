import { equalNames } from '../records/name';
import { typeNumber } from '../records/record-type';
import type { Rrset, StoredRecord } from '../records/resource-record';
import { labelCount, signatureInput, signedOwner } from '../signing/rrsig';
import type { SignatureFields } from '../signing/rrsig';
import type { Finding, SignatureFault } from './finding';
import type { PublicKey } from './public-key';
import { nearestInstant, readSignature } from './signature-record';
import type { SignatureRecord } from './signature-record';
import type { Verifier } from './verifier';

/** Whose keys a set is checked against. */
export interface ZoneKeys {
  /** The name of the zone that holds the set. */
  readonly zone: string;
  /** Its authenticated DNSKEY set. */
  readonly keys: readonly PublicKey[];
}

/** A signature and what is wrong with it at any time: everything but the clock. */
export type CheckedSignature =
  | { readonly kind: 'good'; readonly record: StoredRecord; readonly fields: SignatureFields }
  | { readonly kind: 'bad'; readonly record: StoredRecord; readonly fault: SignatureFault };

/** What became of one set (RFC 4033 section 5). */
export type RrsetVerdict =
  | {
      readonly status: 'secure';
      /** The signature that holds longest. */
      readonly signature: StoredRecord;
      readonly fields: SignatureFields;
      /** The wildcard that made the set, whose use has to be proved (RFC 4035 section 5.3.4); `null` for a set of its own. */
      readonly wildcard: string | null;
    }
  | { readonly status: 'bogus'; readonly fault: Finding<SignatureFault> };

/** How near to a good signature each fault is: where all fail, the nearest is the one to tell about. */
const nearness: readonly SignatureFault[] = [
  'no-signature',
  'unreadable-signature',
  'wrong-signer',
  'label-count',
  'unknown-key-tag',
  'unsupported-algorithm',
  'wrong-signature',
  'not-yet-valid',
  'expired',
];

/** Is it a signature that fails, and not a proof that says something else? */
export function isSignatureFault(reason: string): boolean {
  return nearness.some((fault) => fault === reason);
}

function formFault(set: Rrset, { fields }: SignatureRecord, zone: string): SignatureFault | null {
  if (fields.typeCovered !== typeNumber(set.type)) return 'unreadable-signature';
  if (!equalNames(fields.signer, zone)) return 'wrong-signer';
  return fields.labels > labelCount(set.name) ? 'label-count' : null;
}

/** The tag is not unique (RFC 4034 appendix B): every key that fits is tried. */
function keyFault(
  set: Rrset,
  { fields, signature }: SignatureRecord,
  keys: readonly PublicKey[],
  verifier: Verifier,
): SignatureFault | null {
  const named = keys.filter(
    (key) => key.maySign && key.keyTag === fields.keyTag && key.algorithm === fields.algorithm,
  );
  if (named.length === 0) return 'unknown-key-tag';
  if (!verifier.supportsAlgorithm(fields.algorithm)) return 'unsupported-algorithm';
  const input = signatureInput(fields, set);
  return named.some(({ wire }) => verifier.isSignedBy(wire, input, signature)) ? null : 'wrong-signature';
}

/** Checks one signature of a set, whatever the time (RFC 4035 sections 5.3.1 to 5.3.3). */
export function checkSignature(
  set: Rrset,
  record: StoredRecord,
  { zone, keys }: ZoneKeys,
  verifier: Verifier,
): CheckedSignature {
  const read = readSignature(record);
  const fault =
    read === null
      ? 'unreadable-signature'
      : (formFault(set, read, zone) ?? keyFault(set, read, keys, verifier));
  if (read === null || fault !== null) return { kind: 'bad', record, fault: fault ?? 'unreadable-signature' };
  return { kind: 'good', record, fields: read.fields };
}

/** What the clock says about a good signature. */
function timeFault({ inception, expiration }: SignatureFields, now: number): SignatureFault | null {
  if (nearestInstant(inception, now) > now) return 'not-yet-valid';
  return nearestInstant(expiration, now) < now ? 'expired' : null;
}

function faultOf(signature: CheckedSignature, now: number): SignatureFault | null {
  return signature.kind === 'bad' ? signature.fault : timeFault(signature.fields, now);
}

/** The fault that is told about when no signature holds, with the record that has it. */
function nearestFault(
  { name, type }: Rrset,
  signatures: readonly CheckedSignature[],
  now: number,
): Finding<SignatureFault> {
  let nearest: Finding<SignatureFault> = { kind: 'no-signature', owner: name, type, record: null };
  for (const signature of signatures) {
    const kind = faultOf(signature, now) ?? 'no-signature';
    if (nearness.indexOf(kind) > nearness.indexOf(nearest.kind)) {
      nearest = { kind, owner: name, type, record: signature.record };
    }
  }
  return nearest;
}

/** The wildcard of a signature that covers fewer labels than the name has. */
function wildcardOf({ name }: Rrset, { labels }: SignatureFields): string | null {
  return labels < labelCount(name) ? signedOwner(name, labels) : null;
}

/**
 * Judges a set by its checked signatures at an instant: one that holds is enough (RFC 6840 section 5.4).
 *
 * @param now seconds since the epoch
 */
export function judgeRrset(set: Rrset, signatures: readonly CheckedSignature[], now: number): RrsetVerdict {
  const holding = signatures.flatMap((signature) =>
    signature.kind === 'good' && timeFault(signature.fields, now) === null ? [signature] : [],
  );
  const [best] = holding.sort(
    (left, right) =>
      nearestInstant(right.fields.expiration, now) - nearestInstant(left.fields.expiration, now),
  );
  if (best === undefined) return { status: 'bogus', fault: nearestFault(set, signatures, now) };
  const { record: signature, fields } = best;
  return { status: 'secure', signature, fields, wildcard: wildcardOf(set, fields) };
}

/**
 * Validates one set against a zone's keys at an instant (RFC 4035 section 5.3, RFC 6840 section 5).
 *
 * An algorithm that can not be checked makes a set bogus here: that the whole zone counts as insecure is decided where its
 * keys are authenticated (`authenticateKeys`).
 *
 * @param signatures the RRSIG records at the set's name that cover its type
 * @param now seconds since the epoch
 */
export function validateRrset(
  set: Rrset,
  signatures: readonly StoredRecord[],
  keys: ZoneKeys,
  verifier: Verifier,
  now: number,
): RrsetVerdict {
  const checked = signatures.map((record) => checkSignature(set, record, keys, verifier));
  return judgeRrset(set, checked, now);
}
