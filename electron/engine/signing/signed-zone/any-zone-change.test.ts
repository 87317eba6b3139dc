import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../records/name';
import type { ZoneContent } from '../../records/zone-content';
import { applyZoneChange, planZoneChange } from './plan-zone-change';
import { createSignedZone } from './signed-zone-builder';
import {
  change,
  denials,
  linesOf,
  ns,
  origin,
  record,
  signature,
  signed,
  signingFor,
  soa,
  zoneOf,
} from './testing/changing-zones';
import type { SetChange } from './zone-change';

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

  it('is record for record what signing the changed content from scratch makes', { timeout: 120_000 }, () => {
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

  it('changes for itself: neither a copy nor its original notices what becomes of the other', () => {
    const signing = signingFor(denial);
    const sequence = fc.array(fc.tuple(fc.nat(), fc.array(setChange, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(sequence, (turns) => {
        const content: ZoneContent = { origin, records: [soa(1), ns] };
        const zones = [{ zone: createSignedZone(signed(content, signing), signing), content }];
        for (const [at, changes] of turns) {
          const chosen = zones[at % zones.length];
          if (chosen === undefined) continue;
          zones.push({ zone: chosen.zone.copy(), content: chosen.content });
          change(chosen.zone, changes);
          chosen.content = withChanges(chosen.content, changes);
        }
        for (const { zone, content: own } of zones) {
          expect(linesOf(zone.content())).toEqual(linesOf(signed(own, signing)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
