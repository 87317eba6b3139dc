import { nameKey } from '../../records/name';
import type { StoredRecord } from '../../records/resource-record';
import { addedTypes } from '../signable-zone';
import type { SetChange } from './zone-change';

/** Records that only one of two contents has. */
interface Difference {
  readonly gone: readonly StoredRecord[];
  readonly come: readonly StoredRecord[];
}

/** One set's part of a {@link Difference}. */
interface TouchedSet {
  readonly first: StoredRecord;
  readonly gone: StoredRecord[];
  readonly come: StoredRecord[];
  /** As it is now. */
  readonly records: StoredRecord[];
}

/** Of what is left behind two places, where the contents are no longer alike step by step. */
function differenceOfRests(before: readonly StoredRecord[], after: readonly StoredRecord[]): Difference {
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    gone: before.filter((record) => !fresh.has(record)),
    come: after.filter((record) => !old.has(record)),
  };
}

/**
 * Goes through both side by side. Nearly always single records were replaced, put in or taken out; what else there is, is
 * looked up.
 */
function differenceOf(before: readonly StoredRecord[], after: readonly StoredRecord[]): Difference {
  const gone: StoredRecord[] = [];
  const come: StoredRecord[] = [];
  let [at, now] = [0, 0];
  for (;;) {
    const [old, fresh] = [before[at], after[now]];
    if (old === fresh) {
      if (old === undefined) return { gone, come };
      at += 1;
      now += 1;
    } else if (old !== undefined && before[at + 1] === fresh) {
      gone.push(old);
      at += 1;
    } else if (fresh !== undefined && old === after[now + 1]) {
      come.push(fresh);
      now += 1;
    } else if (old !== undefined && fresh !== undefined && before[at + 1] === after[now + 1]) {
      gone.push(old);
      come.push(fresh);
      at += 1;
      now += 1;
    } else {
      const rests = differenceOfRests(before.slice(at), after.slice(now));
      return { gone: [...gone, ...rests.gone], come: [...come, ...rests.come] };
    }
  }
}

function sameRecords(left: readonly StoredRecord[], right: readonly StoredRecord[]): boolean {
  const text = (records: readonly StoredRecord[]): string =>
    records
      .map(({ name, ttl, data }) => `${name} ${ttl} ${data}`)
      .sort()
      .join('\n');
  return left.length === right.length && text(left) === text(right);
}

/** By name, then by type: so a record of another name costs one look. */
class TouchedSets {
  readonly #sets = new Map<string, Map<string, TouchedSet>>();

  add(record: StoredRecord, side: 'gone' | 'come'): void {
    if (record.type === 'DNSKEY' || addedTypes.has(record.type)) return;
    const name = nameKey(record.name);
    const types = this.#sets.get(name) ?? new Map<string, TouchedSet>();
    const set = types.get(record.type) ?? { first: record, gone: [], come: [], records: [] };
    set[side].push(record);
    this.#sets.set(name, types.set(record.type, set));
  }

  /** Takes the sets out that have other objects only. */
  keepChanged(): void {
    for (const [name, types] of this.#sets) {
      for (const [type, { gone, come }] of types) if (sameRecords(gone, come)) types.delete(type);
      if (types.size === 0) this.#sets.delete(name);
    }
  }

  /** What the sets are now. */
  fill(records: readonly StoredRecord[]): void {
    if (this.#sets.size === 0) return;
    for (const record of records) {
      this.#sets.get(nameKey(record.name))?.get(record.type)?.records.push(record);
    }
  }

  changes(): readonly SetChange[] {
    return [...this.#sets.values()].flatMap((types) =>
      [...types.values()].map(({ first, records }) => {
        const { name, type } = records[0] ?? first;
        return { name, type, records };
      }),
    );
  }
}

/**
 * The sets in which two contents of a zone differ, for `planZoneChange`.
 *
 * Records that are the same objects in both are not looked at any further, as contents share what did not change. What
 * signing adds, keys among it, is left out: it is not the content's to say.
 */
export function changesBetween(
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): readonly SetChange[] {
  const { gone, come } = differenceOf(before, after);
  const sets = new TouchedSets();
  for (const record of gone) sets.add(record, 'gone');
  for (const record of come) sets.add(record, 'come');
  sets.keepChanged();
  sets.fill(after);
  return sets.changes();
}
