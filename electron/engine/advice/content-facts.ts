import { equalNames, nameKey } from '../records/name';
import { parseSoa } from '../records/start-of-authority';
import { soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';

/** What of a zone's own records matters for how it is signed. */
export interface ContentFacts {
  /** The largest TTL of all records, in seconds. */
  readonly largestTtl: number;
  /** SOA EXPIRE in seconds, 0 where the zone has no SOA. */
  readonly soaExpire: number;
  /** How many names own records. */
  readonly names: number;
  /** Delegations with a DS record, and without one. */
  readonly secureDelegations: number;
  readonly unsignedDelegations: number;
}

/** Looks through the records once; a zone can have a hundred thousand of them. */
export function contentFacts(content: ZoneContent): ContentFacts {
  const names = new Set<string>();
  const cuts = new Set<string>();
  const signers = new Set<string>();
  let largestTtl = 0;
  for (const { name, type, ttl } of content.records) {
    const key = nameKey(name);
    names.add(key);
    largestTtl = Math.max(largestTtl, ttl);
    if (type === 'DS') signers.add(key);
    if (type === 'NS' && !equalNames(name, content.origin)) cuts.add(key);
  }
  const secureDelegations = [...cuts].filter((name) => signers.has(name)).length;
  return {
    largestTtl,
    soaExpire: parseSoa(soaRecord(content)?.data ?? '')?.expire ?? 0,
    names: names.size,
    secureDelegations,
    unsignedDelegations: cuts.size - secureDelegations,
  };
}
