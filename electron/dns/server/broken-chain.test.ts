import { describe, expect, it } from 'vitest';
import { aTestKey } from '../../adapters/signatures/testing/signing-keys';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { WalkedChain } from '../../engine/validation/chain-of-trust';
import { aFamily, now, serversOf, told, trustedKeys, walk } from '../testing/chain-family';
import { aZone } from '../testing/served-zones';
import { aSignedZone, dsOf, servedFrom, timesAroundNow } from '../testing/signed-zones';
import type { SignedTestZone } from '../testing/signed-zones';
import type { ServedZone } from './zone-source';

const hour = 3600;

/** A zone with other records in the place of some. */
function damaged(zone: SignedTestZone, change: (record: StoredRecord) => StoredRecord | null): ServedZone {
  const records = zone.content.records.flatMap((record) => change(record) ?? []);
  return servedFrom({ ...zone.content, records }, zone.signing);
}

describe('a chain of trust', () => {
  const family = aFamily();
  const servers = serversOf(family);

  it('begins at the closest trust anchor that encloses the name', () => {
    const anchors = [...trustedKeys(family.parent), ...trustedKeys(family.child)];
    const chain = walk(family, 'www.child.corp.test.', 'A', { anchors });
    expect(told(chain)[0]).toBe('child.corp.test trust-anchor secure');
    expect(told(walk(family, 'child.corp.test.', 'DS', { anchors }))[0]).toBe(
      'corp.test trust-anchor secure',
    );
  });

  it('begins at a DS record, too', () => {
    const ds = { name: 'corp.test.', type: 'DS', ttl: 3600, data: dsOf(family.parent) };
    expect(walk(family, 'www.corp.test.', 'A', { anchors: [ds] }).status).toBe('secure');
  });

  it('names key tags, records and the end of the signatures of each link', () => {
    const { links } = walk(family, 'www.child.corp.test.');
    const tagOf = (zone: SignedTestZone, signs: string): number | undefined =>
      zone.signing.keys.find((key) => key.signs === signs)?.keyTag;
    expect(links.map(({ keyTags }) => keyTags)).toEqual([
      [tagOf(family.parent, 'keys')],
      [tagOf(family.parent, 'keys')],
      [tagOf(family.child, 'keys')],
      [tagOf(family.child, 'keys')],
      [tagOf(family.child, 'records')],
    ]);
    const { times } = family.child.signing;
    expect(links.at(-1)?.expires).toBe(times.recordExpiration * 1000);
    expect(links[0]?.expires).toBeNull();
  });

  it('says nothing without a trust anchor (indeterminate), even where only an alias leads there', () => {
    expect(walk(family, 'www.corp.test.', 'A', { anchors: [] })).toEqual({
      status: 'indeterminate',
      links: [],
    });
    const chain = walk(family, 'away.child.corp.test.');
    expect(chain.status).toBe('indeterminate');
    expect(told(chain).at(-1)).toBe('www.elsewhere.test trust-anchor indeterminate no-trust-anchor');
  });

  it('is indeterminate where nobody answers', () => {
    const others = { 'corp.test.': family.parent.served };
    const chain = walk(family, 'www.child.corp.test.', 'A', { servers: others });
    expect(told(chain).at(-1)).toBe('child.corp.test dnskey indeterminate no-answer');
    expect(chain.status).toBe('indeterminate');
  });

  it('ends when aliases lead in a circle', () => {
    const chain = walk(family, 'loop.child.corp.test.');
    expect(chain.links.at(-1)?.reason).toBe('too-many-aliases');
    expect(chain.status).toBe('indeterminate');
  });

  it('is bogus when a trust anchor names another key', () => {
    const anchors = trustedKeys(aSignedZone('corp.test', [], { keys: [aTestKey(13, 'both')] }));
    const chain = walk(family, 'www.child.corp.test.', 'A', { anchors });
    expect(told(chain)).toEqual(['corp.test trust-anchor secure', 'corp.test dnskey bogus no-trusted-key']);
    expect(chain.status).toBe('bogus');
  });

  it('is bogus when the child has other keys than its DS records say', () => {
    const other = aSignedZone('child.corp.test', ['www A 192.0.2.1'], {
      keys: [aTestKey(13, 'keys'), aTestKey(13, 'records')],
    });
    const chain = walk(family, 'www.child.corp.test.', 'A', {
      servers: { ...servers, 'child.corp.test.': other.served },
    });
    expect(told(chain).slice(2)).toEqual([
      'corp.test ds secure',
      'child.corp.test dnskey bogus no-trusted-key',
    ]);
  });

  it('is bogus when the child is not signed at all', () => {
    const chain = walk(family, 'www.child.corp.test.', 'A', {
      servers: { ...servers, 'child.corp.test.': aZone('child.corp.test', ['www A 192.0.2.1']) },
    });
    expect(told(chain).at(-1)).toBe('child.corp.test dnskey bogus no-dnskey');
  });

  it('is bogus when an answer is another one than was signed, and names the signature to blame', () => {
    const forged = damaged(family.child, (record) =>
      record.name === 'www.child.corp.test.' && record.type === 'A'
        ? { ...record, data: '203.0.113.1' }
        : record,
    );
    const chain = walk(family, 'www.child.corp.test.', 'A', {
      servers: { ...servers, 'child.corp.test.': forged },
    });
    expect(told(chain).at(-1)).toBe('child.corp.test answer bogus wrong-signature');
    const { records = [] } = chain.links.at(-1) ?? {};
    expect(records[0]).toBe('www.child.corp.test. 3600 IN A 203.0.113.1');
    expect(records[1]).toMatch(/^www\.child\.corp\.test\. 3600 IN RRSIG A 13 /u);
  });

  it('is bogus when the DS records were taken away from the parent without its proof', () => {
    const stripped = damaged(family.parent, (record) =>
      record.type === 'DS' && record.name === 'child.corp.test.' ? null : record,
    );
    const chain = walk(family, 'www.child.corp.test.', 'A', {
      servers: { ...servers, 'corp.test.': stripped },
    });
    expect(told(chain).at(-1)).toBe('corp.test ds bogus type-exists');
  });

  it('holds until the last second of the first signature to end, and not one longer', () => {
    const times = { ...timesAroundNow(), recordExpiration: now + hour };
    const child = aSignedZone('child.corp.test', ['www A 192.0.2.1'], { times });
    const at = (instant: number): WalkedChain =>
      walk(family, 'www.child.corp.test.', 'A', {
        anchors: trustedKeys(child),
        servers: { 'child.corp.test.': child.served },
        at: instant,
      });
    expect(at(now + hour).status).toBe('secure');
    expect(told(at(now + hour + 1)).at(-1)).toBe('child.corp.test answer bogus expired');
    expect(at(now + hour).links.at(-1)?.expires).toBe((now + hour) * 1000);
  });

  it('needs no proof that a name is no delegation where the answer is signed by the zone', () => {
    const child = damaged(family.child, (record) =>
      record.type === 'RRSIG' && record.data.startsWith('NSEC ') && record.name === 'www.child.corp.test.'
        ? null
        : record,
    );
    const options = { servers: { ...servers, 'child.corp.test.': child } };
    expect(walk(family, 'www.child.corp.test.', 'A', options).status).toBe('secure');
    expect(told(walk(family, 'www.child.corp.test.', 'TXT', options)).at(-1)).toBe(
      'child.corp.test answer bogus no-signature',
    );
  });

  it('takes a chain with more iterations than are accepted as no proof: insecure', () => {
    const many = aFamily({ kind: 'nsec3', iterations: 101, salt: new Uint8Array(), optOut: false });
    const chain = walk(many, 'nothing.corp.test.');
    expect(chain.status).toBe('insecure');
    expect(chain.links[2]).toMatchObject({ kind: 'insecure-delegation', reason: 'too-many-iterations' });
  });
});
