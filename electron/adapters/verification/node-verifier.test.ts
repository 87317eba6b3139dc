import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../engine/records/binary-text';
import { dnskeyRdata } from '../../engine/records/dnskey-rdata';
import type { Rrset, StoredRecord } from '../../engine/records/resource-record';
import { authenticateKeys } from '../../engine/validation/authenticate-keys';
import { publicKeysOf } from '../../engine/validation/public-key';
import { validateRrset } from '../../engine/validation/validate-rrset';
import { createVerifier } from './node-verifier';

const verifier = createVerifier();

const record = (name: string, type: string, data: string): StoredRecord => ({ name, type, ttl: 3600, data });
const setOf = (one: StoredRecord): Rrset => ({ ...one, records: [one] });

/** The examples of RFC 6605 section 6 and RFC 8080 section 6: a key, its DS record, and a set that it signed. */
const vectors = [
  {
    what: 'RFC 6605: ECDSA P-256 with SHA-256',
    zone: 'example.net.',
    key: '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    ds: '55648 13 2 B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17',
    signed: record('www.example.net.', 'A', '192.0.2.1'),
    signature:
      'A 13 3 3600 20100909100439 20100812100439 55648 example.net. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
    now: Date.UTC(2010, 7, 20) / 1000,
  },
  {
    what: 'RFC 6605: ECDSA P-384 with SHA-384',
    zone: 'example.net.',
    key: '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    ds: '10771 14 4 72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6',
    signed: record('www.example.net.', 'A', '192.0.2.1'),
    signature:
      'A 14 3 3600 20100909102025 20100812102025 10771 example.net. /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm',
    now: Date.UTC(2010, 7, 20) / 1000,
  },
  {
    what: 'RFC 8080: Ed25519 with SHA-256',
    zone: 'example.com.',
    key: '257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=',
    ds: '3613 15 2 3AA5AB37EFCE57F737FC1627013FEE07BDF241BD10F3B1964AB55C78E79A304B',
    signed: record('example.com.', 'MX', '10 mail.example.com.'),
    signature:
      'MX 15 2 3600 1440021600 1438207200 3613 example.com. oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==',
    now: 1_439_000_000,
  },
] as const;

describe.each(vectors)('$what', ({ zone, key, ds, signed, signature, now }) => {
  const dnskey = record(zone, 'DNSKEY', key);
  const keys = { zone, keys: publicKeysOf([dnskey]) };
  const rrsig = record(signed.name, 'RRSIG', signature);

  it('the set is secure', () => {
    expect(validateRrset(setOf(signed), [rrsig], keys, verifier, now)).toMatchObject({ status: 'secure' });
  });

  it('the same set with other data is not', () => {
    const data = signed.type === 'A' ? '192.0.2.2' : '11 mail.example.com.';
    const verdict = validateRrset(setOf({ ...signed, data }), [rrsig], keys, verifier, now);
    expect(verdict).toMatchObject({ status: 'bogus', fault: { kind: 'wrong-signature', record: rrsig } });
  });

  it('the DS record names the key, and no other', () => {
    const keySet = { zone, set: setOf(dnskey), signatures: [] };
    const verdictBy = (data: string): unknown =>
      authenticateKeys(keySet, { kind: 'delegation', records: [record(zone, 'DS', data)] }, verifier, now);
    // The RFC does not sign the DNSKEY set, so that is what is missing once the key is found.
    expect(verdictBy(ds)).toMatchObject({ fault: { kind: 'no-signature' } });
    expect(verdictBy(ds.replace(/.$/u, '0'))).toMatchObject({ fault: { kind: 'no-trusted-key' } });
  });
});

describe('what is malformed has signed nothing, and throws nothing', () => {
  const signature = new Uint8Array(64);
  const input = Uint8Array.of(1, 2, 3);
  const key = (algorithm: number, publicKey: Uint8Array): Uint8Array =>
    dnskeyRdata({ flags: 257, algorithm, publicKey });

  it.each([5, 7, 8, 10, 13, 14, 15, 1, 3, 253])('algorithm %i', (algorithm) => {
    const sound = fromBase64(
      'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    );
    const fields = [
      new Uint8Array(),
      Uint8Array.of(0),
      Uint8Array.of(0, 0, 1, 3),
      new Uint8Array(32),
      new Uint8Array(64),
    ];
    for (const field of [...fields, new Uint8Array(96).fill(255), sound ?? new Uint8Array()]) {
      for (const octets of [signature, new Uint8Array(), new Uint8Array(95)]) {
        expect(verifier.isSignedBy(key(algorithm, field), input, octets)).toBe(false);
      }
    }
  });

  it('not even a key without any octets', () => {
    expect(verifier.isSignedBy(new Uint8Array(), input, signature)).toBe(false);
  });
});
