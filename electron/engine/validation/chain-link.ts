import type { ChainLink, SecurityStatus } from '../../../shared/model/validation';
import { withoutTrailingDot } from '../records/name';
import { printRecord } from '../records/print-record';
import type { StoredRecord } from '../records/resource-record';
import { nearestInstant, readSignature } from './signature-record';
import { readTrustedTag } from './trust';

/** What is found out about a link; the rest follows. */
export interface LinkFindings {
  /** Absolute. */
  readonly zone: string;
  readonly kind: ChainLink['kind'];
  readonly status: SecurityStatus;
  readonly records?: readonly StoredRecord[];
  readonly keyTags?: readonly number[];
  readonly reason?: string | null;
  /** Seconds since the epoch. */
  readonly expires?: number | null;
}

/** A link of a chain of trust, as it is shown. */
export function chainLink(findings: LinkFindings): ChainLink {
  const { zone, kind, status, records = [], keyTags = [], reason = null, expires = null } = findings;
  return {
    zone: withoutTrailingDot(zone),
    kind,
    status,
    records: records.map(printRecord),
    keyTags: [...new Set(keyTags)],
    reason,
    expires: expires === null ? null : expires * 1000,
  };
}

/** The key tags of the signatures among records, each once. */
export function signerTags(records: readonly StoredRecord[]): readonly number[] {
  return [...new Set(records.flatMap((record) => readSignature(record)?.fields.keyTag ?? []))];
}

/** The key tags that trust anchors or DS records name. */
export function trustedTags(records: readonly StoredRecord[]): readonly number[] {
  return records.flatMap((record) => readTrustedTag(record) ?? []);
}

/** The last second of a signature, since the epoch; `null` for a record that is none. */
export function lastSecondOf(signature: StoredRecord, now: number): number | null {
  const read = readSignature(signature);
  return read === null ? null : nearestInstant(read.fields.expiration, now);
}

const severity: readonly SecurityStatus[] = ['secure', 'insecure', 'indeterminate', 'bogus'];

/** What links come to together: the weakest decides. Nothing at all says nothing. */
export function weakest(statuses: readonly SecurityStatus[]): SecurityStatus {
  if (statuses.length === 0) return 'indeterminate';
  return statuses.reduce((least, status) =>
    severity.indexOf(status) > severity.indexOf(least) ? status : least,
  );
}
