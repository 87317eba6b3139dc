import type { KeyType } from '../../../shared/model/signing-key';
import {
  initialOffsetRange,
  rolloverPeriodRanges,
  validityRange,
} from '../../../shared/model/signing-ranges';
import type { ValueRange } from '../../../shared/model/signing-ranges';
import { isInRange } from '../controls/number-range';
import type { NumberRange } from '../controls/number-range';
import { editorTexts } from '../key-texts';
import type { KeyForm, NumberField } from './key-form';

const hour = 3600;
const day = 24 * hour;

function rangeIn(unit: number, { minimum, maximum }: ValueRange): NumberRange {
  return { min: minimum / unit, max: maximum / unit };
}

/** The ranges of the editors (dialogs.md 4.4). */
export function rangeOf(field: NumberField, keyType: KeyType): NumberRange {
  switch (field) {
    case 'dnskeyValidity':
    case 'dsValidity':
    case 'recordValidity':
      return rangeIn(hour, validityRange);
    case 'rolloverFrequency':
      return rangeIn(day, rolloverPeriodRanges[keyType]);
    case 'firstRolloverDelay':
      return rangeIn(day, initialOffsetRange);
  }
}

/** The number fields of an editor, from top to bottom. */
const numberFields: Record<KeyType, readonly NumberField[]> = {
  KSK: ['dnskeyValidity', 'rolloverFrequency', 'firstRolloverDelay'],
  ZSK: ['dnskeyValidity', 'dsValidity', 'recordValidity', 'rolloverFrequency', 'firstRolloverDelay'],
};

/** What is wrong with each field, in words. */
export type FieldErrors = Readonly<Partial<Record<NumberField, string>>>;

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
