import { describe, expect, it } from 'vitest';
import { chainOfTrust } from '../../engine/validation/chain-of-trust';
import { followStepsLater } from '../../engine/validation/chain-source';
import {
  aFamily,
  askServers,
  now,
  serversOf,
  told,
  trustedKeys,
  verifier,
  walk,
} from '../testing/chain-family';
import { denials } from '../testing/signed-zones';

const toChild = [
  'corp.test trust-anchor secure',
  'corp.test dnskey secure',
  'corp.test ds secure',
  'child.corp.test dnskey secure',
];

describe.each(Object.entries(denials))('a chain of trust through zones with %s', (kind, denial) => {
  const family = aFamily(denial);
  const isOptOut = kind === 'opt-out';

  it('goes from the trust anchor through DS and DNSKEY to the answer', () => {
    const chain = walk(family, 'www.child.corp.test.');
    expect(told(chain)).toEqual([...toChild, 'child.corp.test answer secure']);
    expect(chain.status).toBe('secure');
  });

  it('goes down as many zones as there are', () => {
    const chain = walk(family, 'www.leaf.child.corp.test.');
    expect(told(chain)).toEqual([
      ...toChild,
      'child.corp.test ds secure',
      'leaf.child.corp.test dnskey secure',
      'leaf.child.corp.test answer secure',
    ]);
  });

  it('is insecure below a delegation that provably has no DS records, and follows the referrals there', () => {
    const chain = walk(family, 'www.deep.plain.corp.test.');
    const reason = isOptOut ? 'opted-out' : 'no-ds';
    expect(told(chain)).toEqual([
      ...toChild.slice(0, 2),
      `corp.test insecure-delegation insecure ${reason}`,
      'deep.plain.corp.test answer insecure',
    ]);
    expect(chain.status).toBe('insecure');
    expect(chain.links.at(-1)?.records).toEqual(['www.deep.plain.corp.test. 3600 IN A 192.0.2.8']);
  });

  it('is insecure below a delegation whose algorithms nobody here knows', () => {
    const chain = walk(family, 'www.strange.corp.test.');
    expect(told(chain).slice(2)).toEqual([
      'corp.test ds insecure unsupported-algorithm',
      'strange.corp.test answer insecure no-answer',
    ]);
  });

  it.each([
    ['a type that is not there', 'www.child.corp.test.', 'AAAA', 'secure'],
    ['a name without records of its own', 'b.deep.child.corp.test.', 'A', 'secure'],
    ['a name that is not there', 'nothing.child.corp.test.', 'A', isOptOut ? 'insecure' : 'secure'],
    ['a name that a wildcard makes', 'x.wild.child.corp.test.', 'TXT', isOptOut ? 'insecure' : 'secure'],
    ['a type that a wildcard lacks', 'x.wild.child.corp.test.', 'A', isOptOut ? 'insecure' : 'secure'],
  ])('ends with %s, by proof', (_what, name, type, status) => {
    const chain = walk(family, name, type);
    expect(chain.status).toBe(status);
    expect(chain.links.at(-1)).toMatchObject({ kind: 'answer', status });
    // Opt-out says of a name that is not there that it may be a delegation: then nothing is proved.
    const isProved = chain.links.at(-1)?.records.some((line) => line.includes(' IN RRSIG ')) === true;
    expect(isProved || status === 'insecure').toBe(true);
  });

  it('follows aliases within a zone, up into another, and into one that is insecure', () => {
    expect(told(walk(family, 'alias.child.corp.test.')).slice(4)).toEqual([
      'child.corp.test answer secure',
      'child.corp.test answer secure',
    ]);
    expect(told(walk(family, 'up.child.corp.test.')).slice(4)).toEqual([
      'child.corp.test answer secure',
      'corp.test answer secure',
    ]);
    const out = walk(family, 'out.child.corp.test.');
    expect(out.status).toBe('insecure');
    expect(told(out).at(-1)).toBe('plain.corp.test answer insecure');
  });

  it('follows a DNAME by the name that it makes', () => {
    const chain = walk(family, 'www.tree.child.corp.test.');
    expect(chain.links.at(-1)?.records[0]).toBe('www.corp.test. 3600 IN A 192.0.2.4');
    expect(chain.status).toBe('secure');
  });

  it('asks the zone above for the DS records of a zone', () => {
    const chain = walk(family, 'child.corp.test.', 'DS');
    expect(told(chain)).toEqual([...toChild.slice(0, 2), 'corp.test answer secure']);
  });

  it('does not ask a server for what it is told nowhere', async () => {
    const asked: string[] = [];
    const answers = askServers(serversOf(family));
    const steps = chainOfTrust(
      { name: 'www.child.corp.test.', type: 'A' },
      { verifier, now, iterationLimit: 100, anchors: trustedKeys(family.parent) },
    );
    const chain = await followStepsLater(steps, (question) => {
      asked.push(`${question.zone} ${question.name} ${question.type}`);
      return Promise.resolve(answers(question));
    });
    expect(chain.status).toBe('secure');
    expect(asked.slice(0, 4)).toEqual([
      'corp.test. corp.test. DNSKEY',
      'corp.test. child.corp.test. DS',
      'child.corp.test. child.corp.test. DNSKEY',
      'child.corp.test. www.child.corp.test. DS',
    ]);
  });
});
