import type { KeyType } from '../../../shared/model/signing-key';
import { editorTexts } from '../key-texts';
import type { KeyForm, NumberField } from './key-form';

/** The least and the most a field takes, in its own unit. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

const validity: NumberRange = { min: 6, max: 720 };

/** The ranges of the editors (dialogs.md 4.4). */
export function rangeOf(field: NumberField, keyType: KeyType): NumberRange {
  switch (field) {
    case 'dnskeyValidity':
    case 'dsValidity':
    case 'recordValidity':
      return validity;
    case 'rolloverFrequency':
      return { min: 7, max: keyType === 'KSK' ? 7300 : 1825 };
    case 'firstRolloverDelay':
      return { min: 0, max: 30 };
  }
}

/** The number fields of an editor, from top to bottom. */
const numberFields: Record<KeyType, readonly NumberField[]> = {
  KSK: ['dnskeyValidity', 'rolloverFrequency', 'firstRolloverDelay'],
  ZSK: ['dnskeyValidity', 'dsValidity', 'recordValidity', 'rolloverFrequency', 'firstRolloverDelay'],
};

/** What is wrong with each field, in words. */
export type FieldErrors = Readonly<Partial<Record<NumberField, string>>>;

function isInRange(text: string, { min, max }: NumberRange): boolean {
  const trimmed = text.trim();
  return /^\d+$/u.test(trimmed) && Number(trimmed) >= min && Number(trimmed) <= max;
}

/** A greyed field holds no value that anybody would use. */
function applies(field: NumberField, form: KeyForm): boolean {
  return form.automaticRollover || (field !== 'rolloverFrequency' && field !== 'firstRolloverDelay');
}

/**
 * Looks for values out of range.
 *
 * A value that stands as it was when the editor opened is left alone: PowerShell can set parts of a day.
 */
export function fieldErrors(form: KeyForm, opened: KeyForm, keyType: KeyType): FieldErrors {
  const wrong = numberFields[keyType].filter(
    (field) =>
      applies(field, form) &&
      form[field] !== opened[field] &&
      !isInRange(form[field], rangeOf(field, keyType)),
  );
  return Object.fromEntries(
    wrong.map((field) => {
      const { min, max } = rangeOf(field, keyType);
      return [field, editorTexts.outOfRange(min, max)];
    }),
  );
}

/** The field that OK leads to. */
export function firstError(errors: FieldErrors, keyType: KeyType): NumberField | undefined {
  return numberFields[keyType].find((field) => errors[field] !== undefined);
}
