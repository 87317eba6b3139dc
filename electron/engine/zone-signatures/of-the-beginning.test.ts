import { describe, expect, it } from 'vitest';
import type { Stamped, ZoneAttributes } from '../forest/directory';
import { findZoneObject } from '../forest/replica';
import type { FoundZone } from '../forest/replica';
import { aSignedZone, zone } from '../testing/worlds';
import { hasFirstSet, lacksFirstSet } from './of-the-beginning';

const world = aSignedZone();

function versions(isSigned: number, dnskeySet: number, isWritten: boolean): FoundZone {
  const server = world.servers.DC1;
  const found = server === undefined ? null : findZoneObject(world, server, zone);
  if (found === null) throw new Error('no zone');
  const { attributes } = found.object;
  const at = <T>({ value, stamp }: Stamped<T>, version: number): Stamped<T> => ({
    value,
    stamp: { ...stamp, version },
  });
  const set: Stamped<ZoneAttributes['dnskeySet']> = isWritten
    ? attributes.dnskeySet
    : { ...attributes.dnskeySet, value: null };
  return {
    ...found,
    object: {
      ...found.object,
      attributes: {
        ...attributes,
        isSigned: at(attributes.isSigned, isSigned),
        dnskeySet: at(set, dnskeySet),
      },
    },
  };
}

describe('a zone that was signed when its world began', () => {
  it.each([
    ['was built signed', versions(1, 1, false), true],
    ['is from a file without DNSKEY sets', versions(3, 0, false), true],
    ['was signed by somebody', versions(2, 1, false), false],
    ['was unsigned and signed again', versions(3, 3, false), false],
    ['has its set', versions(1, 2, true), false],
  ])('lacks its first set, when it %s: %s', (_, found, lacks) => {
    expect(lacksFirstSet(found)).toBe(lacks);
  });

  it.each([
    ['that follows the builder', versions(1, 2, true), true],
    ['of a file without DNSKEY sets', versions(3, 1, true), true],
    ['that was signed again', versions(1, 3, true), false],
    ['of somebody who signed', versions(2, 2, true), false],
    ['that is not there', versions(1, 1, false), false],
  ])('has its first set: one %s', (_, found, has) => {
    expect(hasFirstSet(found)).toBe(has);
  });
});
