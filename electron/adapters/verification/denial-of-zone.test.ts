import { describe, expect, it } from 'vitest';
import { equalNames, isSubdomain, parentName } from '../../engine/records/name';
import { groupRecords } from '../../engine/records/zone-content';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { Denial } from '../../engine/signing/denial';
import { proveDenial } from '../../engine/validation/denial-proof';
import type { Question } from '../../engine/validation/denial-proof';
import { zoneNames } from '../../engine/validation/zone-names';
import { aTestKey } from '../signatures/testing/signing-keys';
import { plainZone, signZone } from './testing/zones';

const times = { inception: 1, dnskeyExpiration: 9, dsExpiration: 9, recordExpiration: 9 };
const origin = plainZone.origin;
const sets = groupRecords(plainZone.records);
const names = zoneNames(origin, sets).filter(({ role }) => role !== 'occluded');

const typesAt = (name: string): readonly string[] =>
  sets.filter((set) => equalNames(set.name, name)).map(({ type }) => type);
const exists = (name: string): boolean => names.some((one) => isSubdomain(one.name, name));

/** Is a name below a delegation or a DNAME, where this zone says nothing? */
const isHidden = (name: string): boolean =>
  names.some(
    (one) =>
      isSubdomain(name, one.name) &&
      !equalNames(name, one.name) &&
      (one.role === 'delegation' || typesAt(one.name).includes('DNAME')),
  );

function closestEncloser(name: string): string {
  let above = parentName(name) ?? '.';
  while (!exists(above)) above = parentName(above) ?? '.';
  return above;
}

/** What a server that knows the plain zone would say (RFC 1034 section 4.3.2, RFC 4592). */
function truth({ name, type }: Question): string {
  if (isHidden(name)) return 'unproved';
  const isCut = names.some((one) => one.role === 'delegation' && equalNames(one.name, name));
  const has = (types: readonly string[]): boolean => types.includes(type) || types.includes('CNAME');
  if (exists(name)) {
    if (has(typesAt(name)) || (isCut && type !== 'DS')) return 'unproved';
    if (type === 'DS' && equalNames(name, origin)) return 'unproved';
    return isCut ? 'insecure-delegation' : 'no-data';
  }
  const wildcard = `*.${closestEncloser(name)}`;
  if (!exists(wildcard)) return 'no-name';
  return has(typesAt(wildcard)) ? 'unproved' : 'wildcard-no-data';
}

const asked = [
  origin,
  ...names.flatMap(({ name }) => [name, `0.${name}`, `zz.${name}`, parentName(name) ?? origin]),
  `a.b.wild.${origin}`,
  `\\000.${origin}`,
  `b.deep.${origin}`,
  `hidden.${origin}`,
  `zzz.zzz.${origin}`,
  `z.y.x.insecure.${origin}`,
].filter((name) => isSubdomain(name, origin));
const questions = asked.flatMap((name) =>
  ['A', 'TXT', 'MX', 'NS', 'DS', 'SRV', 'TYPE65400'].map((type): Question => ({ name, type })),
);

const denials: readonly (readonly [string, Denial])[] = [
  ['NSEC', { kind: 'nsec' }],
  ['NSEC3', { kind: 'nsec3', iterations: 2, salt: Uint8Array.of(7), optOut: false }],
];

describe.each(denials)('with the whole %s chain of a zone at hand', (_name, denial) => {
  const signed: ZoneContent = signZone(plainZone, [aTestKey(13, 'both')], denial, times);
  const chain = signed.records.filter(({ type }) => type === 'NSEC' || type === 'NSEC3');
  const context = { zone: origin, iterationLimit: 150 };

  it('exactly what is not there is proved not to be, for every name and type', () => {
    const found = questions.map((question) => [question, proveDenial(question, chain, context).kind]);
    expect(found).toEqual(questions.map((question) => [question, truth(question)]));
  });

  it('questions of every kind are among them', () => {
    const kinds = ['insecure-delegation', 'no-data', 'no-name', 'unproved', 'wildcard-no-data'];
    expect([...new Set(questions.map(truth))].sort()).toEqual(kinds);
  });

  it('nothing is proved of another zone', () => {
    const proof = proveDenial({ name: 'www.other.', type: 'A' }, chain, { ...context, zone: 'other.' });
    expect(proof).toEqual({ kind: 'unproved', reason: 'name-not-denied', record: null });
  });
});
