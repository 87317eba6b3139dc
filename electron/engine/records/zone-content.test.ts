import { describe, expect, it } from 'vitest';
import type { StoredRecord } from './resource-record';
import { parseSoa } from './start-of-authority';
import { groupRecords, recordsOf, soaRecord, type ZoneContent } from './zone-content';

function aRecord(name: string, type: string, data: string, ttl = 60): StoredRecord {
  return { name, type, ttl, data };
}

const soa = aRecord('contoso.com.', 'SOA', 'dc1.contoso.com. h.contoso.com. 4294967295 1 2 3 4');
const content: ZoneContent = {
  origin: 'Contoso.com.',
  records: [
    soa,
    aRecord('www.contoso.com.', 'A', '192.0.2.1', 70),
    aRecord('www.contoso.com.', 'TXT', '"x"'),
    aRecord('WWW.contoso.com.', 'A', '192.0.2.2'),
  ],
};

describe('a zone content', () => {
  it('has its SOA at the apex, whatever the case of the names', () => {
    expect(soaRecord(content)).toBe(soa);
    expect(soaRecord({ ...content, origin: 'fabrikam.com.' })).toBeUndefined();
  });

  it('finds the records of a name and type in their order', () => {
    expect(recordsOf(content, 'Www.Contoso.com.', 'A').map(({ data }) => data)).toEqual([
      '192.0.2.1',
      '192.0.2.2',
    ]);
    expect(recordsOf(content, 'www.contoso.com.', 'MX')).toEqual([]);
  });

  it('falls into sets, each with the lowest of its TTLs', () => {
    const sets = groupRecords(content.records);
    expect(sets.map(({ name, type, ttl, records }) => [name, type, ttl, records.length])).toEqual([
      ['contoso.com.', 'SOA', 60, 1],
      ['www.contoso.com.', 'A', 60, 2],
      ['www.contoso.com.', 'TXT', 60, 1],
    ]);
  });
});

describe('parseSoa', () => {
  it('reads the fields of an SOA record', () => {
    expect(parseSoa(soa.data)).toEqual({
      primaryServer: 'dc1.contoso.com.',
      responsiblePerson: 'h.contoso.com.',
      serial: 4294967295,
      refresh: 1,
      retry: 2,
      expire: 3,
      minimum: 4,
    });
  });

  it.each([
    '',
    'a. b. 1 2 3 4',
    'a. b. 1 2 3 4 5 6',
    'a. b. 1 2 3 4 x',
    'a. b. -1 2 3 4 5',
    'a..b. c. 1 2 3 4 5',
    'a. b. 4294967296 2 3 4 5',
  ])('answers null for %s', (data) => expect(parseSoa(data)).toBeNull());
});
