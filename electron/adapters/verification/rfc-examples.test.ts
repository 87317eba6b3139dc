import { describe, expect, it } from 'vitest';
import { nameKey } from '../../engine/records/name';
import type { Rrset, StoredRecord } from '../../engine/records/resource-record';
import { groupRecords } from '../../engine/records/zone-content';
import { authenticateKeys } from '../../engine/validation/authenticate-keys';
import { proveDenial, proveExpansion } from '../../engine/validation/denial-proof';
import type { DenialProof } from '../../engine/validation/denial-proof';
import { publicKeysOf } from '../../engine/validation/public-key';
import { coveredType } from '../../engine/validation/signature-record';
import { validateRrset } from '../../engine/validation/validate-rrset';
import { createVerifier } from './node-verifier';
import { rfc4035Records } from './testing/rfc4035-zone';
import { rfc5155Records } from './testing/rfc5155-zone';

const verifier = createVerifier();
const zone = 'example.';
const context = { zone, iterationLimit: 150 };

/** An instant inside the signatures of each RFC. */
const examples = [
  { rfc: 'RFC 4035', records: rfc4035Records, now: Date.UTC(2004, 4, 1) / 1000, chain: 'NSEC' },
  { rfc: 'RFC 5155', records: rfc5155Records, now: Date.UTC(2010, 0, 1) / 1000, chain: 'NSEC3' },
] as const;

function signaturesOf(records: readonly StoredRecord[], { name, type }: Rrset): readonly StoredRecord[] {
  return records.filter(
    (record) => record.type === 'RRSIG' && record.name === name && coveredType(record) === type,
  );
}

const setsOf = (records: readonly StoredRecord[]): readonly Rrset[] =>
  groupRecords(records.filter(({ type }) => type !== 'RRSIG'));

describe.each(examples)('the zone of $rfc', ({ records, now }) => {
  const keySet = setsOf(records).find(({ type }) => type === 'DNSKEY');
  const keys = { zone, keys: publicKeysOf(keySet?.records ?? []) };

  it('has keys that its key-signing key signed', () => {
    const signatures = keySet === undefined ? [] : signaturesOf(records, keySet);
    const anchors = records.filter(({ type, data }) => type === 'DNSKEY' && data.startsWith('257 '));
    const trust = { kind: 'anchors', records: anchors } as const;
    const found = authenticateKeys({ zone, set: keySet ?? null, signatures }, trust, verifier, now);
    expect(found).toMatchObject({ status: 'secure', trusted: [{ record: anchors[0] }] });
  });

  it.each(setsOf(records).map((set) => [set.type, set.name, set] as const))(
    'has a secure %s of %s',
    (_t, name, set) => {
      const verdict = validateRrset(set, signaturesOf(records, set), keys, verifier, now);
      expect(verdict).toMatchObject({
        status: 'secure',
        wildcard: nameKey(name) === 'a.z.w.example.' ? '*.w.example.' : null,
      });
      const late = validateRrset(set, signaturesOf(records, set), keys, verifier, now + 400_000_000);
      expect(late).toMatchObject({ status: 'bogus', fault: { kind: 'expired' } });
    },
  );
});

/** Records of a chain by the beginning of their names. */
function chainOf(
  records: readonly StoredRecord[],
  type: string,
  owners: readonly string[],
): readonly StoredRecord[] {
  return owners.map((owner) => {
    const found = records.find((record) => record.type === type && nameKey(record.name).startsWith(owner));
    if (found === undefined) throw new Error(`there is no ${type} of ${owner}`);
    return found;
  });
}

const nsec = (...owners: readonly string[]): readonly StoredRecord[] =>
  chainOf(rfc4035Records, 'NSEC', owners);
const nsec3 = (...owners: readonly string[]): readonly StoredRecord[] =>
  chainOf(rfc5155Records, 'NSEC3', owners);

function proof(name: string, type: string, records: readonly StoredRecord[]): DenialProof {
  return proveDenial({ name, type }, records, context);
}

describe('the answers of RFC 4035 appendix B are proved', () => {
  it('B.2: the name does not exist, nor does a wildcard', () => {
    expect(proof('ml.example.', 'A', nsec('b.', 'example.'))).toEqual({ kind: 'no-name', optOut: false });
    expect(proof('ml.example.', 'A', nsec('b.'))).toMatchObject({ reason: 'wildcard-not-denied' });
    expect(proof('ml.example.', 'A', nsec('example.'))).toMatchObject({ reason: 'name-not-denied' });
  });

  it('B.3: the name exists, the type does not', () => {
    expect(proof('ns1.example.', 'MX', nsec('ns1.'))).toEqual({ kind: 'no-data' });
    expect(proof('ns1.example.', 'A', nsec('ns1.'))).toMatchObject({ reason: 'type-exists' });
  });

  it('B.5: the delegation is unsigned, and says nothing of other types at its name', () => {
    expect(proof('b.example.', 'DS', nsec('b.'))).toEqual({ kind: 'insecure-delegation', optOut: false });
    expect(proof('b.example.', 'A', nsec('b.'))).toMatchObject({ reason: 'wrong-side-of-delegation' });
    expect(proof('mc.b.example.', 'A', nsec('b.'))).toMatchObject({ reason: 'name-not-denied' });
  });

  it('B.6: nothing is nearer than the wildcard', () => {
    const expansion = (name: string, wildcard: string): DenialProof =>
      proveExpansion(name, wildcard, nsec('x.y.w.'), context);
    expect(expansion('a.z.w.example.', '*.w.example.')).toEqual({ kind: 'wildcard-answer', optOut: false });
    expect(expansion('a.z.w.example.', '*.example.')).toMatchObject({ reason: 'name-not-denied' });
  });

  it('B.7: the wildcard lacks the type', () => {
    const both = nsec('x.y.w.', '*.w.');
    expect(proof('a.z.w.example.', 'AAAA', both)).toEqual({ kind: 'wildcard-no-data', optOut: false });
    expect(proof('a.z.w.example.', 'MX', both)).toMatchObject({ reason: 'type-exists' });
    expect(proof('a.z.w.example.', 'AAAA', nsec('x.y.w.'))).toMatchObject({ reason: 'wildcard-not-denied' });
  });

  it('B.8: the child can not say whether its parent has a DS', () => {
    expect(proof('example.', 'DS', nsec('example.'))).toMatchObject({ reason: 'wrong-side-of-delegation' });
  });
});

describe('the answers of RFC 5155 appendix B are proved', () => {
  it('B.1: the name does not exist, nor does a wildcard', () => {
    expect(proof('a.c.x.w.example.', 'A', nsec3('0p9m', 'b4um', '35mt'))).toEqual({
      kind: 'no-name',
      optOut: true,
    });
    expect(proof('a.c.x.w.example.', 'A', nsec3('0p9m', '35mt'))).toMatchObject({ kind: 'unproved' });
    expect(proof('a.c.x.w.example.', 'A', nsec3('b4um', '35mt'))).toMatchObject({ kind: 'unproved' });
    // The wildcard is not denied, but opt-out may hide an empty name, which would have no address.
    expect(proof('a.c.x.w.example.', 'A', nsec3('0p9m', 'b4um'))).toEqual({
      kind: 'opted-out',
      optOut: true,
    });
  });

  it('B.2: the name exists, the type does not; B.2.1: an empty name has none', () => {
    expect(proof('ns1.example.', 'MX', nsec3('2t7b'))).toEqual({ kind: 'no-data' });
    expect(proof('ns1.example.', 'A', nsec3('2t7b'))).toMatchObject({ reason: 'type-exists' });
    expect(proof('y.w.example.', 'A', nsec3('ji6n'))).toEqual({ kind: 'no-data' });
  });

  it('B.3: the delegation is opted out', () => {
    const records = nsec3('35mt', '0p9m');
    expect(proof('c.example.', 'DS', records)).toEqual({ kind: 'insecure-delegation', optOut: true });
    expect(proof('c.example.', 'DS', nsec3('35mt'))).toMatchObject({ reason: 'no-closest-encloser' });
    const closed = records.map((record) => ({ ...record, data: record.data.replace('1 1 12', '1 0 12') }));
    expect(proof('c.example.', 'DS', closed)).toMatchObject({ kind: 'unproved' });
  });

  it('B.4: nothing is nearer than the wildcard', () => {
    const expansion = (owner: string): DenialProof =>
      proveExpansion('a.z.w.example.', '*.w.example.', nsec3(owner), context);
    expect(expansion('q04j')).toEqual({ kind: 'wildcard-answer', optOut: true });
    expect(expansion('ji6n')).toMatchObject({ reason: 'name-not-denied' });
  });

  it('B.5: the wildcard lacks the type', () => {
    expect(proof('a.z.w.example.', 'AAAA', nsec3('k8ud', 'q04j', 'r53b'))).toEqual({
      kind: 'wildcard-no-data',
      optOut: true,
    });
    expect(proof('a.z.w.example.', 'MX', nsec3('k8ud', 'q04j', 'r53b'))).toMatchObject({
      reason: 'type-exists',
    });
    expect(proof('a.z.w.example.', 'AAAA', nsec3('k8ud', 'q04j'))).toMatchObject({ kind: 'opted-out' });
  });

  it('B.6: the child can not say whether its parent has a DS', () => {
    expect(proof('example.', 'DS', nsec3('0p9m'))).toMatchObject({ reason: 'wrong-side-of-delegation' });
  });

  it('but with more iterations than are accepted nothing is proved, and nothing refused', () => {
    const strict = { zone, iterationLimit: 11 };
    const question = { name: 'ns1.example.', type: 'MX' };
    expect(proveDenial(question, nsec3('2t7b'), strict)).toEqual({
      kind: 'insecure',
      reason: 'too-many-iterations',
    });
  });
});
