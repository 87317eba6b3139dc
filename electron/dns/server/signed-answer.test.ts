import { describe, expect, it } from 'vitest';
import { proveDenial, proveExpansion } from '../../engine/validation/denial-proof';
import { responseCode } from '../message/message';
import { answerOf, namesAndTypes } from '../testing/answer-lines';
import type { ReadableAnswer } from '../testing/answer-lines';
import { judgedSection } from '../testing/judged-answer';
import type { JudgedSection } from '../testing/judged-answer';
import { aZone } from '../testing/served-zones';
import { aSignedZone, denials, servedFrom } from '../testing/signed-zones';

const origin = 'example.test.';
const lines = [
  '@ MX 10 www',
  'www A 192.0.2.1',
  'www TXT "x"',
  '*.wild TXT "wild"',
  'a.b.c A 192.0.2.2',
  'ns A 192.0.2.3',
  'unsigned NS ns.unsigned',
  'ns.unsigned A 192.0.2.4',
  'secured NS ns.secured',
  'secured NS ns',
  'secured DS 1 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
  'ns.secured A 192.0.2.5',
  'u.v.opted NS ns',
  'alias CNAME www',
  'dead CNAME nothing',
  'below CNAME host.unsigned',
  '*.al CNAME www',
  '*.lost CNAME x.nothing',
  'tree DNAME c',
  'c.*.deep TXT "below a wildcard without records"',
];

interface Judged {
  readonly answer: ReadableAnswer;
  readonly answers: JudgedSection;
  readonly authorities: JudgedSection;
}

const { noError, nameError } = responseCode;

describe.each(Object.entries(denials))('a zone with %s', (kind, denial) => {
  const zone = aSignedZone('example.test', lines, { denial });
  const context = { zone: origin, iterationLimit: 100 };
  const absolute = (name: string): string => (name === '@' ? origin : `${name}.${origin}`);
  const ask = (name: string, type: string): Judged => {
    const answer = answerOf([zone.served], absolute(name), type, true);
    return {
      answer,
      answers: judgedSection(answer.answers, zone),
      authorities: judgedSection(answer.authorities, zone),
    };
  };
  const isOptOut = kind === 'opt-out';
  /** What NSEC3 records say of names that opt-out may hide; NSEC has no such doubt. */
  const optOut = isOptOut;

  it.each([
    ['www', 'A'],
    ['www', 'TXT'],
    ['@', 'MX'],
    ['@', 'SOA'],
    ['@', 'NS'],
    ['@', 'DNSKEY'],
    ['secured', 'DS'],
    ['*.wild', 'TXT'],
    ['alias', 'CNAME'],
    ['tree', 'DNAME'],
  ])('answers %s %s with signatures that hold', (name, type) => {
    const { answer, answers } = ask(name, type);
    expect([answer.code, answer.aa, answers.secure]).toEqual([noError, true, [`${absolute(name)} ${type}`]]);
    expect([answers.unsigned, answers.bogus]).toEqual([[], []]);
  });

  const denied = (name: string, type: string, { authorities }: Judged) => {
    expect(authorities.secure).toContain(`${origin} SOA`);
    expect([authorities.unsigned, authorities.bogus]).toEqual([[], []]);
    return proveDenial({ name: absolute(name), type }, authorities.proofs, context);
  };

  it.each([
    ['nothing', 'A'],
    ['x.nothing', 'AAAA'],
    ['zzzz', 'A'],
    ['x.www', 'A'],
    ['x.c', 'TXT'],
    ['0', 'DS'],
  ])('proves that there is no %s', (name, type) => {
    const judged = ask(name, type);
    expect([judged.answer.code, judged.answer.aa, judged.answer.answers]).toEqual([nameError, true, []]);
    const proof = denied(name, type, judged);
    const hidden = isOptOut && type === 'DS' ? 'insecure-delegation' : 'no-name';
    expect(proof).toEqual({ kind: hidden, optOut });
  });

  it.each([
    ['www', 'MX'],
    ['@', 'A'],
    ['c', 'A'],
    ['b.c', 'TXT'],
    ['wild', 'TXT'],
    ['*.wild', 'A'],
    ['www', 'DS'],
    ['c', 'ANY'],
    ['*.deep', 'TXT'],
  ])('proves that %s has no %s', (name, type) => {
    const judged = ask(name, type);
    expect([judged.answer.code, judged.answer.aa, judged.answer.answers]).toEqual([noError, true, []]);
    expect(denied(name, type, judged)).toEqual({ kind: 'no-data' });
  });

  it.each([
    ['x.wild', 'A'],
    ['y.x.wild', 'MX'],
    ['x.deep', 'TXT'],
  ])('proves that the wildcard for %s has no %s', (name, type) => {
    const judged = ask(name, type);
    expect([judged.answer.code, judged.answer.answers]).toEqual([noError, []]);
    expect(denied(name, type, judged)).toEqual({ kind: 'wildcard-no-data', optOut });
  });

  it.each([
    ['x.wild', 'TXT'],
    ['y.x.wild', 'TXT'],
    ['x.al', 'CNAME'],
  ])('proves that a wildcard stands for %s', (name, type) => {
    const { answer, answers, authorities } = ask(name, type);
    expect(answers.secure).toEqual([`${absolute(name)} ${type}`]);
    const wildcard = answers.wildcards.get(absolute(name)) ?? '';
    expect(proveExpansion(absolute(name), wildcard, authorities.proofs, context).kind).toBe(
      'wildcard-answer',
    );
    expect(namesAndTypes(answer.authorities)).toHaveLength(2);
  });

  it('proves at the parent that a delegation has no DS', () => {
    const proof = { kind: 'insecure-delegation', optOut };
    for (const name of ['unsigned', 'u.v.opted']) {
      const judged = ask(name, 'DS');
      expect([judged.answer.code, judged.answer.aa]).toEqual([noError, true]);
      expect(denied(name, 'DS', judged)).toEqual(proof);
    }
  });

  it('refers to an unsigned zone with that proof, servers and glue unsigned', () => {
    const { answer, authorities } = ask('host.unsigned', 'A');
    expect([answer.code, answer.aa, authorities.unsigned]).toEqual([
      noError,
      false,
      ['unsigned.example.test. NS'],
    ]);
    const question = { name: absolute('unsigned'), type: 'DS' };
    expect(proveDenial(question, authorities.proofs, context)).toEqual({
      kind: 'insecure-delegation',
      optOut,
    });
    expect(namesAndTypes(answer.glue)).toEqual(['ns.unsigned.example.test. A']);
  });

  it('refers to a signed zone with its DS, and signs addresses that are no glue', () => {
    const { answer, authorities } = ask('host.secured', 'A');
    expect(authorities).toMatchObject({
      secure: ['secured.example.test. DS'],
      unsigned: ['secured.example.test. NS'],
      proofs: [],
    });
    expect(namesAndTypes(answer.glue)).toEqual(['ns.secured.example.test. A']);
    expect(judgedSection(answer.additionals, zone).secure).toEqual(['ns.example.test. A']);
  });

  it('answers DS at its own apex as what it is: a question for the parent', () => {
    const judged = ask('@', 'DS');
    expect(judged.answer.code).toBe(noError);
    expect(denied('@', 'DS', judged)).toMatchObject({ kind: 'unproved', reason: 'wrong-side-of-delegation' });
  });

  it('follows aliases, each link with its signatures and its proof', () => {
    expect(ask('alias', 'A').answers.secure).toEqual(['alias.example.test. CNAME', 'www.example.test. A']);
    const byWildcard = ask('x.al', 'A');
    expect(byWildcard.answers.secure).toEqual(['x.al.example.test. CNAME', 'www.example.test. A']);
    expect(byWildcard.authorities.proofs).toHaveLength(1);
    expect(namesAndTypes(byWildcard.answer.authorities)).not.toContain(`${origin} SOA`);
  });

  it('proves that the end of an alias does not exist, too', () => {
    for (const [name, target] of [
      ['dead', 'nothing'],
      ['x.lost', 'x.nothing'],
      ['nix.tree', 'nix.c'],
    ] as const) {
      const judged = ask(name, 'A');
      expect([judged.answer.code, judged.answer.aa]).toEqual([nameError, true]);
      expect(denied(target, 'A', judged)).toEqual({ kind: 'no-name', optOut });
      const wildcard = judged.answers.wildcards.get(absolute(name));
      if (wildcard === undefined) continue;
      const expansion = proveExpansion(absolute(name), wildcard, judged.authorities.proofs, context);
      expect(expansion.kind).toBe('wildcard-answer');
    }
  });

  it('refers below an alias with the proof of the delegation', () => {
    const { answer, answers, authorities } = ask('below', 'A');
    expect([answer.aa, answers.secure]).toEqual([true, ['below.example.test. CNAME']]);
    const question = { name: absolute('unsigned'), type: 'DS' };
    expect(proveDenial(question, authorities.proofs, context).kind).toBe('insecure-delegation');
  });

  it('signs a DNAME, and not the CNAME that it makes', () => {
    const { answers } = ask('a.b.tree', 'A');
    expect(answers.secure).toEqual(['tree.example.test. DNAME', 'a.b.c.example.test. A']);
    expect(answers.unsigned).toEqual(['a.b.tree.example.test. CNAME']);
  });

  it('answers signatures and its chain when it is asked for them by type, without DO, too', () => {
    const signatures = answerOf([zone.served], absolute('www'), 'RRSIG', false);
    const own = ['www.example.test. RRSIG A', 'www.example.test. RRSIG TXT'];
    const chain = denial.kind === 'nsec' ? ['www.example.test. RRSIG NSEC'] : [];
    expect(namesAndTypes(signatures.answers)).toEqual([...own, ...chain]);
    const nsec = answerOf([zone.served], absolute('www'), 'NSEC', false);
    expect(namesAndTypes(nsec.answers)).toEqual(denial.kind === 'nsec' ? ['www.example.test. NSEC'] : []);
    const parameters = answerOf([zone.served], origin, 'NSEC3PARAM', false);
    expect(namesAndTypes(parameters.answers)).toEqual(
      denial.kind === 'nsec3' ? [`${origin} NSEC3PARAM`] : [],
    );
  });

  it('knows no owner of an NSEC3 record as a name (RFC 5155 section 7.2.8)', () => {
    const chained = zone.content.records.filter(({ type }) => type === 'NSEC3');
    expect(chained.length > 0).toBe(denial.kind === 'nsec3');
    for (const { name } of chained) expect(answerOf([zone.served], name, 'NSEC3', true).code).toBe(nameError);
  });

  it('answers ANY with one signed set', () => {
    expect(ask('www', 'ANY').answers.secure).toEqual(['www.example.test. A']);
  });

  it('sends nothing of DNSSEC to those who did not ask for it', () => {
    for (const [name, type] of [
      ['www', 'A'],
      ['nothing', 'A'],
      ['www', 'MX'],
      ['x.wild', 'TXT'],
      ['host.secured', 'A'],
      ['host.unsigned', 'A'],
      ['nix.tree', 'A'],
    ] as const) {
      const plain = answerOf([zone.served], absolute(name), type, false);
      const { code, aa } = ask(name, type).answer;
      expect([plain.code, plain.aa]).toEqual([code, aa]);
      const sent = [plain.answers, plain.authorities, plain.glue, plain.additionals].flat();
      const added = sent.filter((record) => ['RRSIG', 'NSEC', 'NSEC3', 'DS'].includes(record.type));
      expect(added).toEqual([]);
    }
  });

  it('sends what is left of a damaged zone, which then proves nothing', () => {
    const left = zone.content.records.filter(
      ({ type }) => type !== 'NSEC' && type !== 'NSEC3' && type !== 'RRSIG',
    );
    const damaged = servedFrom({ origin, records: left }, zone.signing);
    const { code, authorities } = answerOf([damaged], absolute('nothing'), 'A', true);
    expect([code, namesAndTypes(authorities)]).toEqual([nameError, [`${origin} SOA`]]);
    expect(answerOf([damaged], absolute('x.wild'), 'TXT', true).answers).toHaveLength(1);
    expect(answerOf([damaged], absolute('host.unsigned'), 'A', true).authorities).toHaveLength(1);
  });
});

describe('the DS of a delegation that opt-out left out', () => {
  it('is denied by the span it lies in (RFC 5155 section 7.2.4)', () => {
    const zone = aSignedZone('example.test', lines, { denial: denials['opt-out'] });
    const { code, authorities } = answerOf([zone.served], 'u.v.opted.example.test.', 'DS', true);
    const { proofs } = judgedSection(authorities, zone);
    expect(code).toBe(noError);
    expect(zone.served.signed.chain.at('u.v.opted.example.test.')).toBeUndefined();
    const { chain } = zone.served.signed;
    const expected = [chain.at('v.opted.example.test.'), chain.covering('u.v.opted.example.test.')];
    const names = new Set(expected.map((proof) => proof?.set.name));
    expect(new Set(proofs.map(({ name }) => name))).toEqual(names);
  });
});

describe('a server with parent and child', () => {
  const child = aSignedZone('secured.example.test', ['www A 192.0.2.9']);
  const parent = aSignedZone('example.test', lines);
  const zones = [parent.served, child.served, aZone('unsigned.example.test', ['www A 192.0.2.8'])];

  it('answers DS from the parent, and everything else at the cut from the child', () => {
    const ds = answerOf(zones, 'secured.example.test.', 'DS', true);
    expect(judgedSection(ds.answers, parent).secure).toEqual(['secured.example.test. DS']);
    const keys = answerOf(zones, 'secured.example.test.', 'DNSKEY', true);
    expect(judgedSection(keys.answers, child).secure).toEqual(['secured.example.test. DNSKEY']);
  });

  it('answers out of an unsigned zone without signatures', () => {
    const { answers, authorities } = answerOf(zones, 'www.unsigned.example.test.', 'A', true);
    expect([namesAndTypes(answers), authorities]).toEqual([['www.unsigned.example.test. A'], []]);
    const denied = answerOf(zones, 'no.unsigned.example.test.', 'A', true);
    expect(namesAndTypes(denied.authorities)).toEqual(['unsigned.example.test. SOA']);
  });
});
