import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../adapters/verification/node-verifier';
import { rfc4035Records } from '../../adapters/verification/testing/rfc4035-zone';
import type { StoredRecord } from '../records/resource-record';
import { groupRecords } from '../records/zone-content';
import { authenticateKeys } from './authenticate-keys';
import { publicKeysOf } from './public-key';
import { nearestInstant } from './signature-record';
import type { Trust } from './trust';
import { validateRrset } from './validate-rrset';
import type { Verifier } from './verifier';

const verifier = createVerifier();
const now = Date.UTC(2004, 4, 1) / 1000;
const zone = 'example.';
const dnskeys = rfc4035Records.filter(({ type }) => type === 'DNSKEY');
const keys = { zone, keys: publicKeysOf(dnskeys) };
const [mx] = groupRecords(
  rfc4035Records.filter(({ name, type }) => type === 'MX' && name === 'x.w.example.'),
);
const [rrsig] = rfc4035Records.filter(({ name, type }) => type === 'RRSIG' && name === 'x.w.example.');
if (mx === undefined || rrsig === undefined) throw new Error('the example has no MX set');

const altered = (from: string, to: string): StoredRecord => ({
  ...rrsig,
  data: rrsig.data.replace(from, to),
});

function faultOf(signatures: readonly StoredRecord[], by = keys, at = now, how = verifier): unknown {
  const verdict = validateRrset(mx ?? { name: '', type: '', ttl: 0, records: [] }, signatures, by, how, at);
  return verdict.status === 'bogus' ? [verdict.fault.kind, verdict.fault.record] : verdict.status;
}

describe('a set is bogus', () => {
  it('without a signature', () => {
    expect(faultOf([])).toEqual(['no-signature', null]);
  });

  it.each([
    ['unreadable-signature', 'MX 5', 'A 5'],
    ['wrong-signer', '38519 example.', '38519 w.example.'],
    ['label-count', 'MX 5 3', 'MX 5 4'],
    ['unknown-key-tag', '38519', '38520'],
    ['wrong-signature', '3600', '3601'],
    ['wrong-signature', 'MX 5 3', 'MX 5 2'],
  ])('%s, with the record to blame', (kind, from, to) => {
    const record = altered(from, to);
    expect(faultOf([record])).toEqual([kind, record]);
  });

  it('before the inception and after the expiration, not at their very seconds', () => {
    const [inception, expiration] = [
      Date.UTC(2004, 3, 9, 18, 36, 19) / 1000,
      Date.UTC(2004, 4, 9, 18, 36, 19) / 1000,
    ];
    expect(faultOf([rrsig], keys, inception - 1)).toEqual(['not-yet-valid', rrsig]);
    expect(faultOf([rrsig], keys, inception)).toBe('secure');
    expect(faultOf([rrsig], keys, expiration)).toBe('secure');
    expect(faultOf([rrsig], keys, expiration + 1)).toEqual(['expired', rrsig]);
  });

  it('when the algorithm can not be checked although the zone is secure', () => {
    const poor: Verifier = { ...verifier, supportsAlgorithm: () => false };
    expect(faultOf([rrsig], keys, now, poor)).toEqual(['unsupported-algorithm', rrsig]);
  });

  it('when its key is revoked (RFC 5011) or no zone key', () => {
    // The tag follows the flags, so the signature names a key that is gone.
    const revoked = dnskeys.map((record) => ({ ...record, data: record.data.replace('256 3', '384 3') }));
    const noZoneKey = dnskeys.map((record) => ({ ...record, data: record.data.replace('256 3', '0 3') }));
    for (const records of [revoked, noZoneKey]) {
      expect(faultOf([rrsig], { zone, keys: publicKeysOf(records) })).toEqual(['unknown-key-tag', rrsig]);
      expect(publicKeysOf(records).map(({ maySign }) => maySign)).toEqual([false, true]);
    }
  });
});

describe('of several signatures', () => {
  it('one that holds is enough', () => {
    expect(faultOf([altered('38519', '1'), rrsig, altered('3600', '3601')])).toBe('secure');
  });

  it('the one nearest to holding is blamed', () => {
    const wrong = altered('3600', '3601');
    expect(faultOf([altered('38519', '1'), wrong, altered('MX 5 3', 'MX 5 9')])).toEqual([
      'wrong-signature',
      wrong,
    ]);
  });
});

it('reads the 32-bit times of signatures as the instants nearest to now (RFC 4034 section 3.1.5)', () => {
  const beyond = 2 ** 32 + 1000;
  expect(nearestInstant(500, beyond)).toBe(2 ** 32 + 500);
  expect(nearestInstant(2 ** 32 - 1, beyond)).toBe(2 ** 32 - 1);
  expect(nearestInstant(1_000_000, 1_000_500)).toBe(1_000_000);
});

describe('of the digests of a DS set', () => {
  const set = groupRecords(dnskeys)[0] ?? null;
  const signatures = rfc4035Records.filter(({ data }) => data.startsWith('DNSKEY 5 1'));
  const ds = (data: string): StoredRecord => ({ name: zone, type: 'DS', ttl: 60, data });
  const digestOf = (digestType: number): StoredRecord => {
    const wire = publicKeysOf(dnskeys).find(({ keyTag }) => keyTag === 9465)?.wire ?? new Uint8Array();
    const name = Uint8Array.of(7, ...new TextEncoder().encode('example'), 0);
    const digest = verifier.digest(digestType, Uint8Array.of(...name, ...wire));
    return ds(
      `9465 5 ${digestType} ${[...digest].map((octet) => octet.toString(16).padStart(2, '0')).join('')}`,
    );
  };
  const statusBy = (...records: readonly StoredRecord[]): string => {
    const trust: Trust = { kind: 'delegation', records };
    return authenticateKeys({ zone, set, signatures }, trust, verifier, now).status;
  };

  it.each([1, 2, 4])('type %i names a key', (digestType) => {
    expect(statusBy(digestOf(digestType))).toBe('secure');
  });

  it('SHA-1 does not count beside a better one (RFC 4509 section 3)', () => {
    const other = ds(`9465 5 2 ${'00'.repeat(32)}`);
    expect(statusBy(digestOf(1), other)).toBe('bogus');
    expect(statusBy(digestOf(2), ds(`9465 5 1 ${'00'.repeat(20)}`))).toBe('secure');
  });

  it('unknown ones are passed over, and make a zone insecure where they are alone', () => {
    expect(statusBy(ds('9465 5 99 00'), digestOf(2))).toBe('secure');
    expect(statusBy(ds('9465 5 99 00'))).toBe('insecure');
  });
});
