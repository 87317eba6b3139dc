import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { editsOf, settingsAfter, settingsChangeOf, settingsFormOf } from './settings-form';
import type { SettingsForm } from './settings-form';

const settings = defaultSigningSettings;

function changeOf(
  edits: Partial<SettingsForm>,
  saved: SigningSettings = settings,
): ReturnType<typeof settingsChangeOf> {
  return settingsChangeOf(saved, editsOf({ ...settingsFormOf(saved), ...edits }, saved));
}

describe('the form of the settings', () => {
  it('shows hours as hours and seconds as seconds', () => {
    expect(settingsFormOf(settings)).toMatchObject({ polling: '12', inception: '1', dnskeyTtl: '3600' });
  });

  it('proposes the default length of a random salt where the zone has a salt of the user', () => {
    const form = settingsFormOf({ ...settings, nsec3RandomSaltLength: 0, nsec3UserSalt: 'AB' });
    expect(form).toMatchObject({ randomSalt: false, saltLength: '8', userSalt: 'AB' });
  });

  it('has no edits while nothing differs, and forgets what was changed back', () => {
    const form = settingsFormOf(settings);
    expect(editsOf(form, settings)).toEqual({});
    expect(editsOf({ ...form, iterations: '10' }, settings)).toEqual({ iterations: '10' });
    expect(editsOf({ ...form, dsDigests: ['SHA-256', 'SHA-1'] }, settings)).toEqual({});
  });

  it.each<[string, Partial<SettingsForm>, object]>([
    ['iterations', { iterations: ' 10 ' }, { nsec3Iterations: 10 }],
    ['opt-out', { optOut: true }, { nsec3OptOut: true }],
    ['another random salt', { saltLength: '16' }, { nsec3RandomSaltLength: 16 }],
    ['no salt', { randomSalt: false }, { nsec3RandomSaltLength: 0 }],
    [
      'a salt of the user',
      { randomSalt: false, userSalt: 'aabb' },
      { nsec3RandomSaltLength: 0, nsec3UserSalt: 'aabb' },
    ],
    ['NSEC', { useNsec3: false }, { signWithNsec3: false }],
    [
      'hours',
      { polling: '24', inception: '0' },
      { secureDelegationPollingPeriod: 86_400, signatureInceptionOffset: 0 },
    ],
    ['TTLs', { dsTtl: '60', dnskeyTtl: '0' }, { dsTtl: 60, dnskeyTtl: 0 }],
    ['digests', { dsDigests: [] }, { dsDigests: [] }],
    [
      'anchors',
      { distribute: true, rfc5011: false },
      { distributeTrustAnchors: true, rfc5011KeyRollovers: false },
    ],
  ])('changes %s alone', (_name, edits, change) => {
    expect(changeOf(edits)).toEqual(change);
  });

  it('changes nothing by greyed fields', () => {
    expect(changeOf({ useNsec3: false, iterations: '10', optOut: true })).toEqual({ signWithNsec3: false });
    expect(changeOf({ userSalt: 'AA' })).toEqual({});
    expect(changeOf({ randomSalt: false, saltLength: '9' })).toEqual({ nsec3RandomSaltLength: 0 });
  });

  it('changes nothing where another spelling of the same value was typed', () => {
    expect(changeOf({ iterations: '050' })).toEqual({});
    const salted = { ...settings, nsec3RandomSaltLength: 0, nsec3UserSalt: 'ABCD' };
    expect(changeOf({ userSalt: 'abcd' }, salted)).toEqual({});
  });

  it('keeps a part of an hour to the second while nobody touches it', () => {
    const odd = { ...settings, secureDelegationPollingPeriod: 5000 };
    expect(settingsFormOf(odd).polling).toBe('1.39');
    expect(changeOf({ dsTtl: '60' }, odd)).toEqual({ dsTtl: 60 });
  });

  it('goes back to random octets of the default length', () => {
    const salted = { ...settings, nsec3RandomSaltLength: 0, nsec3UserSalt: 'AB' };
    expect(changeOf({ randomSalt: true }, salted)).toEqual({ nsec3RandomSaltLength: 8 });
  });

  it('counts a number that is none as the one before', () => {
    expect(settingsAfter(settings, { dsTtl: 'ten' })).toEqual(settings);
  });
});
