import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../records/resource-record';
import { changesBetween } from './changes-between';

const record = (name: string, type: string, data: string, ttl = 300): StoredRecord => ({
  name: `${name}.example.test.`,
  type,
  ttl,
  data,
});
const www = [record('www', 'A', '192.0.2.1'), record('WWW', 'A', '192.0.2.2')];
const text = record('www', 'TXT', '"x"');
const kept = record('kept', 'A', '192.0.2.3');

const textOf = ({ name, type, ttl, data }: StoredRecord): string => `${name} ${ttl} ${type} ${data}`;
const keyOf = ({ name, type }: Pick<StoredRecord, 'name' | 'type'>): string =>
  `${name.toLowerCase()} ${type}`;

/** Every set with other records than before, as it is now. */
function naiveChanges(before: readonly StoredRecord[], after: readonly StoredRecord[]) {
  const setIn = (records: readonly StoredRecord[], key: string): readonly string[] =>
    records
      .filter((each) => keyOf(each) === key)
      .map(textOf)
      .toSorted();
  const keys = new Set([...before, ...after].map(keyOf));
  return new Map(
    [...keys]
      .filter((key) => setIn(before, key).join() !== setIn(after, key).join())
      .map((key) => [key, setIn(after, key)]),
  );
}

describe('the changes between two contents of a zone', () => {
  it('are whole sets: those that came, that went and that have other records', () => {
    const [first, second] = www;
    if (first === undefined || second === undefined) throw new Error('no records');
    const before = [kept, first, text];
    const added = record('new', 'A', '192.0.2.4');
    const longer = { ...text, ttl: 600 };
    expect(changesBetween(before, [kept, first, second, added])).toEqual([
      { name: text.name, type: 'TXT', records: [] },
      { name: first.name, type: 'A', records: [first, second] },
      { name: added.name, type: 'A', records: [added] },
    ]);
    expect(changesBetween([kept, text], [kept, longer])).toEqual([
      { name: text.name, type: 'TXT', records: [longer] },
    ]);
  });

  it('are none where records are the same in other objects or in another order', () => {
    const before = [kept, ...www, text];
    const after = [text, ...www.toReversed(), kept].map((each) => ({ ...each }));
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('leave out what signing adds', () => {
    const added = ['DNSKEY', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM'].map((type) => record('www', type, 'x'));
    expect(changesBetween([kept], [kept, ...added])).toEqual([]);
  });

  it('are what a comparison of all sets finds, however the contents came apart', () => {
    const owner = fc.constantFrom('a', 'A', 'b', 'c');
    const some = fc
      .tuple(owner, fc.constantFrom('A', 'TXT'), fc.constantFrom('1', '2', '3'))
      .map(([name, type, data]) => record(name, type, data));
    const edit = fc.tuple(fc.constantFrom('put', 'take', 'replace', 'move'), fc.nat(), fc.nat(), some);
    const edits = fc.array(edit, { maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: textOf, maxLength: 14 }), edits, (before, all) => {
        const after = [...before];
        for (const [how, from, to, fresh] of all) {
          const at = from % (after.length + 1);
          const [gone] = how === 'put' ? [] : after.splice(at, 1);
          if (how === 'put' || how === 'replace') after.splice(at, 0, fresh);
          if (how === 'move' && gone !== undefined) after.splice(to % (after.length + 1), 0, gone);
        }
        const found = new Map(
          changesBetween(before, after).map((change) => [
            keyOf(change),
            change.records.map(textOf).toSorted(),
          ]),
        );
        expect(found).toEqual(naiveChanges(before, after));
      }),
      { numRuns: 2000 },
    );
  });
});
