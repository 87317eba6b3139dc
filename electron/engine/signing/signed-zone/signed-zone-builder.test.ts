import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeMnemonic } from '../../records/record-type';
import type { StoredRecord } from '../../records/resource-record';
import { planZoneSigning, signatureRecord } from '../zone-signer';
import type { ZoneSigning } from '../zone-signer';
import type { Denial } from '../denial';
import { readSignedLines } from './signed-lines';
import type { SignedZone } from './signed-zone';
import { createSignedZone, SignedZoneBuilder } from './signed-zone-builder';

const origin = 'Example.test.';
const nsec3: Denial = { kind: 'nsec3', iterations: 2, salt: Uint8Array.of(0xaa), optOut: false };
const signingFor = (denial: Denial): ZoneSigning => ({
  keys: [{ keyId: 'key', keyTag: 1, algorithm: 13, data: '257 3 13 AAA=', signs: 'both' }],
  dnskeyTtl: 3600,
  denial,
  times: { inception: 1, dnskeyExpiration: 2, dsExpiration: 3, recordExpiration: 4 },
});
const record = (name: string, type: string, data: string): StoredRecord => ({
  name: `${name}${origin}`,
  type,
  ttl: 300,
  data,
});
const plain: readonly StoredRecord[] = [
  record('', 'SOA', `ns.${origin} h.${origin} 1 2 3 4 300`),
  record('', 'NS', `ns.${origin}`),
  record('WWW.', 'A', '192.0.2.1'),
  record('www.', 'A', '192.0.2.2'),
  record('www.', 'TXT', '"x"'),
  record('a.b.c.', 'A', '192.0.2.3'),
  record('sub.', 'NS', `ns.sub.${origin}`),
  record('ns.sub.', 'A', '192.0.2.4'),
  record('\\001.z.', 'A', '192.0.2.5'),
];

/** Every set with its signatures behind it, as a signer delivers them. */
function signedRecords(denial: Denial): readonly StoredRecord[] {
  const plan = planZoneSigning({ origin, records: plain }, signingFor(denial));
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  const signatures = plan.tasks.map((task) =>
    signatureRecord(task, typeMnemonic(task.fields.typeCovered), Uint8Array.of(task.input.length)),
  );
  return [...plan.records, ...signatures];
}

const zoneOf = (denial: Denial): SignedZone =>
  createSignedZone({ origin, records: signedRecords(denial) }, signingFor(denial));
const ownersOf = (records: readonly StoredRecord[]): readonly string[] => [
  ...new Set(records.map(({ name }) => name.toLowerCase())),
];

describe.each([
  ['NSEC', { kind: 'nsec' } as const],
  ['NSEC3', nsec3],
])('a zone signed with %s', (_, denial) => {
  const signing = signingFor(denial);
  const zone = zoneOf(denial);

  it('is the same in whatever order its records come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...signedRecords(denial)], { minLength: signedRecords(denial).length }),
        (records) => {
          const shuffled = createSignedZone({ origin, records }, signing).content().records;
          const line = ({ name, type, data }: StoredRecord): string => `${name} ${type} ${data}`;
          expect(shuffled.map(line).toSorted()).toEqual(zone.content().records.map(line).toSorted());
          expect(ownersOf(shuffled)).toEqual(ownersOf(zone.content().records));
        },
      ),
    );
  });

  it('comes back from the lines that a signer hands over, however they are cut', () => {
    const lines = zone
      .content()
      .records.map(({ name, ttl, type, data }) => `${name} ${ttl} IN ${type} ${data}\n`);
    const builder = new SignedZoneBuilder(origin, signing);
    for (let at = 0; at < lines.length; at += 4)
      builder.add(readSignedLines(lines.slice(at, at + 4).join('')));
    expect(builder.finish().content()).toEqual(zone.content());
  });

  it('finds sets with their signatures, and neither for glue', () => {
    expect(zone.set('www.example.test.', 'A')?.records).toHaveLength(2);
    expect(zone.signaturesOf('www.example.test.', 'A')).toHaveLength(1);
    expect(zone.set('ns.sub.example.test.', 'A')?.records).toHaveLength(1);
    expect(zone.signaturesOf('ns.sub.example.test.', 'A')).toEqual([]);
    expect(zone.set('www.example.test.', 'MX')).toBeUndefined();
    expect(zone.set('www.example.test.', 'NSEC3')).toBeUndefined();
  });

  it('answers all signatures of a name as a set, when asked for by type', () => {
    const covered = zone.set('www.example.test.', 'RRSIG')?.records.map(({ data }) => data.split(' ')[0]);
    expect(covered).toEqual(denial.kind === 'nsec' ? ['A', 'TXT', 'NSEC'] : ['A', 'TXT']);
  });

  it('tells the record at a name from one that covers it', () => {
    for (const { name } of plain.filter(({ name: owner }) => !owner.startsWith('ns.sub'))) {
      const at = zone.chain.at(name.toLowerCase());
      expect(at?.signatures).toHaveLength(1);
      expect(zone.chain.covering(name.toLowerCase())).toBeUndefined();
    }
    for (const name of ['0', 'd.c', 'zzz', 'ns.sub', '\\000.z', 'wwx']) {
      const key = `${name}.example.test.`;
      expect(zone.chain.at(key)).toBeUndefined();
      const proof = zone.chain.covering(key)?.set;
      const [next = ''] = proof?.records[0]?.data.split(' ').slice(denial.kind === 'nsec' ? 0 : 4) ?? [];
      const [before, after] = [proof?.name.split('.')[0] ?? '', next];
      if (denial.kind === 'nsec') expect(after).not.toBe('');
      else expect(before > after || before < zone.chain.keyOf(key)).toBe(true);
    }
  });

  it('lacks what was left out of it, without a fault', () => {
    const without = signedRecords(denial).filter(({ type }) => type !== 'NSEC' && type !== 'NSEC3');
    const damaged = createSignedZone({ origin, records: without }, signing);
    expect(damaged.chain.at('www.example.test.')).toBeUndefined();
    expect(damaged.chain.covering('nothing.example.test.')).toBeUndefined();
    expect(createSignedZone({ origin, records: [] }, signing).has('example.test.')).toBe(false);
  });
});

describe('the chain of a zone', () => {
  it('is the one of its parameters, where there are two', () => {
    const other: Denial = { ...nsec3, salt: Uint8Array.of(1) };
    const both = [...signedRecords(nsec3), ...signedRecords(other)];
    const zone = createSignedZone({ origin, records: both }, signingFor(nsec3));
    expect([...zone.chain.links]).toHaveLength([...zoneOf(nsec3).chain.links].length);
    expect(zone.chain.at('www.example.test.')?.set.records[0]?.data).toMatch(/^1 0 2 AA /u);
  });

  it('gives owners of NSEC3 records no place among the names (RFC 5155 section 7.2.8)', () => {
    const zone = zoneOf(nsec3);
    const owner = zone.chain.at('www.example.test.')?.set.name.toLowerCase() ?? '';
    expect(owner).not.toBe('');
    expect(zone.has(owner)).toBe(false);
  });
});
