import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { settingsFormOf } from './settings-form';
import type { SettingsForm, SettingsNumber } from './settings-form';
import { firstFault, settingsErrors } from './settings-validation';
import type { SettingsErrors, SettingsSubject } from './settings-validation';

const settings = defaultSigningSettings;
const rsa2048 = { algorithm: 8, keyLength: 2048 } as const;

function errorsOf(edits: Partial<SettingsForm>, subject: Partial<SettingsSubject> = {}): SettingsErrors {
  const whole = { zone: 'secure.contoso.com', settings, keys: [rsa2048], ...subject };
  return settingsErrors({ ...settingsFormOf(whole.settings), ...edits }, whole);
}

describe('the errors of the settings', () => {
  it('are none with the defaults', () => {
    expect(errorsOf({})).toEqual({});
  });

  it.each<[SettingsNumber, number, number]>([
    ['iterations', 0, 500],
    ['saltLength', 1, 255],
    ['dsTtl', 0, 604_800],
    ['dnskeyTtl', 0, 604_800],
    ['polling', 1, 168],
    ['inception', 0, 168],
  ])('let %s be from %i to %i', (field, min, max) => {
    const sentence = `The value must be between ${min} and ${max}.`;
    expect(errorsOf({ [field]: String(min) })).toEqual({});
    expect(errorsOf({ [field]: String(max) })).toEqual({});
    expect(errorsOf({ [field]: String(min - 1) })[field]).toContain(sentence);
    expect(errorsOf({ [field]: String(max + 1) })[field]).toContain(sentence);
    expect(errorsOf({ [field]: '' })[field]).toContain(sentence);
    expect(errorsOf({ [field]: 'ten' })[field]).toContain(sentence);
  });

  it.each([
    [1024, 150],
    [2048, 500],
    [4096, 2500],
  ])('let a zone whose shortest key has %i bits have %i iterations', (keyLength, maximum) => {
    const keys = [{ algorithm: 8, keyLength: 4096 } as const, { algorithm: 8, keyLength } as const];
    expect(errorsOf({ iterations: String(maximum) }, { keys })).toEqual({});
    expect(errorsOf({ iterations: String(maximum + 1) }, { keys }).iterations).toContain(
      `between 0 and ${maximum}`,
    );
  });

  it('see iterations that nobody touched, when a shorter key comes', () => {
    const many = { ...settings, nsec3Iterations: 400 };
    const keys = [rsa2048, { algorithm: 8, keyLength: 1024 } as const];
    expect(errorsOf({}, { settings: many, keys }).iterations).toContain('9124');
  });

  it('leave another number alone that stands as it was', () => {
    expect(errorsOf({}, { settings: { ...settings, secureDelegationPollingPeriod: 5000 } })).toEqual({});
  });

  it('take whole octets of hexadecimal digits for a salt, also none', () => {
    for (const userSalt of ['', 'ab', 'AABBCC', 'F'.repeat(510)])
      expect(errorsOf({ randomSalt: false, userSalt })).toEqual({});
    for (const userSalt of ['a', 'xy', '-', 'F'.repeat(512)])
      expect(errorsOf({ randomSalt: false, userSalt }).userSalt).toBeDefined();
  });

  it('leave greyed fields alone', () => {
    expect(errorsOf({ useNsec3: false, iterations: 'x', saltLength: '0', userSalt: 'x' })).toEqual({});
    expect(errorsOf({ randomSalt: true, userSalt: 'x' })).toEqual({});
    expect(errorsOf({ randomSalt: false, saltLength: '0' })).toEqual({});
  });

  it('say at the radio which keys do not go with NSEC3 (9103) or with NSEC (9130)', () => {
    const sha1 = { keys: [{ algorithm: 5, keyLength: 2048 } as const] };
    const nsec3Sha1 = { keys: [{ algorithm: 7, keyLength: 2048 } as const] };
    expect(errorsOf({}, sha1).useNsec3).toContain('9103');
    expect(errorsOf({ useNsec3: false }, sha1)).toEqual({});
    expect(errorsOf({ useNsec3: false }, nsec3Sha1).useNsec3).toContain('9130');
    expect(errorsOf({}, nsec3Sha1)).toEqual({});
  });

  it('are gone to in the order of the tabs, from top to bottom', () => {
    const errors = errorsOf({ dsTtl: 'x', polling: '0', saltLength: '0' });
    expect(firstFault(errors)).toEqual({ tab: 'nsec', field: 'saltLength' });
    expect(firstFault(errors, 'advanced')).toEqual({ tab: 'advanced', field: 'dsTtl' });
    expect(firstFault(errors, 'trust-anchor')).toBeUndefined();
  });
});
