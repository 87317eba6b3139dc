import { describe, expect, it } from 'vitest';
import { rdataWire } from '../../engine/records/rdata/rdata';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { WalkedChain } from '../../engine/validation/chain-of-trust';
import { aFamily, serversOf, walk } from '../testing/chain-family';
import { denials, servedFrom } from '../testing/signed-zones';
import type { SignedTestZone } from '../testing/signed-zones';

/*
 * Every record of the parent and of the child is taken away and changed in turn. A walk may end as it likes, but what it
 * calls secure has to be what the owner signed.
 */

const questions = [
  ['www.child.corp.test.', 'A'],
  ['x.wild.child.corp.test.', 'TXT'],
  ['www.leaf.child.corp.test.', 'A'],
  ['nothing.child.corp.test.', 'A'],
  ['www.plain.corp.test.', 'A'],
] as const;

/** Other data of the same type: one letter or digit from the middle on is another one. `null` where that makes no record. */
function changed(record: StoredRecord): StoredRecord | null {
  const { type, data } = record;
  for (let at = Math.floor(data.length / 2); at < data.length; at += 1) {
    const other = data.charAt(at) === '1' ? '2' : '1';
    const text = data.slice(0, at) + other + data.slice(at + 1);
    if (/[0-9A-Za-z]/u.test(data.charAt(at)) && rdataWire({ type, data: text }).kind !== 'invalid') {
      return { ...record, data: text };
    }
  }
  return null;
}

/** What a walk came to in the end: the data of the answer, without signatures and TTLs. */
function answerOf({ links }: WalkedChain): readonly string[] {
  const { records = [] } = links.at(-1) ?? {};
  return records
    .filter((line) => !/ IN (?:RRSIG|NSEC|NSEC3) /u.test(line))
    .map((line) => line.replace(/ \d+ IN /u, ' '));
}

function servedWith(zone: SignedTestZone, from: StoredRecord, to: StoredRecord | null) {
  const records = zone.content.records.flatMap((record) => (record === from ? (to ?? []) : [record]));
  return servedFrom({ ...zone.content, records }, zone.signing);
}

describe.each([
  ['NSEC', denials.NSEC],
  ['NSEC3', denials.NSEC3],
])('a damaged chain of zones with %s', (_kind, denial) => {
  const family = aFamily(denial);
  const truth = questions.map(([name, type]) => walk(family, name, type));

  it.each([
    ['parent', family.parent],
    ['child', family.child],
  ])('is never secure with another answer than the %s signed', (_which, zone) => {
    const damages = zone.content.records
      .filter(({ type }) => type !== 'SOA')
      .flatMap((record) => [
        { record, to: null },
        { record, to: changed(record) },
      ]);
    let noticed = 0;
    for (const { record, to } of damages) {
      const servers = { ...serversOf(family), [zone.origin]: servedWith(zone, record, to) };
      questions.forEach(([name, type], at) => {
        const walked = walk(family, name, type, { servers });
        const right = truth[at];
        if (right === undefined) throw new Error('a question has no answer');
        if (walked.status !== right.status) noticed += 1;
        if (walked.status === 'secure') {
          expect([name, type, answerOf(walked)]).toEqual([name, type, answerOf(right)]);
        }
        // Nobody makes a secure name insecure by damage: only a signed proof can say so.
        if (walked.status === 'insecure') expect(right.status).toBe('insecure');
      });
    }
    expect(noticed).toBeGreaterThan(damages.length / 4);
  });
});
