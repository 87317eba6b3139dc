import {
  maximumIterations,
  saltPattern,
  settingRanges,
  sha1Conflict,
} from '../../../shared/model/signing-ranges';
import type { ValueRange } from '../../../shared/model/signing-ranges';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { isInRange } from '../controls/number-range';
import type { NumberRange } from '../controls/number-range';
import { describeProblem } from '../../messages';
import { boxTexts } from '../box-texts';
import { editorTexts } from '../key-texts';
import { settingFaults } from '../setting-texts';
import { settingsFormOf } from './settings-form';
import type { SettingsField, SettingsForm, SettingsNumber } from './settings-form';

const hour = 3600;

/** What the settings are judged by: the zone's own, and the keys that it is to have. */
export interface SettingsSubject {
  readonly zone: string;
  readonly settings: SigningSettings;
  readonly keys: readonly Pick<KeyWish, 'algorithm' | 'keyLength'>[];
}

/** What is wrong with each field, in words; `useNsec3` stands for the two radios. */
export type SettingsErrors = Readonly<Partial<Record<SettingsField, string>>>;

/** The tabs that edit settings. */
export type SettingsTab = 'nsec' | 'trust-anchor' | 'advanced';

/** Where a field is, for OK to lead to. */
export interface SettingsFault {
  readonly tab: SettingsTab;
  readonly field: SettingsField;
}

function rangeIn(unit: number, { minimum, maximum }: ValueRange): NumberRange {
  return { min: minimum / unit, max: maximum / unit };
}

/** What a number may be (dialogs.md 2.1); a random salt of no octets is what the unchecked box is for. */
export function settingsRange(field: SettingsNumber, keys: SettingsSubject['keys']): NumberRange {
  switch (field) {
    case 'iterations':
      return { min: 0, max: maximumIterations(keys) };
    case 'saltLength':
      return { min: 1, max: settingRanges.nsec3RandomSaltLength.maximum };
    case 'dsTtl':
      return rangeIn(1, settingRanges.dsTtl);
    case 'dnskeyTtl':
      return rangeIn(1, settingRanges.dnskeyTtl);
    case 'polling':
      return rangeIn(hour, settingRanges.secureDelegationPollingPeriod);
    case 'inception':
      return rangeIn(hour, settingRanges.signatureInceptionOffset);
  }
}

/** A greyed field holds no value that anybody would use. */
function applies(field: SettingsNumber, form: SettingsForm): boolean {
  if (field === 'iterations') return form.useNsec3;
  return field !== 'saltLength' || (form.useNsec3 && form.randomSalt);
}

const numbers: readonly SettingsNumber[] = [
  'iterations',
  'saltLength',
  'dsTtl',
  'dnskeyTtl',
  'polling',
  'inception',
];

/**
 * A number that nobody touched is left alone, because PowerShell can set parts of an hour; but iterations are judged by
 * the keys, which may be others than before.
 */
function numberError(field: SettingsNumber, form: SettingsForm, subject: SettingsSubject): string | null {
  const isTouched = form[field] !== settingsFormOf(subject.settings)[field];
  if (!applies(field, form) || (!isTouched && field !== 'iterations')) return null;
  const range = settingsRange(field, subject.keys);
  if (isInRange(form[field], range)) return null;
  const sentence = editorTexts.outOfRange(range.min, range.max);
  return field === 'iterations' ? `${sentence} ${settingFaults.iterations}` : sentence;
}

function saltError({ useNsec3, randomSalt, userSalt }: SettingsForm): string | null {
  return !useNsec3 || randomSalt || saltPattern.test(userSalt.trim()) ? null : settingFaults.userSalt;
}

/** What the keys say about NSEC and NSEC3 (9103, 9130); that they do not go together is said elsewhere. */
function denialError({ useNsec3 }: SettingsForm, { zone, keys }: SettingsSubject): string | null {
  const code = sha1Conflict(keys, useNsec3);
  if (code === null || code === 'rsa-sha1-kinds-mixed') return null;
  const { cause, remedy, windowsCode } = describeProblem({ code, parameters: { zone } });
  const number = windowsCode === undefined ? '' : `${boxTexts.errorCode(windowsCode)} `;
  return `${cause} ${number}${remedy}`;
}

/** Looks for what the Key Master would refuse, so that it stands beside its field before anything is sent. */
export function settingsErrors(form: SettingsForm, subject: SettingsSubject): SettingsErrors {
  const found: readonly (readonly [SettingsField, string | null])[] = [
    ['useNsec3', denialError(form, subject)],
    ['userSalt', saltError(form)],
    ...numbers.map((field) => [field, numberError(field, form, subject)] as const),
  ];
  return Object.fromEntries(found.filter(([, error]) => error !== null));
}

/** The fields that can be wrong, in the order of the tabs and from top to bottom. */
const faultyFields: readonly SettingsFault[] = [
  { tab: 'nsec', field: 'useNsec3' },
  { tab: 'nsec', field: 'iterations' },
  { tab: 'nsec', field: 'saltLength' },
  { tab: 'nsec', field: 'userSalt' },
  { tab: 'advanced', field: 'dsTtl' },
  { tab: 'advanced', field: 'dnskeyTtl' },
  { tab: 'advanced', field: 'polling' },
  { tab: 'advanced', field: 'inception' },
];

/** The first field that is wrong, on one tab or on any; OK leads there. */
export function firstFault(errors: SettingsErrors, tab?: SettingsTab): SettingsFault | undefined {
  return faultyFields.find(
    (fault) => errors[fault.field] !== undefined && (tab === undefined || fault.tab === tab),
  );
}
