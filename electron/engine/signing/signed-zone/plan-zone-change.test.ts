import { describe, expect, it } from 'vitest';
import type { ZoneSigning } from '../zone-signer';
import { DenialChain } from './denial-chain';
import { LayeredMap } from './layered-map';
import { applyZoneChange, planZoneChange } from './plan-zone-change';
import { SignedZone } from './signed-zone';
import { SortedList } from './sorted-list';
import {
  change,
  key,
  origin,
  planned,
  record,
  set,
  signature,
  signedTypes,
  signingFor,
  soa,
  zoneOf,
} from './testing/changing-zones';
import type { SetChange } from './zone-change';

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
