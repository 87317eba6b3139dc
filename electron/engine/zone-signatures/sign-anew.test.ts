import { describe, expect, it } from 'vitest';
import { aForest, aSignedZone, after, later, made, zone } from '../testing/worlds';
import { signedAnew } from './sign-anew';
import { servedBy, setOn } from './signature-test-worlds';

const world = later(aSignedZone(), 60);
const anew = after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' });

describe('signing a zone anew', () => {
  it('makes new signatures on the DNSKEY set with the same keys, and says that all are to sign anew', () => {
    expect(setOn(anew, 'DC1')).toMatchObject({
      signedAt: world.time,
      signedAnewAt: world.time,
      keys: setOn(world, 'DC1').keys,
    });
  });

  it('draws another salt, and signs the Key Master’s own copy at once', () => {
    expect(servedBy(anew, 'DC1').signedAt).toBe(world.time);
    expect(servedBy(anew, 'DC1').denial).not.toEqual(servedBy(world, 'DC1').denial);
  });

  it('lets the others follow after their delay, even where proofs and keys stay the same', () => {
    const plain = later(
      made(
        aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', settings: { signWithNsec3: false } } }),
      ),
      60,
    );
    const again = later(after(plain, { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' }), 15);
    expect(servedBy(again, 'DC2').signedAt).toBeLessThan(plain.time);
    expect(servedBy(later(again, 30 * 60), 'DC2').signedAt).toBeGreaterThan(again.time);
  });

  it('does nothing to a zone that is not signed, or not here', () => {
    const never = made(aForest().directoryZone(zone));
    expect(signedAnew(never, 'DC1', zone)).toBe(never);
    expect(signedAnew(never, 'DC1', 'nowhere.example')).toBe(never);
  });
});
