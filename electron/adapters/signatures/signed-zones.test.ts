import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import { typeMnemonic } from '../../engine/records/record-type';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import { printZoneFile } from '../../engine/records/zone-file/print-zone-file';
import type { Denial } from '../../engine/signing/denial';
import { planZoneSigning, signatureRecord } from '../../engine/signing/zone-signer';
import { makeSignature } from './make-signature';
import { judged, judges, lacksJudges } from './testing/judges';
import type { Judge } from './testing/judges';
import { aTestKey } from './testing/signing-keys';
import type { TestKey } from './testing/signing-keys';

const folder = mkdtempSync(join(tmpdir(), 'signed-zones-'));
afterAll(() => rmSync(folder, { recursive: true }));

const zoneText = `
$ORIGIN Example.test.
$TTL 3600
@            IN SOA ns1 hostmaster 1 7200 3600 1209600 300
@            IN NS ns1
@            IN NS NS2.other.test.
@            IN MX 10 Mail
ns1          IN A 192.0.2.1
             IN AAAA 2001:db8::1
Mail    600  IN A 192.0.2.2
Mail    600  IN A 192.0.2.3
*.wild       IN TXT "wild" "card"
a.b.c.deep   IN A 192.0.2.4
secure       IN NS ns.secure
secure       IN DS 12345 8 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
ns.secure    IN A 192.0.2.5
insecure     IN NS ns.insecure
ns.insecure  IN A 192.0.2.6
x.insecure   IN TXT "not ours"
alias        IN CNAME WWW.example.TEST.
tree         IN DNAME other.test.
x.tree       IN A 192.0.2.9
_sip._tcp    IN SRV 1 2 5060 Mail
\\001.odd     IN TXT "control"
strange      IN TYPE65400 \\# 3 010203
xn--bcher-kva IN A 192.0.2.7
loc          IN CAA 0 issue "ca.example"
`;

const zone = contentOf(zoneText);

function contentOf(text: string): ZoneContent {
  const parsed = parseZoneFile(text, { origin: 'example.test' });
  if (parsed.kind !== 'parsed') throw new Error(`line ${parsed.line}: ${parsed.reason}`);
  return parsed.content;
}

const now = Math.floor(Date.now() / 1000);
const day = 86_400;
const times = {
  inception: now - 3600,
  dnskeyExpiration: now + 7 * day,
  dsExpiration: now + 7 * day,
  recordExpiration: now + 10 * day,
};

function signed(keys: readonly TestKey[], denial: Denial): ZoneContent {
  const plan = planZoneSigning(zone, {
    keys: keys.map(({ zoneKey }) => zoneKey),
    dnskeyTtl: 3600,
    denial,
    times,
  });
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  const signatures = plan.tasks.map((task): StoredRecord => {
    const key = keys.find(({ zoneKey }) => zoneKey.keyId === task.keyId);
    if (key === undefined) throw new Error('a task names an unknown key');
    const signature = makeSignature(task.fields.algorithm, key.privateKey, task.input);
    return signatureRecord(task, typeMnemonic(task.fields.typeCovered), signature);
  });
  return { ...zone, records: [...plan.records, ...signatures] };
}

function verdictOn(content: ZoneContent, name: string, by: readonly Judge[] = judges): Promise<string> {
  return judged(join(folder, name), content.origin, printZoneFile(content), by);
}

const salt = Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd);
const denials: Readonly<Record<string, Denial>> = {
  nsec: { kind: 'nsec' },
  nsec3: { kind: 'nsec3', iterations: 10, salt, optOut: false },
  'nsec3 with opt-out, no salt': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};

const algorithms = [
  [5, 'RSA/SHA-1', ['nsec']],
  [7, 'RSA/SHA-1 (NSEC3)', ['nsec3']],
  [8, 'RSA/SHA-256', Object.keys(denials)],
  [10, 'RSA/SHA-512', Object.keys(denials)],
  [13, 'ECDSAP256/SHA-256', Object.keys(denials)],
  [14, 'ECDSAP384/SHA-384', ['nsec', 'nsec3']],
  [15, 'Ed25519', ['nsec', 'nsec3']],
] as const;

const cases = algorithms.flatMap(([algorithm, name, kinds]) =>
  kinds.map((kind) => [name, kind, algorithm] as const),
);

describe.skipIf(lacksJudges)('validators of others accept a zone that we signed', () => {
  it.each(cases)('with %s and %s', async (_name, kind, algorithm) => {
    const keys = [aTestKey(algorithm, 'keys'), aTestKey(algorithm, 'records')];
    const denial = denials[kind];
    if (denial === undefined) throw new Error(`There is no denial ${kind}`);
    expect(await verdictOn(signed(keys, denial), `${algorithm}-${kind}`)).toBe('accepted');
  });

  it.each(judges)('and %s refuses it when one octet of a signature is wrong', async (judge) => {
    const content = signed([aTestKey(13, 'both')], { kind: 'nsec' });
    const records = content.records.map((record) =>
      record.type === 'RRSIG' && record.data.startsWith('MX ')
        ? { ...record, data: record.data.replace(/.(?=.{8}$)/u, (sign) => (sign === 'A' ? 'B' : 'A')) }
        : record,
    );
    expect(await verdictOn({ ...content, records }, 'damaged', [judge])).not.toBe('accepted');
  });
});
