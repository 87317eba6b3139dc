import { nameKey } from '../../records/name';
import type { StoredRecord } from '../../records/resource-record';
import { addedTypes } from '../signable-zone';
import type { SetChange } from './zone-change';

/** Records by set, as far as the sets are of interest. */
function grouped(
  records: readonly StoredRecord[],
  isOfInterest: (key: string) => boolean,
): ReadonlyMap<string, readonly StoredRecord[]> {
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const key = setKey(record);
    if (!isOfInterest(key)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

function setKey({ name, type }: StoredRecord): string {
  return `${type} ${nameKey(name)}`;
}

function sameRecords(left: readonly StoredRecord[], right: readonly StoredRecord[]): boolean {
  const text = (records: readonly StoredRecord[]): string =>
    records
      .map(({ name, ttl, data }) => `${name} ${ttl} ${data}`)
      .sort()
      .join('\n');
  return left.length === right.length && text(left) === text(right);
}

/** Sets of which one content has a record object that the other has not. */
function touchedSets(before: readonly StoredRecord[], after: readonly StoredRecord[]): ReadonlySet<string> {
  const [old, fresh] = [new Set(before), new Set(after)];
  const changed = [
    ...before.filter((record) => !fresh.has(record)),
    ...after.filter((record) => !old.has(record)),
  ];
  return new Set(changed.filter(({ type }) => type !== 'DNSKEY' && !addedTypes.has(type)).map(setKey));
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
  const touched = touchedSets(before, after);
  const [old, fresh] = [before, after].map((records) => grouped(records, (key) => touched.has(key)));
  return [...touched].flatMap((key): readonly SetChange[] => {
    const [was, is] = [old?.get(key) ?? [], fresh?.get(key) ?? []];
    const first = is[0] ?? was[0];
    if (first === undefined || sameRecords(was, is)) return [];
    return [{ name: first.name, type: first.type, records: is }];
  });
}
