import { equalNames, nameKey } from '../name';
import type { StoredRecord } from '../resource-record';
import type { ZoneContent } from '../zone-content';

/** What of a zone decides which records may be changed, for the names that a change is about. */
export interface ZoneNames {
  readonly origin: string;
  /** Keys of delegated names (RFC 1034 section 4.2.1). */
  readonly cuts: ReadonlySet<string>;
  /** Keys of names with a DNAME record. */
  readonly redirections: ReadonlySet<string>;
  /** The types at each name that the change touches, one entry for each record. */
  readonly typesAt: ReadonlyMap<string, readonly string[]>;
}

/** Looks through a zone once; zones are large. */
export function zoneNames({ origin, records }: ZoneContent, touched: readonly StoredRecord[]): ZoneNames {
  const cuts = new Set<string>();
  const redirections = new Set<string>();
  const typesAt = new Map(touched.map(({ name }): [string, string[]] => [nameKey(name), []]));
  for (const { name, type } of records) {
    const key = nameKey(name);
    if (type === 'NS' && !equalNames(name, origin)) cuts.add(key);
    if (type === 'DNAME') redirections.add(key);
    typesAt.get(key)?.push(type);
  }
  return { origin, cuts, redirections, typesAt };
}
