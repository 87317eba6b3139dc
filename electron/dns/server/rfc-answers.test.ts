import { describe, expect, it } from 'vitest';
import type { Denial } from '../../engine/signing/denial';
import { answerOf, namesAndTypes } from '../testing/answer-lines';
import { aSignedZone } from '../testing/signed-zones';

/*
 * The zones of RFC 4035 appendix A and RFC 5155 appendix A, signed with keys of our own, give the answers of their
 * appendices B: the same records, but for servers and addresses that those add to answers without being asked.
 */

const common = [
  '@ NS ns1',
  '@ NS ns2',
  '@ MX 1 xx',
  'a NS ns1.a',
  'a NS ns2.a',
  'a DS 57855 5 1 B6DCD485719ADCA18E5F3D48A2331627FDD3636B',
  'ns1.a A 192.0.2.5',
  'ns2.a A 192.0.2.6',
  'ai A 192.0.2.9',
  'ai HINFO "KLH-10" "ITS"',
  'ai AAAA 2001:db8::f00:baa9',
  'ns1 A 192.0.2.1',
  'ns2 A 192.0.2.2',
  '*.w MX 1 ai',
  'x.w MX 1 xx',
  'x.y.w MX 1 xx',
  'xx A 192.0.2.10',
  'xx HINFO "KLH-10" "TOPS-20"',
  'xx AAAA 2001:db8::f00:baaa',
];
const delegationTo = (name: string): readonly string[] => [
  `${name} NS ns1.${name}`,
  `${name} NS ns2.${name}`,
  `ns1.${name} A 192.0.2.7`,
  `ns2.${name} A 192.0.2.8`,
];

const signed = (set: string): readonly string[] => [set, set.replace(/ (\w+)$/u, ' RRSIG $1')];
const soa = signed('example. SOA');
const noError = 0;
const nameError = 3;

describe('the answers of RFC 4035 appendix B', () => {
  const zone = aSignedZone('example', [...common, ...delegationTo('b')]).served;
  const ask = (name: string, type: string) => {
    const { code, answers, authorities, glue } = answerOf([zone], name, type, true);
    return [code, namesAndTypes(answers), namesAndTypes(authorities), namesAndTypes(glue)];
  };

  it('B.1 a positive one', () => {
    expect(ask('x.w.example.', 'MX')).toEqual([noError, signed('x.w.example. MX'), [], []]);
  });

  it('B.2 a name error', () => {
    const proof = [...signed('b.example. NSEC'), ...signed('example. NSEC')];
    expect(ask('ml.example.', 'A')).toEqual([nameError, [], [...soa, ...proof], []]);
  });

  it('B.3 no data', () => {
    expect(ask('ns1.example.', 'MX')).toEqual([noError, [], [...soa, ...signed('ns1.example. NSEC')], []]);
  });

  it('B.4 a referral to a signed zone', () => {
    const servers = ['a.example. NS', 'a.example. NS', ...signed('a.example. DS')];
    expect(ask('mc.a.example.', 'MX')).toEqual([
      noError,
      [],
      servers,
      ['ns1.a.example. A', 'ns2.a.example. A'],
    ]);
  });

  it('B.5 a referral to an unsigned zone', () => {
    const servers = ['b.example. NS', 'b.example. NS', ...signed('b.example. NSEC')];
    expect(ask('mc.b.example.', 'MX')).toEqual([
      noError,
      [],
      servers,
      ['ns1.b.example. A', 'ns2.b.example. A'],
    ]);
  });

  it('B.6 a wildcard’s', () => {
    const proof = signed('x.y.w.example. NSEC');
    expect(ask('a.z.w.example.', 'MX')).toEqual([noError, signed('a.z.w.example. MX'), proof, []]);
  });

  it('B.7 a wildcard’s without data', () => {
    const proof = [...signed('x.y.w.example. NSEC'), ...signed('*.w.example. NSEC')];
    expect(ask('a.z.w.example.', 'AAAA')).toEqual([noError, [], [...soa, ...proof], []]);
  });

  it('B.8 no DS at the apex of the child', () => {
    expect(ask('example.', 'DS')).toEqual([noError, [], [...soa, ...signed('example. NSEC')], []]);
  });
});

describe('the answers of RFC 5155 appendix B', () => {
  const denial: Denial = {
    kind: 'nsec3',
    iterations: 12,
    salt: Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd),
    optOut: true,
  };
  const hashed = '2t7b4g4vsa5smi47k61mv5bv1a22bojr A 192.0.2.127';
  const zone = aSignedZone('example', [...common, ...delegationTo('c'), hashed], { denial }).served;
  const ask = (name: string, type: string) => {
    const { code, answers, authorities, glue } = answerOf([zone], name, type, true);
    return [code, ...[answers, authorities, glue].map((section) => namesAndTypes(section).toSorted())];
  };
  /** The hashes are those that the RFC prints. */
  const proof = (...hashes: readonly string[]): readonly string[] =>
    hashes.flatMap((hash) => signed(`${hash.toUpperCase()}.example. NSEC3`));

  it('B.1 a name error', () => {
    const closest = 'b4um86eghhds6nea196smvmlo4ors995';
    const [nextCloser, wildcard] = ['0p9mhaveqvm6t7vbl5lop2u3t2rp3tom', '35mthgpgcu1qg68fab165klnsnk3dpvl'];
    const records = [...soa, ...proof(nextCloser, wildcard, closest)].toSorted();
    expect(ask('a.c.x.w.example.', 'A')).toEqual([nameError, [], records, []]);
  });

  it('B.2 no data', () => {
    const records = [...soa, ...proof('2t7b4g4vsa5smi47k61mv5bv1a22bojr')].toSorted();
    expect(ask('ns1.example.', 'MX')).toEqual([noError, [], records, []]);
  });

  it('B.2.1 no data, at an empty non-terminal', () => {
    const records = [...soa, ...proof('ji6neoaepv8b5o6k4ev33abha8ht9fgc')].toSorted();
    expect(ask('y.w.example.', 'A')).toEqual([noError, [], records, []]);
  });

  it('B.3 a referral to an opt-out unsigned zone', () => {
    const [span, closest] = ['35mthgpgcu1qg68fab165klnsnk3dpvl', '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'];
    const records = ['c.example. NS', 'c.example. NS', ...proof(span, closest)].toSorted();
    expect(ask('mc.c.example.', 'MX')).toEqual([
      noError,
      [],
      records,
      ['ns1.c.example. A', 'ns2.c.example. A'],
    ]);
  });

  it('B.4 a wildcard’s', () => {
    const records = proof('q04jkcevqvmu85r014c7dkba38o0ji5r').toSorted();
    expect(ask('a.z.w.example.', 'MX')).toEqual([
      noError,
      signed('a.z.w.example. MX').toSorted(),
      records,
      [],
    ]);
  });

  it('B.5 a wildcard’s without data', () => {
    const [closest, nextCloser] = ['k8udemvp1j2f7eg6jebps17vp3n8i58h', 'q04jkcevqvmu85r014c7dkba38o0ji5r'];
    const records = [...soa, ...proof(closest, nextCloser, 'r53bq7cc2uvmubfu5ocmm6pers9tk9en')].toSorted();
    expect(ask('a.z.w.example.', 'AAAA')).toEqual([noError, [], records, []]);
  });

  it('B.6 no DS at the apex of the child', () => {
    const records = [...soa, ...proof('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom')].toSorted();
    expect(ask('example.', 'DS')).toEqual([noError, [], records, []]);
  });

  it('know a name that is the hash of another only by its own records (section 7.2.8)', () => {
    const name = '2t7b4g4vsa5smi47k61mv5bv1a22bojr.example.';
    expect(ask(name, 'A')).toEqual([noError, signed(`${name} A`).toSorted(), [], []]);
    const own = [...soa, ...proof('kohar7mbb8dc2ce8a9qvl8hon4k53uhi')].toSorted();
    expect(ask(name, 'NSEC3')).toEqual([noError, [], own, []]);
    expect(ask('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.example.', 'NSEC3')[0]).toBe(nameError);
  });
});
