import { fromBase64, toBase64 } from '../../../engine/records/binary-text';
import type { StoredRecord } from '../../../engine/records/resource-record';
import type { ZoneContent } from '../../../engine/records/zone-content';

/** Numbers that look random and come back with their seed. */
export type Dice = (sides: number) => number;

/** A linear congruential generator; its high bits are good enough to choose with. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
}

/** One kind of damage; `null` where the zone has nothing that could be damaged so. */
type Mutation = (records: readonly StoredRecord[], dice: Dice) => readonly StoredRecord[] | null;

function pickWhere(
  records: readonly StoredRecord[],
  dice: Dice,
  isMeant: (record: StoredRecord) => boolean,
): StoredRecord | undefined {
  const meant = records.filter(isMeant);
  return meant[dice(meant.length)];
}

/** Damages one record of a kind, or takes it away. */
function changing(
  isMeant: (record: StoredRecord) => boolean,
  change: (record: StoredRecord, dice: Dice) => readonly StoredRecord[],
): Mutation {
  return (records, dice) => {
    const chosen = pickWhere(records, dice, isMeant);
    if (chosen === undefined) return null;
    return records.flatMap((record) => (record === chosen ? change(record, dice) : [record]));
  };
}

const ofType =
  (...types: readonly string[]) =>
  ({ type }: StoredRecord): boolean =>
    types.includes(type);
const isPlain = ({ type }: StoredRecord): boolean =>
  !['RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'DNSKEY', 'SOA'].includes(type);

/** Changes one space-separated field of a record's data. */
function withField(record: StoredRecord, at: number, change: (field: string) => string): StoredRecord {
  const fields = record.data.split(' ');
  return { ...record, data: fields.map((field, index) => (index === at ? change(field) : field)).join(' ') };
}

function flipBit(base64: string, dice: Dice): string {
  const octets = fromBase64(base64)?.slice() ?? new Uint8Array();
  const at = dice(octets.length);
  octets[at] = (octets[at] ?? 0) ^ (1 << dice(8));
  return toBase64(octets);
}

/** Fields of an RRSIG record in presentation form (RFC 4034 section 3.2). */
const field = { labels: 2, originalTtl: 3, expiration: 4, inception: 5, keyTag: 6, signer: 7, signature: 8 };

const signatures = ofType('RRSIG');
const nextTag = (tag: string): string => String((Number(tag) + 1) % 0x1_0000);

/** Every kind of damage, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bit in a signature': changing(signatures, (record, dice) => [
    withField(record, field.signature, (text) => flipBit(text, dice)),
  ]),
  'flipped bit in a key': changing(ofType('DNSKEY'), (record, dice) => [
    withField(record, 3, (text) => flipBit(text, dice)),
  ]),
  'dropped record': changing(isPlain, () => []),
  'dropped key': changing(ofType('DNSKEY'), () => []),
  'dropped signature': changing(signatures, () => []),
  'dropped NSEC or NSEC3': changing(ofType('NSEC', 'NSEC3'), () => []),
  'dropped NSEC3PARAM': changing(ofType('NSEC3PARAM'), () => []),
  'expired signature': changing(signatures, (record) => [
    withField(record, field.expiration, () => '20200101000000'),
  ]),
  'signature that begins later': changing(signatures, (record) => [
    withField(record, field.inception, () => '20371231235959'),
  ]),
  'other key tag': changing(signatures, (record) => [withField(record, field.keyTag, nextTag)]),
  'other signer': changing(signatures, (record) => [withField(record, field.signer, () => 'test.')]),
  'other label count': changing(signatures, (record) => [
    withField(record, field.labels, (labels) => String(Number(labels) + 1)),
  ]),
  'other original TTL': changing(signatures, (record) => [withField(record, field.originalTtl, () => '77')]),
  'changed TTL of a set': (records, dice) => {
    const chosen = pickWhere(records, dice, isPlain);
    const isMeant = ({ name, type }: StoredRecord): boolean => name === chosen?.name && type === chosen.type;
    return records.map((record) => (isMeant(record) ? { ...record, ttl: 77 } : record));
  },
  'changed address': changing(ofType('A'), (record, dice) => [
    { ...record, data: `198.51.100.${dice(250)}` },
  ]),
  'added record': (records, dice) => {
    const beside = pickWhere(records, dice, ofType('A', 'TXT', 'MX'));
    return beside === undefined ? null : [...records, { ...beside, type: 'HINFO', data: '"A" "B"' }];
  },
  'added name': (records, dice) => {
    const beside = pickWhere(records, dice, ofType('A', 'NS', 'TXT'));
    return beside === undefined
      ? null
      : [...records, { ...beside, name: `new.${beside.name}`, type: 'A', data: '192.0.2.99' }];
  },
  'two signatures exchanged': (records, dice) => {
    const [left, right] = [pickWhere(records, dice, signatures), pickWhere(records, dice, signatures)];
    if (left === undefined || right === undefined || left === right) return null;
    const octets = (record: StoredRecord): string => record.data.split(' ')[field.signature] ?? '';
    return records.map((record) => {
      if (record === left) return withField(record, field.signature, () => octets(right));
      return record === right ? withField(record, field.signature, () => octets(left)) : record;
    });
  },
};

/** Changes the types of a bit map, which stand behind the given number of fields. */
function withTypes(
  record: StoredRecord,
  change: (types: readonly string[]) => readonly string[],
): StoredRecord {
  const fields = record.data.split(' ');
  const before = record.type === 'NSEC' ? 1 : 5;
  return { ...record, data: [...fields.slice(0, before), ...change(fields.slice(before))].join(' ') };
}

const chain = ofType('NSEC', 'NSEC3');

/** Damage to a chain by a signer that lies or errs: who uses these signs the changed set again. */
export const signedMutations: Readonly<Record<string, Mutation>> = {
  'bit map with a type that is not there': changing(chain, (record) => [
    withTypes(record, (types) => [...types, 'URI']),
  ]),
  'bit map without a type that is there': changing(chain, (record, dice) => [
    withTypes(record, (types) => types.toSpliced(dice(types.length), 1)),
  ]),
  'next name or hash of another record': (records, dice) => {
    const [chosen, other] = [pickWhere(records, dice, chain), pickWhere(records, dice, chain)];
    if (chosen === undefined || other === undefined || chosen === other) return null;
    const at = chosen.type === 'NSEC' ? 0 : 4;
    const next = other.data.split(' ')[at] ?? '';
    return records.map((record) => (record === chosen ? withField(record, at, () => next) : record));
  },
  'opt-out flag turned': changing(ofType('NSEC3'), (record) => [
    withField(record, 1, (flags) => (flags === '0' ? '1' : '0')),
  ]),
  'name left out of the chain': (records, dice) => {
    const gone = pickWhere(records, dice, chain);
    if (gone === undefined) return null;
    const at = gone.type === 'NSEC' ? 0 : 4;
    const [hash = ''] = gone.name.split('.');
    const next = gone.data.split(' ')[at] ?? '';
    const sought = (gone.type === 'NSEC' ? gone.name : hash).toLowerCase();
    return records
      .filter((record) => record !== gone)
      .map((record) =>
        record.type === gone.type && record.data.split(' ')[at]?.toLowerCase() === sought
          ? withField(record, at, () => next)
          : record,
      );
  },
  'set of another TTL': changing(isPlain, (record) => [{ ...record, ttl: 77 }]),
  'name that the chain does not know': (records, dice) => {
    const beside = pickWhere(records, dice, ofType('A', 'TXT', 'NS'));
    return beside === undefined
      ? null
      : [...records, { ...beside, name: `new.${beside.name}`, type: 'A', data: '192.0.2.99' }];
  },
  'set that the chain does not know': (records, dice) => {
    const beside = pickWhere(records, dice, ofType('A', 'TXT', 'MX', 'NS'));
    return beside === undefined ? null : [...records, { ...beside, type: 'HINFO', data: '"A" "B"' }];
  },
  'set that only the chain knows': changing(isPlain, () => []),
};

/** A zone with one damage, and which. */
export interface MutatedZone {
  readonly name: string;
  readonly content: ZoneContent;
}

/** Damages a zone in one of some ways, which the dice choose. */
export function mutate(
  content: ZoneContent,
  among: Readonly<Record<string, Mutation>>,
  dice: Dice,
): MutatedZone {
  const all = Object.entries(among);
  for (;;) {
    const [name, mutation] = all[dice(all.length)] ?? [];
    const records = mutation?.(content.records, dice) ?? null;
    if (name !== undefined && records !== null) return { name, content: { ...content, records } };
  }
}
