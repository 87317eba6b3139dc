import { describe, expect, it } from 'vitest';
import type { KeyType } from '../../../shared/model/signing-key';
import { formOf, proposedWish } from './key-form';
import type { NumberField } from './key-form';
import { fieldErrors, firstError } from './key-validation';

const zone = { zoneType: 'ad-integrated-primary', keyStorageProviders: [] } as const;

function errorOf(keyType: KeyType, field: NumberField, text: string): string | undefined {
  const form = formOf(proposedWish(keyType, zone));
  return fieldErrors({ ...form, [field]: text }, form, keyType)[field];
}

describe('fieldErrors', () => {
  it.each<[KeyType, NumberField, number, number]>([
    ['KSK', 'dnskeyValidity', 6, 720],
    ['ZSK', 'dsValidity', 6, 720],
    ['ZSK', 'recordValidity', 6, 720],
    ['KSK', 'rolloverFrequency', 7, 7300],
    ['ZSK', 'rolloverFrequency', 7, 1825],
    ['KSK', 'firstRolloverDelay', 0, 30],
  ])('take of a %s in %s from %i to %i', (keyType, field, min, max) => {
    const sentence = `The value must be between ${min} and ${max}.`;
    expect(errorOf(keyType, field, String(min))).toBeUndefined();
    expect(errorOf(keyType, field, String(max))).toBeUndefined();
    expect(errorOf(keyType, field, String(min - 1))).toBe(sentence);
    expect(errorOf(keyType, field, String(max + 1))).toBe(sentence);
  });

  it.each(['', 'ten', '1.5', '1e2', '-8', '0x10'])('do not take %j for a number of hours', (text) => {
    expect(errorOf('KSK', 'dnskeyValidity', text)).toBeDefined();
  });

  it('leave greyed fields alone', () => {
    const form = formOf(proposedWish('KSK', zone));
    const off = { ...form, automaticRollover: false, rolloverFrequency: '1', firstRolloverDelay: '99' };
    expect(fieldErrors(off, form, 'KSK')).toEqual({});
  });

  it('leave a value alone that stands as it was', () => {
    const form = { ...formOf(proposedWish('KSK', zone)), rolloverFrequency: '1.5' };
    expect(fieldErrors(form, form, 'KSK')).toEqual({});
  });

  it('are gone to from top to bottom', () => {
    const form = formOf(proposedWish('ZSK', zone));
    const wrong = { ...form, rolloverFrequency: '1', dsValidity: '1' };
    expect(firstError(fieldErrors(wrong, form, 'ZSK'), 'ZSK')).toBe('dsValidity');
  });
});
