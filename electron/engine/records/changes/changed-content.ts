import { done, refused } from '../../../../shared/contract/outcome';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { ProblemParameters } from '../../../../shared/contract/problem';
import type { RecordChanges, RecordLine } from '../../../../shared/model/record-changes';
import { equalNames, nameKey, withoutTrailingDot } from '../name';
import { recordIdentity } from '../record-identity';
import type { StoredRecord } from '../resource-record';
import { isLaterSerial, parseSoa, withNextSerial, withSerial } from '../start-of-authority';
import { soaRecord } from '../zone-content';
import type { ZoneContent } from '../zone-content';
import { changeProblem, fixedProblem } from './change-rules';
import { typedRecord } from './typed-record';

/** A zone after a change of its records. */
export interface ChangedContent {
  /** The very same where nothing is different. */
  readonly content: ZoneContent;
  /** What came and what went; what did both is in neither. */
  readonly added: readonly StoredRecord[];
  readonly removed: readonly StoredRecord[];
}

function typedRecords(origin: string, lines: readonly RecordLine[]): Outcome<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (const line of lines) {
    const record = typedRecord(line);
    if (record.kind === 'refused') return record;
    const problem = fixedProblem(origin, record.value);
    if (problem !== null) return refused(problem);
    records.push(record.value);
  }
  return done(records);
}

function setKey({ name, type }: StoredRecord): string {
  return `${nameKey(name)} ${type}`;
}

function parametersOf(
  origin: string,
  { name, type }: StoredRecord,
): ProblemParameters['record-already-exists'] {
  return { zone: withoutTrailingDot(origin), name: withoutTrailingDot(name), type };
}

/** The zone's records without those that go, as the zone has them; each of them has to be there, once. */
function without(
  { origin, records }: ZoneContent,
  removed: readonly StoredRecord[],
): Outcome<{ readonly kept: readonly StoredRecord[]; readonly gone: readonly StoredRecord[] }> {
  const wanted = new Map(removed.map((record) => [recordIdentity(record), record]));
  // Zones are large: an identity is made only where it may be one that is sought.
  const types = new Set(removed.map(({ type }) => type));
  const gone: StoredRecord[] = [];
  const kept: StoredRecord[] = [];
  for (const record of records) {
    const isGone = types.has(record.type) && wanted.delete(recordIdentity(record));
    (isGone ? gone : kept).push(record);
  }
  const [missing] = wanted.values();
  // A record that is named twice can go once.
  const absent = missing ?? (gone.length < removed.length ? removed[0] : undefined);
  return absent === undefined
    ? done({ kept, gone })
    : refused({ code: 'record-does-not-exist', parameters: parametersOf(origin, absent) });
}

/** The first added record that is there already, or is named twice. */
function repeated(kept: readonly StoredRecord[], added: readonly StoredRecord[]): StoredRecord | undefined {
  const wanted = new Set(added.map(recordIdentity));
  if (wanted.size < added.length) {
    return added.find(
      (record, index) => added.findIndex((other) => recordIdentity(other) === recordIdentity(record)) < index,
    );
  }
  const types = new Set(added.map(({ type }) => type));
  return kept.find((record) => types.has(record.type) && wanted.has(recordIdentity(record)));
}

/** Records with others behind the last of the same name, where a person would write them; new names come last. */
function inserted(records: readonly StoredRecord[], added: readonly StoredRecord[]): readonly StoredRecord[] {
  const waiting = new Map<string, StoredRecord[]>();
  for (const record of added) {
    const key = nameKey(record.name);
    waiting.set(key, [...(waiting.get(key) ?? []), record]);
  }
  const lastAt = new Map<string, number>();
  for (const [index, { name }] of records.entries()) {
    const key = nameKey(name);
    if (waiting.has(key)) lastAt.set(key, index);
  }
  const behind = new Map([...lastAt].map(([key, index]) => [index, waiting.get(key) ?? []]));
  const all = records.flatMap((record, index) => [record, ...(behind.get(index) ?? [])]);
  return [...all, ...added.filter(({ name }) => !lastAt.has(nameKey(name)))];
}

/** A set has one TTL (RFC 2181 section 5.2): that of the record which was added to it last. */
function withSetTtls(
  records: readonly StoredRecord[],
  added: readonly StoredRecord[],
): readonly StoredRecord[] {
  const ttls = new Map(added.map((record) => [setKey(record), record.ttl]));
  const types = new Set(added.map(({ type }) => type));
  return records.map((record) => {
    if (!types.has(record.type)) return record;
    const ttl = ttls.get(setKey(record));
    return ttl === undefined || ttl === record.ttl ? record : { ...record, ttl };
  });
}

/**
 * The zone with its serial after that of before (RFC 1982), and its SOA record first.
 *
 * A serial that somebody typed stays when it is later.
 */
function withRisenSerial(before: ZoneContent, records: readonly StoredRecord[]): ZoneContent {
  const { origin } = before;
  const old = parseSoa(soaRecord(before)?.data ?? '');
  const soa = records.find(({ name, type }) => type === 'SOA' && equalNames(name, origin));
  const typed = parseSoa(soa?.data ?? '');
  if (soa === undefined || old === null || typed === null) return { origin, records };
  const risen = isLaterSerial(typed.serial, old.serial) ? soa : withNextSerial(withSerial(soa, old.serial));
  return { origin, records: [risen, ...records.filter((record) => record !== soa)] };
}

/** Records that go and come back exactly as they were are no change. */
function differences(
  gone: readonly StoredRecord[],
  added: readonly StoredRecord[],
): Pick<ChangedContent, 'added' | 'removed'> {
  const text = (record: StoredRecord): string => `${record.ttl} ${recordIdentity(record)} ${record.data}`;
  const [old, fresh] = [new Set(gone.map(text)), new Set(added.map(text))];
  return {
    added: added.filter((record) => !old.has(text(record))),
    removed: gone.filter((record) => !fresh.has(text(record))),
  };
}

/**
 * A zone after records went and others came, all of them or none, with a serial that is one higher; or why that can not
 * be.
 */
export function changedContent(before: ZoneContent, changes: RecordChanges): Outcome<ChangedContent> {
  const { origin } = before;
  const removed = typedRecords(origin, changes.removed);
  if (removed.kind === 'refused') return removed;
  const added = typedRecords(origin, changes.added);
  if (added.kind === 'refused') return added;
  const split = without(before, removed.value);
  if (split.kind === 'refused') return split;
  const { kept, gone } = split.value;
  const twice = repeated(kept, added.value);
  if (twice !== undefined) {
    return refused({ code: 'record-already-exists', parameters: parametersOf(origin, twice) });
  }
  const records = withSetTtls(inserted(kept, added.value), added.value);
  const problem = changeProblem({ origin, records }, added.value, gone);
  if (problem !== null) return refused(problem);
  const different = differences(gone, added.value);
  if (different.added.length + different.removed.length === 0) return done({ content: before, ...different });
  return done({ content: withRisenSerial(before, records), ...different });
}
