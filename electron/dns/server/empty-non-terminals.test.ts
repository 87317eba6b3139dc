import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherSigners } from '../../adapters/signatures/testing/other-signers';
import { aTestKey } from '../../adapters/signatures/testing/signing-keys';
import { createVerifier } from '../../adapters/verification/node-verifier';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import { applyZoneChange, planZoneChange } from '../../engine/signing/signed-zone/plan-zone-change';
import { publicKeysOf } from '../../engine/validation/public-key';
import { validateResponse } from '../../engine/validation/validate-response';
import type { ResponseVerdict } from '../../engine/validation/validate-response';
import { responseCode } from '../message/message';
import { answerOf } from '../testing/answer-lines';
import { delv } from '../testing/delv';
import { startServer } from '../testing/running-server';
import type { RunningServer } from '../testing/running-server';
import { aSignedZone, denials, servedFrom, timesAroundNow } from '../testing/signed-zones';
import type { SignedTestZone } from '../testing/signed-zones';
import { unbound } from '../testing/unbound';

/*
 * A name that exists only because an insecure delegation is below it, under a wildcard, with opt-out. Other signers give it
 * no NSEC3 record, as they may (RFC 5155 section 7.1); then a name below it seems to be one for the wildcard.
 */

const name = 'example.test';
const lines = ['* A 192.0.2.1', 'a.empty NS ns.elsewhere.example.'];
const folder = mkdtempSync(join(tmpdir(), 'empty-non-terminals-'));
const running: RunningServer[] = [];
afterAll(async () => {
  await Promise.all(running.map(({ server }) => server.stop()));
  rmSync(folder, { recursive: true });
});

/** The zone as `dnssec-signzone` signs it. */
async function signedByBind(): Promise<SignedTestZone> {
  const soa = '@ SOA ns.elsewhere.example. hostmaster 7 900 600 86400 1200';
  const text = ['$TTL 3600', soa, '@ NS ns.elsewhere.example.', ...lines, ''].join('\n');
  const denial = denials['opt-out'];
  const signers = new OtherSigners(folder);
  const signed = await signers.sign(
    { origin: `${name}.`, text },
    { signer: 'dnssec-signzone', algorithm: 13, denial },
  );
  const parsed = parseZoneFile(signed, { origin: name });
  if (parsed.kind === 'invalid') throw new Error(parsed.reason);
  const { content } = parsed;
  const { zoneKey } = aTestKey(13, 'keys');
  const ksks = content.records.filter(({ type, data }) => type === 'DNSKEY' && data.startsWith('257 '));
  const keys = ksks.map(({ data }) => ({ ...zoneKey, data }));
  const signing = { keys, dnskeyTtl: 3600, denial, times: timesAroundNow() };
  return { origin: content.origin, content, signing, served: servedFrom(content, signing) };
}

/** What three validators say of an answer. */
interface Verdicts {
  readonly unbound: string;
  readonly delv: string;
  readonly ours: string;
}

function ourVerdict({ content, origin, served }: SignedTestZone, owner: string): ResponseVerdict {
  const found = answerOf([served], `${owner}.`, 'A', true);
  const keys = { zone: origin, keys: publicKeysOf(content.records.filter(({ type }) => type === 'DNSKEY')) };
  const now = Math.floor(Date.now() / 1000);
  return validateResponse(
    { name: `${owner}.`, type: 'A' },
    { ...found, isNameError: found.code === responseCode.nameError },
    { keys, verifier: createVerifier(), now, iterationLimit: 150 },
  );
}

function inWords(verdict: ResponseVerdict): string {
  if (verdict.kind === 'bogus') return `bogus: ${verdict.reason}`;
  const title = verdict.kind === 'denied' ? verdict.proof.kind : verdict.kind;
  return `${title}, ${verdict.optOut ? 'insecure' : 'secure'}`;
}

async function verdictsOn(zone: SignedTestZone, label: string): Promise<Verdicts> {
  const started = await startServer([zone.served]);
  running.push(started);
  const { endpoint } = started;
  const owner = `${label}.${name}`;
  const [resolved, validated] = await Promise.all([
    unbound({ endpoint, anchor: zone, stubs: [name] }, owner, 'A'),
    delv(endpoint, zone, owner, 'A'),
  ]);
  return { unbound: resolved.verdict, delv: validated.verdict, ours: inWords(ourVerdict(zone, owner)) };
}

const validated = 'negative response, fully validated';

describe('an empty non-terminal above an insecure delegation, with opt-out', () => {
  const zone = aSignedZone(name, lines, { denial: denials['opt-out'] });

  it('is secure when it is asked for itself: it has an NSEC3 record', async () => {
    expect(await verdictsOn(zone, 'empty')).toEqual({
      unbound: 'secure',
      delv: validated,
      ours: 'no-data, secure',
    });
  });

  it('lets a name below it be denied, in spite of the wildcard above', async () => {
    const verdicts = await verdictsOn(zone, 'b.empty');
    expect(verdicts).toEqual({ unbound: 'insecure', delv: validated, ours: 'no-name, insecure' });
  });
});

describe('an empty non-terminal that another signer left out', () => {
  let zone: SignedTestZone;
  beforeAll(async () => {
    zone = await signedByBind();
  });

  it('is insecure when it is asked for itself', async () => {
    expect(zone.served.signed.chain.at(`empty.${name}.`)).toBeUndefined();
    const verdicts = await verdictsOn(zone, 'empty');
    expect(verdicts).toEqual({ unbound: 'insecure', delv: validated, ours: 'opted-out, insecure' });
  });

  it('has no name below it that could be denied, because the wildcard above seems to apply', async () => {
    const { unbound: resolved, ours } = await verdictsOn(zone, 'b.empty');
    expect([resolved, ours]).toEqual(['bogus', 'bogus: wildcard-not-denied']);
  });

  it('gets its record when a change comes to a name below it', () => {
    const { signed } = zone.served;
    const owner = `b.empty.${name}.`;
    const records = [{ name: owner, type: 'NS', ttl: 3600, data: 'ns.elsewhere.example.' }];
    const plan = planZoneChange(signed, [{ name: owner, type: 'NS', records }]);
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    applyZoneChange(
      signed,
      plan,
      plan.tasks.map(() => new Uint8Array(64)),
    );
    const data = signed.chain.at(`empty.${name}.`)?.set.records[0]?.data;
    expect(data?.split(' ')).toHaveLength(5);
    expect(signed.chain.at(owner)).toBeUndefined();
  });
});
