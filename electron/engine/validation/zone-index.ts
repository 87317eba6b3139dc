import { equalNames, nameKey } from '../records/name';
import type { Rrset, StoredRecord } from '../records/resource-record';
import { groupRecords } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import { coveredType } from './signature-record';
import { setsToSign, zoneNames } from './zone-names';
import type { ZoneName } from './zone-names';

/** A zone as a validator goes through it. */
export interface ZoneIndex {
  readonly origin: string;
  /** In canonical order. */
  readonly names: readonly ZoneName[];
  readonly dnskeys: Rrset | null;
  /** Every set that has to be signed but the DNSKEY set. */
  readonly signedSets: readonly Rrset[];
  readonly nsec3: readonly StoredRecord[];
  /** The RRSIG records of a set. */
  readonly signaturesOf: (set: Pick<Rrset, 'name' | 'type'>) => readonly StoredRecord[];
  /** RRSIG records that belong to no set that is signed. */
  readonly straySignatures: readonly StoredRecord[];
}

function setKey(name: string, type: string): string {
  return `${type} ${nameKey(name)}`;
}

function signaturesByKey(content: ZoneContent): ReadonlyMap<string, readonly StoredRecord[]> {
  const found = new Map<string, StoredRecord[]>();
  for (const record of content.records) {
    if (record.type !== 'RRSIG') continue;
    const key = setKey(record.name, coveredType(record));
    const known = found.get(key);
    if (known === undefined) found.set(key, [record]);
    else known.push(record);
  }
  return found;
}

/** Sorts a zone's records into sets and signatures, once. */
export function indexZone(content: ZoneContent): ZoneIndex {
  const { origin, records } = content;
  const sets = groupRecords(records.filter(({ type }) => type !== 'RRSIG'));
  const names = zoneNames(origin, sets);
  const hashed = sets.filter(({ type }) => type === 'NSEC3');
  const signed = [...names.flatMap(setsToSign), ...hashed];
  const isDnskeys = ({ name, type }: Rrset): boolean => type === 'DNSKEY' && equalNames(name, origin);
  const signatures = signaturesByKey(content);
  const known = new Set(signed.map(({ name, type }) => setKey(name, type)));
  return {
    origin,
    names,
    dnskeys: signed.find(isDnskeys) ?? null,
    signedSets: signed.filter((set) => !isDnskeys(set)),
    nsec3: hashed.flatMap((set) => set.records),
    signaturesOf: ({ name, type }) => signatures.get(setKey(name, type)) ?? [],
    straySignatures: [...signatures].filter(([key]) => !known.has(key)).flatMap(([, found]) => found),
  };
}
