import type { StoredRecord } from '../records/resource-record';
import type { Defect, DenialFault, Fault } from './finding';

/** What is wrong with the chains of a zone. */
export interface ChainFindings {
  readonly faults: readonly Fault[];
  readonly defects: readonly Defect[];
}

/** A record's next field and bit map, and what they should be. */
export interface ChainLink {
  readonly owner: string;
  readonly type: 'NSEC' | 'NSEC3';
  readonly record: StoredRecord;
  readonly shown: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

/** A fault of a chain. */
export function chainFault(
  kind: DenialFault,
  { owner, type, record }: Pick<ChainLink, 'owner' | 'type'> & { readonly record: StoredRecord | null },
): Fault {
  return { kind, owner, type, record };
}

/**
 * Without SOA the apex looks like a delegation, and without NS a delegation like a name that has none: then the proof of
 * no data, or of an insecure delegation, fails (RFC 6840 sections 4.1 and 4.4).
 */
function hidesRole({ shown, expected }: ChainLink): boolean {
  if (expected.has('SOA')) return !shown.has('SOA');
  return expected.has('NS') && !shown.has('NS');
}

/** Compares a bit map with the types that are there. */
export function typeFindings(link: ChainLink): ChainFindings {
  const { owner, type, record, shown, expected } = link;
  const hasExtra = [...shown].some((one) => !expected.has(one));
  if (hasExtra || hidesRole(link)) return { faults: [chainFault('denial-types', link)], defects: [] };
  const isComplete = [...expected].every((one) => shown.has(one));
  return { faults: [], defects: isComplete ? [] : [{ kind: 'denial-lacks-type', owner, type, record }] };
}

/** All findings in one. */
export function joinFindings(all: readonly ChainFindings[]): ChainFindings {
  return { faults: all.flatMap(({ faults }) => faults), defects: all.flatMap(({ defects }) => defects) };
}
