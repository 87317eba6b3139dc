import { describe, expect, it } from 'vitest';
import { fromBase64, toHex } from './binary-text';
import { delegationDigest, dsData } from './delegation-signer';
import type { DigestType } from './delegation-signer';
import { dnskeyRdata } from './dnskey-rdata';

function rdata(flags: number, algorithm: number, text: string): Uint8Array {
  const publicKey = fromBase64(text);
  if (publicKey === null) throw new Error('no base64');
  return dnskeyRdata({ flags, algorithm, publicKey });
}

/** RFC 4034 section 5.4 and RFC 4509 section 2.3. */
const example = rdata(
  256,
  5,
  'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvx' +
    'egXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
);

/** RFC 6605 section 6.2. */
const p384 = rdata(
  257,
  14,
  'xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
);

describe('the digest of a DS record', () => {
  it.each<readonly [string, string, Uint8Array, DigestType, string]>([
    ['SHA-1', 'dskey.example.com.', example, 1, '2BB183AF5F22588179A53B0A98631FAD1A292118'],
    [
      'SHA-256',
      'dskey.example.com.',
      example,
      2,
      'D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
    ],
    [
      'SHA-384',
      'example.net.',
      p384,
      4,
      '72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6',
    ],
  ])('is what the RFCs print for %s', (_, owner, key, digestType, digest) => {
    expect(toHex(delegationDigest(owner, key, digestType))).toBe(digest);
  });

  it('does not depend on the case of the owner', () => {
    expect(delegationDigest('DSKEY.Example.COM.', example, 2)).toEqual(
      delegationDigest('dskey.example.com.', example, 2),
    );
  });

  it('stands behind key tag, algorithm and type', () => {
    const digest = delegationDigest('dskey.example.com.', example, 1);
    expect(dsData(example, 1, digest)).toBe('60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118');
  });
});
