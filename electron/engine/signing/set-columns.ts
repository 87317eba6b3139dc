import type { Rrset } from '../records/resource-record';
import type { PlannedSet } from './planned-sets';

/**
 * Sets in columns: what one thread hands to another to sign.
 *
 * A message of few arrays costs a tenth of one object for each record.
 */
export interface SetColumns {
  readonly owners: readonly string[];
  readonly types: readonly string[];
  readonly ttls: readonly number[];
  readonly isSigned: readonly boolean[];
  /** Records of each set. */
  readonly sizes: readonly number[];
  /** The data of all records, set by set. */
  readonly data: readonly string[];
}

function columnsOf(planned: readonly PlannedSet[]): SetColumns {
  return {
    owners: planned.map(({ set }) => set.name),
    types: planned.map(({ set }) => set.type),
    ttls: planned.map(({ set }) => set.ttl),
    isSigned: planned.map(({ isSigned }) => isSigned),
    sizes: planned.map(({ set }) => set.records.length),
    data: planned.flatMap(({ set }) => set.records.map(({ data }) => data)),
  };
}

/** Cuts planned sets into pieces of a size, the last one shorter. */
export function* pieces(planned: Iterable<PlannedSet>, size: number): Generator<SetColumns> {
  let piece: PlannedSet[] = [];
  for (const each of planned) {
    piece.push(each);
    if (piece.length < size) continue;
    yield columnsOf(piece);
    piece = [];
  }
  if (piece.length > 0) yield columnsOf(piece);
}

/** The sets of columns, one by one. */
export function* plannedSetsOf(columns: SetColumns): Generator<PlannedSet> {
  let start = 0;
  for (const [at, name] of columns.owners.entries()) {
    const [type = '', ttl = 0, size = 0] = [columns.types[at], columns.ttls[at], columns.sizes[at]];
    const records = columns.data
      .slice(start, start + size)
      .map((data): Rrset['records'][number] => ({ name, type, ttl, data }));
    start += size;
    yield { set: { name, type, ttl, records }, isSigned: columns.isSigned[at] ?? false };
  }
}
