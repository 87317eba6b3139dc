import { describe, expect, it } from 'vitest';
import type { DirectoryObject, Stamp } from './directory';
import { mergeObject, stamped, withoutPrivateKeys } from './merge';
import { newZoneObject } from './new-zone';

function list(zones: readonly string[], stamp: Stamp): DirectoryObject {
  return { kind: 'server-settings', attributes: { keyMasterZones: { value: zones, stamp } } };
}

const early: Stamp = { version: 1, at: 10, origin: 'DC1' };
const zone = newZoneObject('contoso.com', 'content-1', { at: 10, origin: 'DC1' });

describe('merging what two replicas have of an object', () => {
  it.each([
    ['the higher version', { version: 2, at: 1, origin: 'DC1' }],
    ['of equal versions the later one', { version: 1, at: 11, origin: 'DC1' }],
    ['of equal times the one of the greater origin', { version: 1, at: 10, origin: 'DC2' }],
  ])('takes %s, from either side', (_, winner) => {
    const [old, fresh] = [list(['old'], early), list(['new'], winner)];
    expect(mergeObject(old, fresh)).toEqual(fresh);
    expect(mergeObject(fresh, old)).toBe(fresh);
  });

  it('merges attribute by attribute', () => {
    const signed = { ...zone.attributes, isSigned: stamped(true, 20, 'DC2', zone.attributes.isSigned) };
    const keyed = {
      ...zone.attributes,
      signingKeys: stamped(['k'], 15, 'DC1', zone.attributes.signingKeys),
    };
    const merged = mergeObject({ ...zone, attributes: signed }, { ...zone, attributes: keyed });
    expect(merged.kind === 'zone' && merged.attributes.isSigned.value).toBe(true);
    expect(merged.kind === 'zone' && merged.attributes.signingKeys.value).toEqual(['k']);
  });

  const tombstone = (generation: number, stamp: Stamp): DirectoryObject => ({
    kind: 'tombstone',
    name: 'contoso.com',
    generation,
    stamp,
  });
  const again = newZoneObject('contoso.com', 'content-2', { at: 30, origin: 'DC2' }, 1);

  it.each([
    ['a deletion before every change of the zone', tombstone(0, early), zone],
    ['a zone that was made anew before the deletion of the one before', again, tombstone(0, early)],
    ['a zone that was made anew before the one before', again, zone],
    ['the deletion of the new one before everything', tombstone(1, early), again],
    ['of two deletions the later one', tombstone(0, { ...early, at: 11 }), tombstone(0, early)],
  ])('takes %s, from either side', (_, winner, loser) => {
    expect(mergeObject(loser, winner)).toBe(winner);
    expect(mergeObject(winner, loser)).toBe(winner);
  });

  it('gives back the very same object when nothing is newer', () => {
    expect(mergeObject(zone, structuredClone(zone))).toBe(zone);
  });

  it('takes an object that is not there yet', () => {
    expect(mergeObject(undefined, zone)).toBe(zone);
  });

  it('counts the version up with every write', () => {
    expect(stamped('b', 20, 'DC2', stamped('a', 10, 'DC1')).stamp).toEqual({
      version: 2,
      at: 20,
      origin: 'DC2',
    });
  });

  it('leaves private keys out for a read-only domain controller and keeps their stamp', () => {
    const attributes = { ...zone.attributes, signingKeys: stamped(['k'], 15, 'DC1') };
    const received = withoutPrivateKeys({ ...zone, attributes });
    expect(received.kind === 'zone' && received.attributes.signingKeys).toEqual({
      value: [],
      stamp: { version: 1, at: 15, origin: 'DC1' },
    });
  });
});
