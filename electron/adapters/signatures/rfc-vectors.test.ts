import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyTag } from '../../engine/records/key-tag';
import { rdataWire } from '../../engine/records/rdata/rdata';
import { typeNumber } from '../../engine/records/record-type';
import type { Rrset } from '../../engine/records/resource-record';
import { signatureInput } from '../../engine/signing/rrsig';
import type { SignatureFields } from '../../engine/signing/rrsig';
import { signatureData } from '../../engine/signing/zone-signer';
import { makeSignature } from './make-signature';

/** A published signature: the DNSKEY's data, a set, and the data of its RRSIG. */
interface Vector {
  readonly dnskey: string;
  readonly owner: string;
  readonly type: string;
  readonly data: readonly string[];
  readonly rrsig: string;
}

const zsk4035 =
  '256 3 5 AQOy1bZVvpPqhg4j7EJoM9rI3ZmyEx2OzDBVrZy/lvI5CQePxXHZS4i8dANH4DX3tbHol61ek8EFMcsGXxKciJFHyhl94C+NwILQdzsUlSFovBZsyl/NX6yEbtw/xN9ZNcrbYvgjjZ/UVPZIySFNsgEYvh0z2542lzMKR4Dh8uZffQ==';

function of4035(
  owner: string,
  labels: number,
  type: string,
  data: readonly string[],
  signature: string,
): Vector {
  const times = '20040509183619 20040409183619';
  return {
    dnskey: zsk4035,
    owner,
    type,
    data,
    rrsig: `${type} 5 ${labels} 3600 ${times} 38519 example. ${signature}`,
  };
}

/** RFC 4035 appendices A and B. */
const rfc4035: readonly Vector[] = [
  of4035(
    'example.',
    1,
    'SOA',
    ['ns1.example. bugs.x.w.example. 1081539377 3600 300 3600000 3600'],
    'ONx0k36rcjaxYtcNgq6iQnpNV5+drqYAsC9h7TSJaHCqbhE67Sr6aH2xDUGcqQWu/n0UVzrFvkgO9ebarZ0GWDKcuwlM6eNB5SiX2K74l5LWDA7S/Un/IbtDq4Ay8NMNLQI7Dw7n4p8/rjkBjV7j86HyQgM5e7+miRAz8V01b0I=',
  ),
  of4035(
    'example.',
    1,
    'NS',
    ['ns2.example.', 'ns1.example.'],
    'gl13F00f2U0R+SWiXXLHwsMY+qStYy5k6zfdEuivWc+wd1fmbNCyql0Tk7lHTX6UOxc8AgNf4ISFve8XqF4q+o9qlnqIzmppU3LiNeKT4FZ8RO5urFOvoMRTbQxW3U0hXWuggE4g3ZpsHv480HjMeRaZB/FRPGfJPajngcq6Kwg=',
  ),
  of4035(
    'example.',
    1,
    'NSEC',
    ['a.example. NS SOA MX RRSIG NSEC DNSKEY'],
    'O0k558jHhyrC97ISHnislm4kLMW48C7U7cBmFTfhke5iVqNRVTB1STLMpgpbDIC9hcryoO0VZ9ME5xPzUEhbvGnHd5sfzgFVeGxr5Nyyq4tWSDBgIBiLQUv1ivy29vhXy7WgR62dPrZ0PWvmjfFJ5arXf4nPxp/kEowGgBRzY/U=',
  ),
  of4035(
    'a.example.',
    2,
    'DS',
    ['57855 5 1 B6DCD485719ADCA18E5F3D48A2331627FDD3636B'],
    'oXIKit/QtdG64J/CB+Gi8dOvnwRvqrto1AdQoRkAN15FP3iZ7suB7gvTBmXzCjL7XUgQVcoHkdhyCuzp8W9qJHgRUSwKKkczSyuL64nhgjuDEML8l9wlWVsl7PR2VnZduM9bLyBhaaPmRKX/Fm+v6ccF2EGNLRiY08kdkz+XHHo=',
  ),
  of4035(
    'x.w.example.',
    3,
    'MX',
    ['1 xx.example.'],
    'Il2WTZ+Bkv+OytBx4LItNW5mjB4RCwhOO8y1XzPHZmZUTVYL7LaA63f6T9ysVBzJRI3KRjAPH3U1qaYnDoN1DrWqmi9RJe4FoObkbcdm7P3Ikx70ePCoFgRz1Yq+bVVXCvGuAU4xALv3W/Y1jNSlwZ2mSWKHfxFQxPtLj8s32+k=',
  ),
  of4035(
    'xx.example.',
    2,
    'AAAA',
    ['2001:db8::f00:baaa'],
    'Zzj0yodDxcBLnnOIwDsuKo5WqiaK24DlKg9CaGaxDFiKgKobUj2jilYQHpGFn2poFRetZd4zulyQkssz2QHrVrPuTMS22knudCiwP4LWpVTrU4zfeA+rDz9stmSBP/4PekH/x2IoAYnwctd/xS9cL2QgW7FChw16mzlkH6/vsfs=',
  ),
  of4035(
    '*.w.example.',
    2,
    'NSEC',
    ['x.w.example. MX RRSIG NSEC'],
    'r/mZnRC3I/VIcrelgIcteSxDhtsdlTDt8ng9HSBlABOlzLxQtfgTnn8f+aOwJIAFe1Ee5RvU5cVhQJNP5XpXMJHfyps8tVvfxSAXfahpYqtx91gsmcV/1V9/bZAG55CefP9cM4Z9Y9NT9XQ8s1InQ2UoIv6tJEaaKkP701j8OLA=',
  ),
  // Appendix B.6: an answer that the wildcard *.w.example made.
  of4035(
    'a.z.w.example.',
    2,
    'MX',
    ['1 ai.example.'],
    'OMK8rAZlepfzLWW75Dxd63jy2wswESzxDKG2f9AMN1CytCd10cYISAxfAdvXSZ7xujKAtPbctvOQ2ofO7AZJ+d01EeeQTVBPq4/6KCWhqe2XTjnkVLNvvhnc0u28aoSsG0+4InvkkOHknKxw4kX18MMR34i8lC36SR5xBni8vHI=',
  ),
];

const zsk5155 =
  '256 3 7 AwEAAaetidLzsKWUt4swWR8yu0wPHPiUi8LUsAD0QPWU+wzt89epO6tHzkMBVDkC7qphQO2hTY4hHn9npWFRw5BYubE=';
const ksk5155 =
  '257 3 7 AwEAAcUlFV1vhmqx6NSOUOq2R/dsR7Xm3upJj7IommWSpJABVfW8Q0rOvXdM6kzt+TAu92L9AbsUdblMFin8CVF3n4s=';
const times5155 = '3600 20150420235959 20051021000000';

/** RFC 5155 appendix A. */
const rfc5155: readonly Vector[] = [
  {
    dnskey: ksk5155,
    owner: 'example.',
    type: 'DNSKEY',
    data: [zsk5155, ksk5155],
    rrsig: `DNSKEY 7 1 ${times5155} 12708 example. AuU4juU9RaxescSmStrQks3Gh9FblGBlVU31uzMZ/U/FpsUb8aC6QZS+sTsJXnLnz7flGOsmMGQZf3bH+QsCtg==`,
  },
  {
    dnskey: zsk5155,
    owner: 'example.',
    type: 'NSEC3PARAM',
    data: ['1 0 12 AABBCCDD'],
    rrsig: `NSEC3PARAM 7 1 ${times5155} 40430 example. C1Gl8tPZNtnjlrYWDeeUV/sGLCyy/IHie2rerN05XSA3Pq0U3+4VvGWYWdUMfflOdxqnXHwJTLQsjlkynhG6Cg==`,
  },
  {
    dnskey: zsk5155,
    owner: '0P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM.example.',
    type: 'NSEC3',
    data: ['1 1 12 AABBCCDD 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR MX DNSKEY NS SOA NSEC3PARAM RRSIG'],
    rrsig: `NSEC3 7 2 ${times5155} 40430 example. OSgWSm26B+cS+dDL8b5QrWr/dEWhtCsKlwKLIBHYH6blRxK9rC0bMJPwQ4mLIuw85H2EY762BOCXJZMnpuwhpA==`,
  },
  {
    dnskey: zsk5155,
    owner: '2t7b4g4vsa5smi47k61mv5bv1a22bojr.example.',
    type: 'A',
    data: ['192.0.2.127'],
    rrsig: `A 7 2 ${times5155} 40430 example. h6c++bzhRuWWt2bykN6mjaTNBcXNq5UuL5EdK+iDP4eY8I0kSiKaCjg3tC1SQkeloMeub2GWk8p6xHMPZumXlw==`,
  },
];

const on5702 = '3600 20300101000000 20000101000000';

/** RFC 5702 section 6. */
const rfc5702: readonly Vector[] = [
  {
    dnskey:
      '256 3 8 AwEAAcFcGsaxxdgiuuGmCkVImy4h99CqT7jwY3pexPGcnUFtR2Fh36BponcwtkZ4cAgtvd4Qs8PkxUdp6p/DlUmObdk=',
    owner: 'www.example.net.',
    type: 'A',
    data: ['192.0.2.91'],
    rrsig: `A 8 3 ${on5702} 9033 example.net. kRCOH6u7l0QGy9qpC9l1sLncJcOKFLJ7GhiUOibu4teYp5VE9RncriShZNz85mwlMgNEacFYK/lPtPiVYP4bwg==`,
  },
  {
    dnskey:
      '256 3 10 AwEAAdHoNTOW+et86KuJOWRDp1pndvwb6Y83nSVXXyLA3DLroROUkN6X0O6pnWnjJQujX/AyhqFDxj13tOnD9u/1kTg7cV6rklMrZDtJCQ5PCl/D7QNPsgVsMu1J2Q8gpMpztNFLpPBz1bWXjDtaR7ZQBlZ3PFY12ZTSncorffcGmhOL',
    owner: 'www.example.net.',
    type: 'A',
    data: ['192.0.2.91'],
    rrsig: `A 10 3 ${on5702} 3740 example.net. tsb4wnjRUDnB1BUi+t6TMTXThjVnG+eCkWqjvvjhzQL1d0YRoOe0CbxrVDYd0xDtsuJRaeUw1ep94PzEWzr0iGYgZBWm/zpq+9fOuagYJRfDqfReKBzMweOLDiNa8iP5g9vMhpuv6OPlvpXwm9Sa9ZXIbNl1MBGk0fthPgxdDLw=`,
  },
];

/** RFC 6605 section 6. */
const rfc6605: readonly Vector[] = [
  {
    dnskey:
      '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    owner: 'www.example.net.',
    type: 'A',
    data: ['192.0.2.1'],
    rrsig:
      'A 13 3 3600 20100909100439 20100812100439 55648 example.net. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
  },
  {
    dnskey:
      '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    owner: 'www.example.net.',
    type: 'A',
    data: ['192.0.2.1'],
    rrsig:
      'A 14 3 3600 20100909102025 20100812102025 10771 example.net. /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm',
  },
];

const on8080 = '2 3600 20150819220000 20150729220000';
const set8080 = { owner: 'example.com.', type: 'MX', data: ['10 mail.example.com.'] };

/** RFC 8080 section 6.1, with the signatures as its erratum 4935 puts them right. */
const rfc8080: readonly (Vector & { readonly privateKey: string })[] = [
  {
    ...set8080,
    privateKey: 'ODIyNjAzODQ2MjgwODAxMjI2NDUxOTAyMDQxNDIyNjI=',
    dnskey: '257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=',
    rrsig: `MX 15 ${on8080} 3613 example.com. oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==`,
  },
  {
    ...set8080,
    privateKey: 'DSSF3o0s0f+ElWzj9E/Osxw8hLpk55chkmx0LYN5WiY=',
    dnskey: '257 3 15 zPnZ/QwEe7S8C5SPz2OfS5RR40ATk2/rYnE9xHIEijs=',
    rrsig: `MX 15 ${on8080} 35217 example.com. zXQ0bkYgQTEFyfLyi9QoiY6D8ZdYo4wyUhVioYZXFdT410QPRITQSqJSnzQoSm5poJ7gD7AQR0O7KuI5k2pcBg==`,
  },
];

const digests: Readonly<Record<number, string | null>> = {
  5: 'sha1',
  7: 'sha1',
  8: 'sha256',
  10: 'sha512',
  13: 'sha256',
  14: 'sha384',
  15: null,
};

const text = (octets: Uint8Array): string => Buffer.from(octets).toString('base64url');

function dnskeyWire(data: string): Uint8Array {
  const outcome = rdataWire({ type: 'DNSKEY', data });
  if (outcome.kind === 'invalid') throw new Error(outcome.reason);
  return outcome.wire;
}

/** The key of a DNSKEY record; its exponents are short (RFC 3110). */
function publicKeyOf(dnskey: string): KeyObject {
  const wire = dnskeyWire(dnskey);
  const [algorithm = 0, field] = [wire[3], wire.subarray(4)];
  const half = field.length / 2;
  const exponentEnd = 1 + (field[0] ?? 0);
  if (algorithm === 15)
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text(field) }, format: 'jwk' });
  const point = {
    kty: 'EC',
    crv: algorithm === 13 ? 'P-256' : 'P-384',
    x: text(field.subarray(0, half)),
    y: text(field.subarray(half)),
  };
  const numbers = {
    kty: 'RSA',
    e: text(field.subarray(1, exponentEnd)),
    n: text(field.subarray(exponentEnd)),
  };
  return createPublicKey({ key: algorithm >= 13 ? point : numbers, format: 'jwk' });
}

function instantOf(digits: string): number {
  const [year = 0, month = 0, ...rest] = (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(digits) ?? [])
    .slice(1)
    .map(Number);
  return Date.UTC(year, month - 1, ...rest) / 1000;
}

function fieldsOf({ rrsig }: Vector): { readonly fields: SignatureFields; readonly signature: string } {
  const [
    type = '',
    algorithm,
    labels,
    ttl,
    expiration = '',
    inception = '',
    tag,
    signer = '',
    signature = '',
  ] = rrsig.split(' ');
  const fields = {
    typeCovered: typeNumber(type) ?? 0,
    algorithm: Number(algorithm),
    labels: Number(labels),
    originalTtl: Number(ttl),
    expiration: instantOf(expiration),
    inception: instantOf(inception),
    keyTag: Number(tag),
    signer,
  };
  return { fields, signature };
}

function setOf({ owner: name, type, data }: Vector): Rrset {
  return { name, type, ttl: 3600, records: data.map((each) => ({ name, type, ttl: 3600, data: each })) };
}

function isVerified(vector: Vector): boolean {
  const { fields, signature } = fieldsOf(vector);
  const key = { key: publicKeyOf(vector.dnskey), dsaEncoding: 'ieee-p1363' } as const;
  const input = signatureInput(fields, setOf(vector));
  return verify(digests[fields.algorithm] ?? null, input, key, Buffer.from(signature, 'base64'));
}

describe.each([
  ['RFC 4035', rfc4035],
  ['RFC 5155', rfc5155],
  ['RFC 5702', rfc5702],
  ['RFC 6605', rfc6605],
  ['RFC 8080', rfc8080],
])('the published signatures of %s', (_, vectors) => {
  it.each(vectors.map((vector) => [vector.owner, vector.type, vector] as const))(
    '%s %s: cover what we would sign',
    (_owner, _type, vector) => {
      expect(keyTag(dnskeyWire(vector.dnskey))).toBe(fieldsOf(vector).fields.keyTag);
      expect(isVerified(vector)).toBe(true);
    },
  );

  it('do not cover any other set', () => {
    const changed = vectors.map((vector) => ({ ...vector, type: 'TXT', data: ['"another"'] }));
    expect(changed.map(isVerified)).toEqual(changed.map(() => false));
  });
});

it.each(rfc8080)('Ed25519 makes the signature that RFC 8080 prints: $rrsig', (vector) => {
  const x = text(dnskeyWire(vector.dnskey).subarray(4));
  const d = text(Buffer.from(vector.privateKey, 'base64'));
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  const { fields } = fieldsOf(vector);
  const signature = makeSignature(15, key, signatureInput(fields, setOf(vector)));
  expect(signatureData(fields, 'MX', signature.toString('base64'))).toBe(vector.rrsig);
});
