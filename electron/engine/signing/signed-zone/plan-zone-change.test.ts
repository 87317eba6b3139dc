import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../records/binary-text';
import { nameKey } from '../../records/name';
import { typeMnemonic } from '../../records/record-type';
import type { StoredRecord } from '../../records/resource-record';
import type { ZoneContent } from '../../records/zone-content';
import type { Denial } from '../denial';
import { planZoneSigning, signatureRecord } from '../zone-signer';
import type { SignatureTask, ZoneSigning } from '../zone-signer';
import { applyZoneChange, planZoneChange } from './plan-zone-change';
import { LayeredMap } from './layered-map';
import { SignedZone } from './signed-zone';
import { SortedList } from './sorted-list';
import { createSignedZone } from './signed-zone-builder';
import { DenialChain } from './denial-chain';
import type { PlannedChange, SetChange } from './zone-change';

const origin = 'example.test.';
const denials: Readonly<Record<string, Denial>> = {
  NSEC: { kind: 'nsec' },
  NSEC3: { kind: 'nsec3', iterations: 1, salt: Uint8Array.of(0xab), optOut: false },
  'NSEC3 with opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};
const key = (signs: 'keys' | 'records', keyTag: number) => ({
  keyId: signs,
  keyTag,
  algorithm: 13,
  data: `${signs === 'keys' ? 257 : 256} 3 13 AAA=`,
  signs,
});
const signingFor = (denial: Denial): ZoneSigning => ({
  keys: [key('keys', 1), key('records', 2)],
  dnskeyTtl: 3600,
  denial,
  times: { inception: 1, dnskeyExpiration: 2, dsExpiration: 3, recordExpiration: 4 },
});

/** What a signature covers, so that two are equal exactly when they were made over the same octets. */
const signature = ({ keyId, input }: SignatureTask): Uint8Array =>
  new TextEncoder().encode(`${keyId} ${toBase64(input)}`);

const record = (name: string, type: string, data: string, ttl = 300): StoredRecord => ({
  name: name === '@' ? origin : `${name}.${origin}`,
  type,
  ttl,
  data,
});
const soa = (serial: number, minimum = 300): StoredRecord =>
  record('@', 'SOA', `ns.${origin} h.${origin} ${serial} 2 3 4 ${minimum}`, 3600);
const ns = record('@', 'NS', `ns.${origin}`);

/** The zone signed from scratch. */
function signed(content: ZoneContent, signing: ZoneSigning): ZoneContent {
  const plan = planZoneSigning(content, signing);
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  const signatures = plan.tasks.map((task) =>
    signatureRecord(task, typeMnemonic(task.fields.typeCovered), signature(task)),
  );
  return { origin, records: [...plan.records, ...signatures] };
}

const zoneOf = (records: readonly StoredRecord[], signing: ZoneSigning): SignedZone =>
  createSignedZone(signed({ origin, records: [soa(1), ns, ...records] }, signing), signing);

/** Records as lines without regard to order and to the case of owners. */
const linesOf = (content: ZoneContent): readonly string[] =>
  content.records.map(({ name, ttl, type, data }) => `${nameKey(name)} ${ttl} ${type} ${data}`).toSorted();

function planned(zone: SignedZone, changes: readonly SetChange[]): PlannedChange {
  const plan = planZoneChange(zone, changes);
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  return plan;
}

function change(zone: SignedZone, changes: readonly SetChange[]): readonly SignatureTask[] {
  const plan = planned(zone, changes);
  expect(applyZoneChange(zone, plan, plan.tasks.map(signature))).toBe('applied');
  return plan.tasks;
}

const signedTypes = (tasks: readonly SignatureTask[]): readonly string[] =>
  tasks.map(({ owner, fields }) => `${owner} ${typeMnemonic(fields.typeCovered)}`).toSorted();

const set = (name: string, type: string, ...data: readonly string[]): SetChange => {
  const records = data.map((text) => record(name, type, text));
  return { name: record(name, type, '').name, type, records };
};

describe.each(Object.entries(denials))('a zone with %s that changes', (_, denial) => {
  const label = fc.constantFrom('a', 'b', 'c', 'd', '*', '\\001', 'z');
  const name = fc.oneof(
    { weight: 1, arbitrary: fc.constant('@') },
    {
      weight: 12,
      arbitrary: fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
    },
  );
  const last = fc.integer({ min: 0, max: 9 });
  const data: fc.Arbitrary<readonly [string, readonly string[]]> = fc.oneof(
    last.map((n) => ['A', [`192.0.2.${n}`]] as const),
    last.map((n) => ['TXT', [`"${n}"`, '"more"']] as const),
    last.map((n) => ['NS', [`ns${n}.other.`]] as const),
    last.map((n) => ['DS', [`${n} 13 2 ${'AB'.repeat(32)}`]] as const),
    fc.constant(['DNAME', ['other.']] as const),
    fc.constantFrom('A', 'TXT', 'NS', 'DS', 'DNAME').map((type) => [type, []] as const),
  );
  const setChange = fc
    .tuple(name, data, fc.constantFrom(300, 600))
    .filter(([owner, [type]]) => owner !== '@' || (type !== 'NS' && type !== 'DS'))
    .map(([owner, [type, texts], ttl]): SetChange => {
      const records = texts.map((text) => record(owner, type, text, ttl));
      return { name: record(owner, type, '').name, type, records };
    });
  const steps = fc.array(
    fc.record({
      changes: fc.array(setChange, { minLength: 1, maxLength: 6 }),
      minimum: fc.constantFrom(...Array.from({ length: 9 }, () => 300), 60),
    }),
    { minLength: 1, maxLength: 12 },
  );

  const withChanges = (content: ZoneContent, changes: readonly SetChange[]): ZoneContent => {
    let { records } = content;
    for (const { name: owner, type, records: added } of changes) {
      const kept = records.filter((each) => each.type !== type || nameKey(each.name) !== nameKey(owner));
      records = [...kept, ...added];
    }
    return { origin, records };
  };

  it('is record for record what signing the changed content from scratch makes', () => {
    const signing = signingFor(denial);
    fc.assert(
      fc.property(steps, (sequence) => {
        let content: ZoneContent = { origin, records: [soa(0), ns] };
        let zone = createSignedZone(signed(content, signing), signing);
        for (const [at, { changes, minimum }] of sequence.entries()) {
          const soaChange: SetChange = { name: origin, type: 'SOA', records: [soa(at + 1, minimum)] };
          content = withChanges(content, [...changes, soaChange]);
          const whole = signed(content, signing);
          const plan = planZoneChange(zone, [...changes, soaChange]);
          if (plan.kind === 'collision') throw new Error('two names have one hash');
          if (plan.kind === 'planned') applyZoneChange(zone, plan, plan.tasks.map(signature));
          else zone = createSignedZone(whole, signing);
          expect(linesOf(zone.content())).toEqual(linesOf(whole));
          expect(zone.content()).toEqual(createSignedZone(zone.content(), signing).content());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows the names that exist, with and without records', () => {
    const signing = signingFor(denial);
    fc.assert(
      fc.property(fc.array(setChange, { maxLength: 15 }), name, (changes, sought) => {
        const zone = zoneOf([], signing);
        change(zone, changes);
        const content = withChanges({ origin, records: [soa(1), ns] }, changes);
        const key = record(sought, 'A', '').name;
        const exists = content.records.some((each) => each.name === key || each.name.endsWith(`.${key}`));
        expect(zone.has(key)).toBe(exists);
      }),
    );
  });
});

const hash = (zone: SignedZone, name: string): string =>
  `${zone.chain.keyOf(record(name, '', '').name)}.${origin}`;

describe('what is signed when something changes', () => {
  const nsec = signingFor({ kind: 'nsec' });
  const nsec3 = signingFor({ kind: 'nsec3', iterations: 1, salt: Uint8Array.of(1), optOut: false });
  const optOut = signingFor({ kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true });
  const hosts = [record('a', 'A', '192.0.2.1'), record('m', 'A', '192.0.2.2')];
  const newSoa: SetChange = { name: origin, type: 'SOA', records: [soa(2)] };
  const signedBy = (zone: SignedZone, ...changes: readonly SetChange[]): readonly string[] =>
    signedTypes(planned(zone, changes).tasks);

  it('is the set and the SOA, when a name keeps its types', () => {
    const changed = [set('a', 'A', '192.0.2.9'), newSoa];
    expect(signedBy(zoneOf(hosts, nsec), ...changed)).toEqual(['a.example.test. A', 'example.test. SOA']);
    expect(signedBy(zoneOf(hosts, nsec3), ...changed)).toEqual(['a.example.test. A', 'example.test. SOA']);
  });

  it('is the record in front, too, when a name comes or goes', () => {
    expect(signedBy(zoneOf(hosts, nsec), set('b', 'A', '192.0.2.9'))).toEqual([
      'a.example.test. NSEC',
      'b.example.test. A',
      'b.example.test. NSEC',
    ]);
    expect(signedBy(zoneOf(hosts, nsec), set('m', 'A'))).toEqual(['a.example.test. NSEC']);
    const zone = zoneOf(hosts, nsec3);
    const types = signedBy(zone, set('b', 'A', '192.0.2.9'));
    expect(types).toHaveLength(3);
    expect(types).toEqual(expect.arrayContaining(['b.example.test. A', `${hash(zone, 'b')} NSEC3`]));
  });

  it('is one record of the chain for each empty non-terminal that comes', () => {
    const zone = zoneOf(hosts, nsec3);
    const types = signedBy(zone, set('x.y.z', 'A', '192.0.2.9'));
    for (const name of ['x.y.z', 'y.z', 'z']) expect(types).toContain(`${hash(zone, name)} NSEC3`);
    expect(zone.chain.links.size).toBe(3);
  });

  it('is only the name in the chain when a delegation without DS comes', () => {
    const delegation = set('sub', 'NS', 'ns.other.');
    expect(signedBy(zoneOf(hosts, nsec), delegation)).toEqual([
      'm.example.test. NSEC',
      'sub.example.test. NSEC',
    ]);
    expect(signedBy(zoneOf(hosts, optOut), delegation)).toEqual([]);
    const secured = set('sub', 'DS', `1 13 2 ${'AB'.repeat(32)}`);
    expect(signedBy(zoneOf(hosts, optOut), delegation, secured)).toHaveLength(3);
  });

  it('is one record for each empty non-terminal, above insecure delegations with opt-out, too', () => {
    const zone = zoneOf(hosts, optOut);
    const types = signedTypes(change(zone, [set('sub.y.z', 'NS', 'ns.other.')]));
    for (const name of ['y.z', 'z']) expect(types).toContain(`${hash(zone, name)} NSEC3`);
    expect(zone.chain.at(`sub.y.z.${origin}`)).toBeUndefined();
    expect(signedBy(zone, set('other.y.z', 'NS', 'ns.other.'))).toEqual([]);
    change(zone, [set('sub.y.z', 'NS')]);
    expect(zone.chain.at(`y.z.${origin}`)).toBeUndefined();
  });

  it('is what was glue, when the delegation above it goes', () => {
    const glue = [record('sub', 'NS', 'ns.sub.example.test.'), record('ns.sub', 'A', '192.0.2.3')];
    const zone = zoneOf([...hosts, ...glue], nsec);
    expect(zone.signaturesOf('ns.sub.example.test.', 'A')).toEqual([]);
    expect(signedTypes(change(zone, [set('sub', 'NS')]))).toEqual([
      'm.example.test. NSEC',
      'ns.sub.example.test. A',
      'ns.sub.example.test. NSEC',
    ]);
    expect(zone.signaturesOf('ns.sub.example.test.', 'A')).toHaveLength(1);
    change(zone, [set('sub', 'DNAME', 'other.')]);
    expect(zone.signaturesOf('ns.sub.example.test.', 'A')).toEqual([]);
  });

  it('is as much in a zone of many names as in one of few', () => {
    const many = Array.from({ length: 3000 }, (_, at) => record(`host${at}`, 'A', '192.0.2.1'));
    for (const signing of [nsec, nsec3]) {
      const zone = zoneOf(many, signing);
      expect(signedBy(zone, set('host77', 'A', '192.0.2.9'), newSoa)).toHaveLength(2);
      expect(signedBy(zone, set('host77x', 'A', '192.0.2.9'), newSoa)).toHaveLength(4);
      expect(signedBy(zone, set('host77', 'A'), newSoa)).toHaveLength(2);
    }
  });

  it('is nothing, when the set brings its signatures along', () => {
    const zone = zoneOf(hosts, nsec);
    const keys = [key('keys', 7), key('records', 8)];
    const records = keys.map(({ data }) => record('@', 'DNSKEY', data, 3600));
    const signatures = [record('@', 'RRSIG', 'DNSKEY 13 2 3600 1 1 7 example.test. AAAA', 3600)];
    const fresh: ZoneSigning = { ...nsec, keys };
    const plan = planZoneChange(zone, [{ name: origin, type: 'DNSKEY', records, signatures }], fresh);
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    expect(plan.tasks).toEqual([]);
    expect(applyZoneChange(zone, plan, [])).toBe('applied');
    expect(zone.find(origin, 'DNSKEY')).toEqual({
      set: expect.objectContaining({ records }) as unknown,
      signatures,
    });
    expect(zone.signing).toBe(fresh);
    expect(planned(zone, [set('a', 'A', '192.0.2.9')]).tasks.map(({ fields }) => fields.keyTag)).toEqual([8]);
  });

  it('is a set again that is named with its old records', () => {
    expect(signedBy(zoneOf(hosts, nsec), set('a', 'A', '192.0.2.1'))).toEqual(['a.example.test. A']);
  });

  it('is not what signing adds: others can not change that', () => {
    const zone = zoneOf(hosts, nsec);
    const before = zone.content();
    change(zone, [set('a', 'NSEC', 'z. A'), set('b', 'NSEC3', '1 0 0 - AA'), set('c', 'RRSIG', 'A')]);
    expect(zone.content()).toEqual(before);
  });

  it('is the whole zone, when the chain changes as a whole', () => {
    const zone = zoneOf(hosts, nsec3);
    const shorter: SetChange = { name: origin, type: 'SOA', records: [soa(2, 60)] };
    expect(planZoneChange(zone, [shorter])).toEqual({ kind: 'whole-zone' });
    expect(planZoneChange(zone, [], nsec)).toEqual({ kind: 'whole-zone' });
    expect(planZoneChange(zone, [], optOut)).toEqual({ kind: 'whole-zone' });
  });

  it('is refused when two names have one hash (9129)', () => {
    /** A chain in which two names can meet. */
    class Colliding extends DenialChain {
      override keyOf(name: string): string {
        return super.keyOf(/^[bc]\./u.test(name) ? `a.${origin}` : name);
      }
    }
    const { denial } = nsec3;
    const ordinary = zoneOf(hosts, nsec3);
    const nodes = ['', 'a.', 'm.'].flatMap((name) => ordinary.node(`${name}${origin}`) ?? []);
    const zone = new SignedZone({
      origin,
      signing: nsec3,
      nodes: new LayeredMap(new Map(nodes.map((node) => [node.name, node]))),
      order: new SortedList(nodes),
      chain: new Colliding(denial, ordinary.chain.links),
      ownBelow: new LayeredMap(),
    });
    const collision = (...names: readonly string[]) => ({
      kind: 'collision',
      names: names.map((name) => `${name}.${origin}`),
    });
    expect(planZoneChange(zone, [set('b', 'A', '192.0.2.1')])).toEqual(collision('a', 'b'));
    const both = [set('c', 'A', '192.0.2.1'), set('b', 'A', '192.0.2.1')];
    expect(planZoneChange(zone, [set('a', 'A'), ...both])).toEqual(collision('c', 'b'));
  });

  it('is planned anew, when the zone has changed meanwhile', () => {
    const zone = zoneOf(hosts, nsec);
    const [first, second] = [
      planned(zone, [set('b', 'A', '192.0.2.1')]),
      planned(zone, [set('c', 'A', '192.0.2.1')]),
    ];
    expect(applyZoneChange(zone, first, first.tasks.map(signature))).toBe('applied');
    expect(applyZoneChange(zone, second, second.tasks.map(signature))).toBe('stale');
    expect(zone.has(`c.${origin}`)).toBe(false);
  });

  it('waits for all of its signatures', () => {
    const zone = zoneOf(hosts, nsec);
    const plan = planned(zone, [set('b', 'A', '192.0.2.1')]);
    expect(() => applyZoneChange(zone, plan, [])).toThrow('fewer signatures');
    expect(zone.has(`b.${origin}`)).toBe(false);
  });
});
