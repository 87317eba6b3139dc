import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSignature } from '../../../adapters/signatures/make-signature';
import { signedText, signingWith, zoneOf } from '../../../adapters/signatures/testing/signed-text';
import { aTestKey } from '../../../adapters/signatures/testing/signing-keys';
import type { TestKey } from '../../../adapters/signatures/testing/signing-keys';
import { runJudge } from '../../../dns/testing/judge';
import { randomNumbers } from '../../../dns/testing/random';
import { groupRecords } from '../../records/zone-content';
import type { Rrset } from '../../records/resource-record';
import { printZoneFile } from '../../records/zone-file/print-zone-file';
import type { Denial } from '../denial';
import { applyZoneChange, planZoneChange } from './plan-zone-change';
import { readSignedLines } from './signed-lines';
import type { SignedZone } from './signed-zone';
import { SignedZoneBuilder } from './signed-zone-builder';
import type { SetChange } from './zone-change';

/*
 * Zones that were signed once and changed often, judged by BIND.
 */

const origin = 'example.test.';
const head = (serial: number): string =>
  `$ORIGIN ${origin}\n$TTL 3600\n@ IN SOA ns hostmaster ${serial} 7200 3600 1209600 300\n@ IN NS ns\n`;

/** Sets that come and go. */
const comingAndGoing = groupRecords(
  zoneOf(`${head(1)}
a IN A 192.0.2.1
a IN A 192.0.2.2
a IN TXT "a" "b"
*.wild IN TXT "wild"
x.wild IN MX 10 a
a.b.c.d IN A 192.0.2.3
e.b.c.d IN A 192.0.2.4
sub IN NS ns.sub
sub IN DS 1 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
ns.sub IN A 192.0.2.5
deep.ns.sub IN AAAA 2001:db8::5
in.hidden IN NS ns
other IN NS ns
tree IN DNAME elsewhere.test.
x.tree IN A 192.0.2.6
alias IN CNAME a
\\001.odd IN TXT "control"
strange IN TYPE65400 \\# 3 010203
ns IN A 192.0.2.7
`).records,
).filter(({ name }) => name !== origin);

const folder = mkdtempSync(join(tmpdir(), 'changed-zones-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];

async function firstZone(denial: Denial): Promise<SignedZone> {
  const { text } = await signedText(zoneOf(head(1)), keys, denial);
  const builder = new SignedZoneBuilder(origin, signingWith(keys, denial));
  builder.add(readSignedLines(text));
  return builder.finish();
}

const keyOf = (keyId: string): TestKey => {
  const key = keys.find(({ zoneKey }) => zoneKey.keyId === keyId);
  if (key === undefined) throw new Error(`no key ${keyId}`);
  return key;
};

function change(zone: SignedZone, changes: readonly SetChange[]): void {
  const plan = planZoneChange(zone, changes);
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  const signatures = plan.tasks.map(({ keyId, fields, input }) =>
    makeSignature(fields.algorithm, keyOf(keyId).privateKey, input),
  );
  expect(applyZoneChange(zone, plan, signatures)).toBe('applied');
}

/** Puts some sets in, or takes them out where they are. */
function toggled(zone: SignedZone, sets: readonly Rrset[]): readonly SetChange[] {
  return sets.map(({ name, type, records }) => ({
    name,
    type,
    records: zone.set(name, type) === undefined ? records : [],
  }));
}

const denials: Readonly<Record<string, Denial>> = {
  NSEC: { kind: 'nsec' },
  NSEC3: { kind: 'nsec3', iterations: 3, salt: Uint8Array.of(1, 2), optOut: false },
  'NSEC3 with opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};

describe.each(Object.entries(denials))('a zone with %s that was changed many times', (title, denial) => {
  it('is accepted by dnssec-verify after each step', { timeout: 120_000 }, async () => {
    const zone = await firstZone(denial);
    const below = randomNumbers(title.length);
    for (let step = 2; step < 27; step += 1) {
      const sets = new Set(Array.from({ length: 4 }, () => comingAndGoing[below(comingAndGoing.length)]));
      const soa = zoneOf(head(step)).records.slice(0, 1);
      const changes = toggled(
        zone,
        [...sets].filter((set) => set !== undefined),
      );
      change(zone, [...changes, { name: origin, type: 'SOA', records: soa }]);
      const file = join(folder, `${title.length}-${step}`);
      writeFileSync(file, printZoneFile(zone.content()));
      expect(await runJudge('dnssec-verify', ['-q', '-o', origin, file], 'bind9-utils')).not.toContain(
        'rror',
      );
    }
  });
});
