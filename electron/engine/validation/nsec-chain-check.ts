import { equalNames } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { chainFault, joinFindings, typeFindings } from './chain-findings';
import type { ChainFindings } from './chain-findings';
import { readNsec } from './nsec-proof';
import { typesToShow } from './zone-names';
import type { ZoneName } from './zone-names';

function nsecRecords({ sets }: ZoneName): readonly StoredRecord[] {
  return sets.find(({ type }) => type === 'NSEC')?.records ?? [];
}

function checkName(name: ZoneName, next: string): ChainFindings {
  const link = { owner: name.name, type: 'NSEC' } as const;
  const [record] = nsecRecords(name);
  if (record === undefined) {
    return { faults: [chainFault('denial-missing', { ...link, record: null })], defects: [] };
  }
  const nsec = readNsec(record);
  const expected = new Set([...typesToShow(name), 'RRSIG', 'NSEC']);
  const types = typeFindings({ ...link, record, shown: nsec.types, expected });
  if (equalNames(nsec.next, next)) return types;
  return joinFindings([{ faults: [chainFault('denial-next', { ...link, record })], defects: [] }, types]);
}

/** A second record at a name, and one below a delegation, belong to nothing. */
function strays(names: readonly ZoneName[]): ChainFindings {
  const extra = names.flatMap((name) => nsecRecords(name).slice(name.role === 'occluded' ? 0 : 1));
  const defects = extra.map((record) => ({
    kind: 'stray-record' as const,
    owner: record.name,
    type: 'NSEC',
    record,
  }));
  return { faults: [], defects };
}

/**
 * Is the NSEC chain of a zone whole and true (RFC 4035 section 2.3)?
 *
 * A name that has nothing but an NSEC record exists for whoever looks it up, and takes its place in the chain.
 */
export function checkNsecChain(names: readonly ZoneName[]): ChainFindings {
  const own = names.filter(({ role }) => role !== 'occluded');
  const first = own[0]?.name ?? '';
  const links = own.map((name, at) => checkName(name, own[at + 1]?.name ?? first));
  return joinFindings([...links, strays(names)]);
}
