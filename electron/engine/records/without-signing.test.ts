import { describe, expect, it } from 'vitest';
import { withoutSigning } from './without-signing';

const origin = 'example.test.';
const at = (name: string, type: string, data = 'x') => ({ name, type, ttl: 60, data });
const soa = at(origin, 'SOA');
const own = [soa, at(origin, 'NS'), at('www.example.test.', 'A'), at('child.example.test.', 'DS')];

describe('a zone without its signing', () => {
  it('has neither keys nor signatures nor proofs, and what tells the parent of the keys is gone as well', () => {
    const signing = [
      ...['DNSKEY', 'CDNSKEY', 'CDS', 'TYPE65534', 'NSEC3PARAM'].map((type) => at('EXAMPLE.test.', type)),
      ...['RRSIG', 'NSEC', 'NSEC3'].map((type) => at('www.example.test.', type)),
    ];
    expect(withoutSigning({ origin, records: [...own, ...signing] })).toEqual({ origin, records: own });
  });

  it('keeps what only looks like it: a key of something else below the apex', () => {
    const records = [...own, at('host.example.test.', 'DNSKEY'), at('host.example.test.', 'CDS')];
    const content = { origin, records };
    expect(withoutSigning(content)).toBe(content);
  });
});
