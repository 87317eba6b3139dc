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
});
