import { nameKey } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import type { ZoneContent } from '../records/zone-content';
import { signableZone, signedSets } from '../signing/signable-zone';

/** What is asked of a zone's records time and again; they never change, so it is found out once. */
interface ZoneFacts {
  readonly hasSignedDelegations: boolean;
  /** By `nameKey`. */
  readonly signers: ReadonlyMap<string, readonly StoredRecord[]>;
  readonly delegated: ReadonlySet<string>;
}

const known = new WeakMap<ZoneContent, ZoneFacts>();

/** DS records below a delegation are not the zone's own, and nobody signs them. */
function hasSigned(content: ZoneContent): boolean {
  return signableZone(content).nodes.some((node) => signedSets(node).some(({ type }) => type === 'DS'));
}

function factsOf(content: ZoneContent): ZoneFacts {
  const signers = new Map<string, StoredRecord[]>();
  const delegated = new Set<string>();
  for (const record of content.records) {
    if (record.type === 'NS') delegated.add(nameKey(record.name));
    if (record.type !== 'DS') continue;
    const name = nameKey(record.name);
    signers.set(name, [...(signers.get(name) ?? []), record]);
  }
  return { hasSignedDelegations: signers.size > 0 && hasSigned(content), signers, delegated };
}

function remembered(content: ZoneContent): ZoneFacts {
  const facts = known.get(content) ?? factsOf(content);
  known.set(content, facts);
  return facts;
}

/** Are there DS sets, whose signatures end by themselves? */
export function hasSignedDelegations(content: ZoneContent): boolean {
  return remembered(content).hasSignedDelegations;
}

/** The DS records of a delegation; its name absolute. */
export function signersAt(content: ZoneContent, name: string): readonly StoredRecord[] {
  return remembered(content).signers.get(nameKey(name)) ?? [];
}

/** Is the name delegated? Also true of the apex. */
export function isDelegated(content: ZoneContent, name: string): boolean {
  return remembered(content).delegated.has(nameKey(name));
}
