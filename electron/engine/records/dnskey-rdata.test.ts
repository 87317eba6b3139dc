import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toHex } from './binary-text';
import { ByteWriter } from './byte-writer';
import { digestInput, type DigestType, dsData } from './delegation-signer';
import { dnskeyRdata, publicKeyField } from './dnskey-rdata';
import { keyTag } from './key-tag';
import { writeName } from './name-wire';
import { canonicalRdata, rdataWire } from './rdata/rdata';

/** RFC 4034 section 5.4, RFC 4509 section 2.3, RFC 6605 sections 6.1 and 6.2. */
const vectors = [
  {
    rfc: 'RFC 4034',
    owner: 'dskey.example.com.',
    dnskey:
      '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
    ds: '60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118',
  },
  {
    rfc: 'RFC 4509',
    owner: 'DSKEY.example.com.',
    dnskey:
      '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
    ds: '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  },
  {
    rfc: 'RFC 6605 P-256',
    owner: 'example.net.',
    dnskey:
      '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    ds: '55648 13 2 B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17',
  },
  {
    rfc: 'RFC 6605 P-384',
    owner: 'example.net.',
    dnskey:
      '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    ds: '10771 14 4 72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6',
  },
];

function wireOf(type: string, data: string): Uint8Array {
  const outcome = rdataWire({ type, data });
  if (outcome.kind === 'invalid') throw new Error(outcome.reason);
  return outcome.wire;
}

const hashes: Readonly<Record<DigestType, string>> = { 1: 'sha1', 2: 'sha256', 4: 'sha384' };

function digestTypeOf(ds: string): DigestType {
  const type = Number(ds.split(' ')[2]);
  return type === 1 || type === 2 ? type : 4;
}

describe('key tags and DS records of the RFCs', () => {
  it.each(vectors)('$rfc', ({ owner, dnskey, ds }) => {
    const wire = wireOf('DNSKEY', dnskey);
    const type = digestTypeOf(ds);
    const digest = createHash(hashes[type]).update(digestInput(owner, wire)).digest();
    expect(dsData(wire, type, digest)).toBe(ds);
  });

  it('takes the tag of an RSA/MD5 key from its modulus (RFC 4034 appendix B.1)', () => {
    expect(keyTag(Uint8Array.from([1, 0, 3, 1, 1, 3, 0xaa, 0x12, 0x34, 0x56]))).toBe(0x1234);
  });
});

describe('publicKeyField', () => {
  it('makes the DNSKEY of RFC 6605 from the coordinates of its keys', () => {
    for (const { dnskey } of vectors.slice(2)) {
      const wire = wireOf('DNSKEY', dnskey);
      const [algorithm = 0] = wire.subarray(3);
      const half = (wire.length - 4) / 2;
      const coordinate = (start: number) =>
        Buffer.from(wire.subarray(start, start + half)).toString('base64url');
      const publicKey = publicKeyField(algorithm, { kind: 'ec', x: coordinate(4), y: coordinate(4 + half) });
      expect(dnskeyRdata({ flags: 257, algorithm, publicKey })).toEqual(wire);
    }
  });

  it('makes the DNSKEY of RFC 4034 from exponent and modulus', () => {
    const wire = wireOf('DNSKEY', vectors[0]?.dnskey ?? '');
    const n = Buffer.from(wire.subarray(6)).toString('base64url');
    const publicKey = publicKeyField(5, { kind: 'rsa', n, e: Buffer.from([3]).toString('base64url') });
    expect(dnskeyRdata({ flags: 256, algorithm: 5, publicKey })).toEqual(wire);
  });

  it('writes the length of a long exponent in three octets (RFC 3110 section 2)', () => {
    const e = Buffer.alloc(256, 1).toString('base64url');
    const n = Buffer.from([0, 0, 7]).toString('base64url');
    const field = publicKeyField(8, { kind: 'rsa', n, e });
    expect([...field.subarray(0, 3)]).toEqual([0, 1, 0]);
    expect(field).toHaveLength(3 + 256 + 1);
  });

  it('fits real keys of every algorithm that Windows offers', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
    expect(publicKeyField(8, { kind: 'rsa', n: rsa.n ?? '', e: rsa.e ?? '' })).toHaveLength(1 + 3 + 128);
    expect(publicKeyField(14, { kind: 'ec', x: ec.x ?? '', y: ec.y ?? '' })).toHaveLength(96);
  });

  it.each([
    ['a curve of another algorithm', 14, { kind: 'ec', x: 'A'.repeat(43), y: 'A'.repeat(43) }],
    ['RSA parts for ECDSA', 13, { kind: 'rsa', n: 'AQ', e: 'Aw' }],
    ['EC parts for RSA', 8, { kind: 'ec', x: 'AQ', y: 'Aw' }],
    ['an empty modulus', 8, { kind: 'rsa', n: 'AA', e: 'Aw' }],
    ['what is no base64url', 8, { kind: 'rsa', n: 'A+', e: 'Aw' }],
  ] as const)('takes %s for a bug', (_, algorithm, parts) => {
    expect(() => publicKeyField(algorithm, parts)).toThrow();
  });
});

describe('canonical form', () => {
  it('is what the signature of RFC 6605 section 6.1 was made over', () => {
    const [, , { dnskey } = { dnskey: '' }] = vectors;
    const key = wireOf('DNSKEY', dnskey).subarray(4);
    const signature = fromBase64(
      'qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
    );
    const rrsig = canonicalRdata({
      type: 'RRSIG',
      data: `A 13 3 3600 20100909100439 20100812100439 55648 Example.NET. ${toBase64(signature ?? key)}`,
    });
    const address = canonicalRdata({ type: 'A', data: '192.0.2.1' });
    if (rrsig.kind === 'invalid' || address.kind === 'invalid' || signature === null) throw new Error();
    // RFC 4034 section 3.1.8.1: the RRSIG data without the signature, then each record.
    const signed = new ByteWriter();
    signed.bytes(rrsig.wire.subarray(0, -signature.length));
    writeName(signed, 'www.example.net.');
    for (const number of [1, 1]) signed.uint16(number);
    signed.uint32(3600);
    signed.uint16(address.wire.length);
    signed.bytes(address.wire);
    const coordinate = (start: number) => Buffer.from(key.subarray(start, start + 32)).toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(0), y: coordinate(32) };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify('sha256', signed.toBytes(), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(
      true,
    );
  });

  it('lower-cases the names of the types that RFC 4034 section 6.2 lists', () => {
    for (const [type, data] of [
      ['NS', 'A.B.'],
      ['MX', '10 A.B.'],
      ['SRV', '1 2 3 A.B.'],
      ['SOA', 'A.B. C.B. 1 2 3 4 5'],
      ['DNAME', 'A.B.'],
      ['NAPTR', '1 2 "" "" "" A.B.'],
    ] as const) {
      const canonical = canonicalRdata({ type, data });
      expect(canonical).toEqual({ kind: 'rdata', wire: wireOf(type, data.toLowerCase()) });
      expect(canonical).not.toEqual({ kind: 'rdata', wire: wireOf(type, data) });
    }
  });

  it('keeps the case of the next name in NSEC (RFC 6840 section 5.1) and of texts', () => {
    for (const [type, data] of [
      ['NSEC', 'A.B. A'],
      ['TXT', '"A"'],
      ['CAA', '0 Issue "A"'],
    ] as const) {
      expect(canonicalRdata({ type, data })).toEqual({ kind: 'rdata', wire: wireOf(type, data) });
    }
    expect(toHex(wireOf('NSEC', 'A.B. A'))).toBe('01410142000001' + '40');
  });
});
