import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { Denial } from '../../engine/signing/denial';
import { timeToBogus } from '../../engine/validation/time-to-bogus';
import type { Trust } from '../../engine/validation/trust';
import { validateZone } from '../../engine/validation/validate-zone';
import { lacks } from '../signatures/testing/programs';
import { aTestKey } from '../signatures/testing/signing-keys';
import { createVerifier } from './node-verifier';
import { plainZone, signWithBind, signZone, trustInKeys } from './testing/zones';

const verifier = createVerifier();
const day = 86_400;
const now = 1_800_000_000;
const options = { now, iterationLimit: 150 };
const times = {
  inception: now - 3600,
  dnskeyExpiration: now + 7 * day,
  dsExpiration: now + 8 * day,
  recordExpiration: now + 10 * day,
};
const salt = Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd);
const nsec: Denial = { kind: 'nsec' };
const nsec3: Denial = { kind: 'nsec3', iterations: 5, salt, optOut: false };
const optOut: Denial = { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true };

const keys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];
const signed = signZone(plainZone, keys, nsec, times);
const trust = trustInKeys(signed);

const without = (content: ZoneContent, drop: (record: StoredRecord) => boolean): ZoneContent => ({
  ...content,
  records: content.records.filter((record) => !drop(record)),
});

/** The verdict, with kind, owner and type of everything that is wrong. */
function verdictOf(content: ZoneContent, by: Trust = trust, at = now): unknown {
  const verdict = validateZone(content, by, verifier, { ...options, now: at });
  if (verdict.status !== 'bogus') return verdict.status;
  return verdict.faults.map(({ kind, owner, type }) => `${kind} ${owner} ${type}`);
}

describe('a zone that we signed is secure', () => {
  it.each([
    [5, 'RSA/SHA-1', nsec],
    [7, 'RSA/SHA-1 (NSEC3)', nsec3],
    [8, 'RSA/SHA-256', optOut],
    [10, 'RSA/SHA-512', nsec],
    [13, 'ECDSA P-256', nsec3],
    [13, 'ECDSA P-256', optOut],
    [14, 'ECDSA P-384', nsec],
  ] as const)('by algorithm %s, %s', (algorithm, _name, denial) => {
    const own = [aTestKey(algorithm, 'keys'), aTestKey(algorithm, 'records')];
    const content = signZone(plainZone, own, denial, times);
    expect(validateZone(content, trustInKeys(content), verifier, options)).toEqual({
      status: 'secure',
      delegations: [
        { name: 'in.hidden.Example.test.', kind: 'insecure' },
        { name: 'insecure.Example.test.', kind: 'insecure' },
        { name: 'secure.Example.test.', kind: 'secure' },
      ],
      defects: [],
    });
  });
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe.skipIf(lacks('dnssec-signzone', 'dnssec-keygen'))(
  'a zone that BIND signed is secure by its DS set',
  () => {
    it.each([
      ['RSASHA256', []],
      ['RSASHA256', ['-3', 'AABBCCDD', '-H', '10']],
      ['NSEC3RSASHA1', ['-3', '-', '-A']],
      ['ECDSAP256SHA256', ['-3', '-', '-A']],
      ['ECDSAP384SHA384', ['-x']],
      ['ED25519', ['-3', '-']],
    ])('by %s %j', (algorithm, parameters) => {
      const folder = mkdtempSync(join(tmpdir(), 'validated-'));
      folders.push(folder);
      const bind = signWithBind(folder, plainZone, algorithm, parameters);
      const at = Math.floor(Date.now() / 1000);
      expect(validateZone(bind.content, bind.trust, verifier, { ...options, now: at })).toMatchObject({
        status: 'secure',
        defects: [],
      });
    });
  },
);

describe('what is trusted', () => {
  it('says nothing of a zone without trust anchor', () => {
    expect(verdictOf(signed, { kind: 'anchors', records: [] })).toBe('indeterminate');
  });

  it('makes a zone insecure that the parent has no DS for', () => {
    expect(verdictOf(signed, { kind: 'delegation', records: [] })).toBe('insecure');
  });

  it('makes a zone insecure when no algorithm of the DS set can be checked', () => {
    const record = { name: 'example.test.', type: 'DS', ttl: 60, data: '1 12 2 00' };
    expect(verdictOf(signed, { kind: 'delegation', records: [record] })).toBe('insecure');
  });

  it('refuses a zone whose keys are others', () => {
    const other = signZone(plainZone, [aTestKey(13, 'both')], nsec, times);
    expect(verdictOf(other)).toEqual(['no-trusted-key Example.test. DNSKEY']);
  });

  it('refuses keys that only an untrusted key has signed', () => {
    const tag = keys[0]?.zoneKey.keyTag ?? 0;
    const content = without(signed, ({ type, data }) => type === 'RRSIG' && data.includes(` ${tag} `));
    expect(verdictOf(content)).toEqual(['no-signature Example.test. DNSKEY']);
  });
});

describe('a damaged zone is bogus, and the damage is named', () => {
  const named = (name: string) => (record: StoredRecord) => record.name.startsWith(name);

  it('when a signature is missing', () => {
    const content = without(signed, (record) => record.type === 'RRSIG' && record.data.startsWith('MX '));
    expect(verdictOf(content)).toEqual(['no-signature Example.test. MX']);
  });

  it('when one record of a set is missing', () => {
    expect(verdictOf(without(signed, ({ data }) => data === '192.0.2.3'))).toEqual([
      'wrong-signature Mail.Example.test. A',
    ]);
  });

  it('when an NSEC record is missing', () => {
    const content = without(signed, (record) => record.type === 'NSEC' && named('alias')(record));
    expect(verdictOf(content)).toEqual(['denial-missing alias.Example.test. NSEC']);
  });

  it('when an NSEC3 record is missing, and its neighbour points to nothing', () => {
    const content = signZone(plainZone, keys, nsec3, times);
    const last = content.records.findLast(({ type }) => type === 'NSEC3');
    const damaged = without(content, ({ name }) => name === last?.name);
    expect(verdictOf(damaged)).toEqual([
      expect.stringMatching(/^denial-missing .* NSEC3$/u),
      expect.stringMatching(/^denial-next .* NSEC3$/u),
    ]);
  });

  it('but a TTL that was not signed is a defect only: validators take the smaller one', () => {
    const records = signed.records.map((record) =>
      record.type === 'MX' ? { ...record, ttl: 7200 } : record,
    );
    expect(validateZone({ ...signed, records }, trust, verifier, options)).toMatchObject({
      status: 'secure',
      defects: [{ kind: 'ttl-mismatch', owner: 'Example.test.', type: 'MX' }],
    });
  });
});

describe('time', () => {
  it('makes a zone bogus before its signatures begin', () => {
    expect(verdictOf(signed, trust, times.inception - 1)).toEqual(['not-yet-valid Example.test. DNSKEY']);
    expect(verdictOf(signed, trust, times.inception)).toBe('secure');
  });

  it('holds up to the very second of the expiration', () => {
    expect(verdictOf(signed, trust, times.dnskeyExpiration)).toBe('secure');
    expect(verdictOf(signed, trust, times.dnskeyExpiration + 1)).toEqual(['expired Example.test. DNSKEY']);
  });

  it.each([
    ['the keys', times, times.dnskeyExpiration],
    ['the DS sets', { ...times, dsExpiration: now + day }, now + day],
    ['everything else', { ...times, recordExpiration: now + 2 * day }, now + 2 * day],
  ] as const)('to bogus is the first failure found by stepping, when %s end first', (_what, own, end) => {
    const content = signZone(plainZone, keys, nsec, own);
    const found = timeToBogus(content, trust, verifier, options);
    expect(found).toMatchObject({ kind: 'later', instant: end + 1, fault: { kind: 'expired' } });
    const steps = Array.from({ length: 12 }, (_, at) => now + at * day).flatMap((at) => [at, at + 1]);
    const first = steps.find((at) => verdictOf(content, trust, at) !== 'secure');
    expect(first).toBe(end + 1);
  });

  it('to bogus is carried on by a second signature that begins before the first one ends', () => {
    const later = { ...times, inception: now + day };
    const second = { ...later, dnskeyExpiration: now + 30 * day, dsExpiration: now + 30 * day };
    const renewed = signZone(plainZone, keys, nsec, { ...second, recordExpiration: now + 20 * day });
    const both = [...signed.records, ...renewed.records.filter(({ type }) => type === 'RRSIG')];
    const found = timeToBogus({ ...signed, records: both }, trust, verifier, options);
    expect(found).toMatchObject({ kind: 'later', instant: now + 20 * day + 1 });
  });

  it('to bogus is now for a damaged zone and never for one of which nothing is claimed', () => {
    const content = without(signed, ({ data }) => data === '192.0.2.3');
    expect(timeToBogus(content, trust, verifier, options)).toMatchObject({ kind: 'now' });
    const nothing = timeToBogus(signed, { kind: 'anchors', records: [] }, verifier, options);
    expect(nothing).toMatchObject({ kind: 'never', because: { status: 'indeterminate' } });
  });
});
