import { describe, expect, it } from 'vitest';
import type { ZoneSignatures } from '../forest/server';
import { aSignedZone, zone } from '../testing/worlds';
import { sameSignatures, withCopyStates } from './copy-state';
import { servedBy } from './signature-test-worlds';

const world = aSignedZone();
const signatures = servedBy(world, 'DC2');

describe('signatures', () => {
  it('are the same by what they say', () => {
    expect(sameSignatures(signatures, JSON.parse(JSON.stringify(signatures)) as ZoneSignatures)).toBe(true);
    expect(sameSignatures(null, null)).toBe(true);
    expect(sameSignatures(signatures, null)).toBe(false);
  });

  it.each([
    ['who made them', { madeBy: 'DC9' }],
    ['when', { signedAt: 1 }],
    ['from when they hold', { inception: 1 }],
    ['how long they hold', { recordExpiration: 1 }],
    ['how long those of DS sets hold', { dsExpiration: 1 }],
    ['the records', { content: 'other' }],
    ['the keys', { signedBy: [] }],
    ['the proofs', { denial: { kind: 'nsec' } as const }],
    ['the DNSKEY set', { dnskeySet: { ...signatures.dnskeySet, expiration: 1 } }],
  ])('are others by %s', (_, change) => {
    expect(sameSignatures(signatures, { ...signatures, ...change })).toBe(false);
  });
});

describe('the state of copies', () => {
  it('leaves the very same world where nothing is new', () => {
    const same = { server: 'DC2', zone, signatures: { ...signatures }, due: null };
    expect(withCopyStates(world, [same])).toBe(world);
    expect(withCopyStates(world, [{ ...same, server: 'NOBODY' }])).toBe(world);
    expect(withCopyStates(world, [])).toBe(world);
  });

  it('changes only the servers with news, whatever case a zone is written in', () => {
    const later = { ...signatures, signedAt: 5 };
    const next = withCopyStates(world, [
      { server: 'DC2', zone: zone.toUpperCase(), signatures: later, due: 7 },
      { server: 'DC2', zone: 'constructor', signatures: null, due: null },
      { server: 'DC1', zone, signatures: servedBy(world, 'DC1'), due: null },
    ]);
    expect(next.servers.DC2?.signatures).toEqual({ [zone]: later });
    expect(next.servers.DC2?.signingDue).toEqual({ [zone]: 7 });
    expect(next.servers.DC1).toBe(world.servers.DC1);
    const gone = withCopyStates(next, [{ server: 'DC2', zone, signatures: null, due: null }]);
    expect(gone.servers.DC2).toMatchObject({ signatures: {}, signingDue: {} });
  });
});
