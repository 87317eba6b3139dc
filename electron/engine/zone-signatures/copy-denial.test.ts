import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { copyDenialOf, drawSalt, sameDenial, saltFits } from './copy-denial';

const settings = defaultSigningSettings;

describe('proofs of what does not exist', () => {
  it('are NSEC where the settings say so', () => {
    expect(copyDenialOf({ ...settings, signWithNsec3: false }, 'AB')).toEqual({ kind: 'nsec' });
  });

  it('are NSEC3 with the settings’ iterations and opt-out, and the zone’s salt', () => {
    const wanted = { ...settings, nsec3Iterations: 7, nsec3OptOut: true };
    expect(copyDenialOf(wanted, 'AB')).toEqual({ kind: 'nsec3', iterations: 7, optOut: true, salt: 'AB' });
  });

  it('are the same by what they say', () => {
    const nsec3 = copyDenialOf(settings, 'AB');
    expect(sameDenial(nsec3, copyDenialOf({ ...settings }, 'AB'))).toBe(true);
    expect(sameDenial({ kind: 'nsec' }, { kind: 'nsec' })).toBe(true);
    const others = [
      copyDenialOf(settings, 'AC'),
      copyDenialOf({ ...settings, nsec3Iterations: 1 }, 'AB'),
      copyDenialOf({ ...settings, nsec3OptOut: true }, 'AB'),
      { kind: 'nsec' } as const,
    ];
    expect(others.map((other) => sameDenial(nsec3, other))).toEqual([false, false, false, false]);
  });
});

describe('a salt', () => {
  it('is random, of as many octets as the settings say', () => {
    const lengths = [1, 8, 20, 255];
    const salts = lengths.map((nsec3RandomSaltLength) => drawSalt({ ...settings, nsec3RandomSaltLength }, 1));
    expect(salts.map(({ salt }) => salt.length / 2)).toEqual(lengths);
    expect(salts.every(({ salt, seed }) => /^[\dA-F]+$/.test(salt) && seed !== 1)).toBe(true);
  });

  it('is another one each time, and the same for the same seed', () => {
    const first = drawSalt(settings, 1);
    expect(drawSalt(settings, first.seed).salt).not.toBe(first.salt);
    expect(drawSalt(settings, 1)).toEqual(first);
  });

  it('is the user’s where no random octets are wanted, and uses up no chance', () => {
    const own = { ...settings, nsec3RandomSaltLength: 0, nsec3UserSalt: 'beef' };
    expect(drawSalt(own, 5)).toEqual({ salt: 'BEEF', seed: 5 });
    expect(drawSalt({ ...own, nsec3UserSalt: '' }, 5).salt).toBe('');
  });

  it('fits as long as the settings ask for one of its length, or for the very one', () => {
    expect(saltFits(settings, drawSalt(settings, 1).salt)).toBe(true);
    expect(saltFits({ ...settings, nsec3RandomSaltLength: 4 }, drawSalt(settings, 1).salt)).toBe(false);
    const own = { ...settings, nsec3RandomSaltLength: 0, nsec3UserSalt: 'beef' };
    expect([saltFits(own, 'BEEF'), saltFits(own, 'BEE0')]).toEqual([true, false]);
  });
});
