import { describe, expect, it } from 'vitest';
import { entry } from '../forest/lookup';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, made, zone } from '../testing/worlds';
import { keyViewsOf } from './key-views';

describe('the key pairs of a descriptor', () => {
  it('have a withdrawn KSK among them for as long as it is published', () => {
    const world = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1' } }));
    const copy = zoneCopy(world, 'DC1', zone);
    const descriptor = copy?.descriptors.find(({ keyType }) => keyType === 'KSK');
    if (copy === null || descriptor === undefined) throw new Error('The zone has no KSK');
    const revokedKey = descriptor.standbyKey;
    const rolled = { ...descriptor, standbyKey: null, rollover: { ...descriptor.rollover, revokedKey } };
    const views = keyViewsOf(world, copy, rolled);
    expect(views.map(({ slot }) => slot)).toEqual(['active', 'revoked']);
    expect(views[1]?.keyId).toBe(revokedKey);
    expect(entry(world.keys, views[1]?.keyId ?? '')?.publicKey).toBeTruthy();
  });
});
