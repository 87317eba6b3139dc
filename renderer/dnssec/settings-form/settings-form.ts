import type { DnssecChanges, SettingField } from '../../../shared/model/dnssec-changes';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { DsDigest, SigningSettings } from '../../../shared/model/signing-settings';
import { wholeNumber } from '../controls/number-range';

const hour = 3600;

/** The settings that are typed as numbers: octets, seconds, and hours as their labels say. */
export type SettingsNumber = 'iterations' | 'saltLength' | 'dsTtl' | 'dnskeyTtl' | 'polling' | 'inception';

/**
 * What the Next Secure (NSEC), Trust Anchor and Advanced tabs show and edit.
 *
 * Numbers are the text that was typed: a wrong one stands until it is put right, and is never corrected in silence.
 */
export interface SettingsForm extends Readonly<Record<SettingsNumber, string>> {
  readonly useNsec3: boolean;
  /** Unchecked, the user gives the salt. */
  readonly randomSalt: boolean;
  /** Hexadecimal digits; empty for none. */
  readonly userSalt: string;
  readonly optOut: boolean;
  readonly distribute: boolean;
  readonly rfc5011: boolean;
  readonly dsDigests: readonly DsDigest[];
}

/** The name of a field of those tabs. */
export type SettingsField = keyof SettingsForm;

/** What was edited of a form; what is not named is as the zone has it. */
export type SettingsEdits = Readonly<Partial<SettingsForm>>;

/** Settings that are to be changed. */
type SettingsChange = DnssecChanges['settings'];

/** Hours with at most two decimals: PowerShell can set a part of an hour, which must not be rounded away. */
function inHours(seconds: number): string {
  return String(Math.round((seconds / hour) * 100) / 100);
}

/** The settings of a zone in the terms of the tabs. */
export function settingsFormOf(settings: SigningSettings): SettingsForm {
  const { nsec3RandomSaltLength: length } = settings;
  return {
    useNsec3: settings.signWithNsec3,
    iterations: String(settings.nsec3Iterations),
    randomSalt: length > 0,
    saltLength: String(length > 0 ? length : defaultSigningSettings.nsec3RandomSaltLength),
    userSalt: settings.nsec3UserSalt,
    optOut: settings.nsec3OptOut,
    distribute: settings.distributeTrustAnchors,
    rfc5011: settings.rfc5011KeyRollovers,
    dsDigests: settings.dsDigests,
    dsTtl: String(settings.dsTtl),
    dnskeyTtl: String(settings.dnskeyTtl),
    polling: inHours(settings.secureDelegationPollingPeriod),
    inception: inHours(settings.signatureInceptionOffset),
  };
}

const formFields: readonly SettingsField[] = [
  'useNsec3',
  'iterations',
  'randomSalt',
  'saltLength',
  'userSalt',
  'optOut',
  'distribute',
  'rfc5011',
  'dsDigests',
  'dsTtl',
  'dnskeyTtl',
  'polling',
  'inception',
];

function sameDigests(left: readonly DsDigest[], right: readonly DsDigest[]): boolean {
  return left.length === right.length && left.every((digest) => right.includes(digest));
}

function isSame(field: SettingsField, left: SettingsForm, right: SettingsForm): boolean {
  return field === 'dsDigests' ? sameDigests(left.dsDigests, right.dsDigests) : left[field] === right[field];
}

/** What a form has other than the zone; a value that was changed back is no edit. */
export function editsOf(form: SettingsForm, settings: SigningSettings): SettingsEdits {
  const saved = settingsFormOf(settings);
  return formFields.reduce<SettingsEdits>(
    (edits, field) => (isSame(field, form, saved) ? edits : { ...edits, [field]: form[field] }),
    {},
  );
}

/** The form as it stands: the zone's settings with what was edited of them. */
export function editedForm(settings: SigningSettings, edits: SettingsEdits): SettingsForm {
  return { ...settingsFormOf(settings), ...edits };
}

/** The number that was typed; the one before where nobody touched the field, or where it is none. */
function numberOf(text: string, before: number, shown: string, unit = 1): number {
  const value = text === shown ? null : wholeNumber(text);
  return value === null ? before : value * unit;
}

/** The salt: so many random octets, or none of them and the user's. */
function saltOf(
  form: SettingsForm,
  settings: SigningSettings,
): Pick<SigningSettings, 'nsec3RandomSaltLength' | 'nsec3UserSalt'> {
  const { nsec3RandomSaltLength: length, nsec3UserSalt: userSalt } = settings;
  if (!form.randomSalt) return { nsec3RandomSaltLength: 0, nsec3UserSalt: form.userSalt.trim() };
  const fallback = length > 0 ? length : defaultSigningSettings.nsec3RandomSaltLength;
  return {
    nsec3RandomSaltLength: numberOf(form.saltLength, fallback, String(length)),
    nsec3UserSalt: userSalt,
  };
}

/** What belongs to NSEC3 stays as it is where the zone is to use NSEC: greyed fields change nothing. */
function denialOf(form: SettingsForm, settings: SigningSettings): Partial<SigningSettings> {
  if (!form.useNsec3) return { signWithNsec3: false };
  const { nsec3Iterations: iterations } = settings;
  return {
    signWithNsec3: true,
    nsec3Iterations: numberOf(form.iterations, iterations, String(iterations)),
    nsec3OptOut: form.optOut,
    ...saltOf(form, settings),
  };
}

/** The settings of the zone once the edits are carried out; a number that is none counts as the one before. */
export function settingsAfter(settings: SigningSettings, edits: SettingsEdits): SigningSettings {
  const form = editedForm(settings, edits);
  const saved = settingsFormOf(settings);
  const { secureDelegationPollingPeriod: polling, signatureInceptionOffset: inception } = settings;
  return {
    ...settings,
    ...denialOf(form, settings),
    dsDigests: form.dsDigests,
    dsTtl: numberOf(form.dsTtl, settings.dsTtl, saved.dsTtl),
    dnskeyTtl: numberOf(form.dnskeyTtl, settings.dnskeyTtl, saved.dnskeyTtl),
    distributeTrustAnchors: form.distribute,
    rfc5011KeyRollovers: form.rfc5011,
    secureDelegationPollingPeriod: numberOf(form.polling, polling, saved.polling, hour),
    signatureInceptionOffset: numberOf(form.inception, inception, saved.inception, hour),
  };
}

const settingFields = [
  'signWithNsec3',
  'nsec3Iterations',
  'nsec3OptOut',
  'nsec3RandomSaltLength',
  'nsec3UserSalt',
  'dsDigests',
  'dsTtl',
  'dnskeyTtl',
  'distributeTrustAnchors',
  'rfc5011KeyRollovers',
  'secureDelegationPollingPeriod',
  'signatureInceptionOffset',
] as const satisfies readonly SettingField[];

function isDifferent(field: SettingField, before: SigningSettings, after: SigningSettings): boolean {
  if (field === 'dsDigests') return !sameDigests(before.dsDigests, after.dsDigests);
  if (field === 'nsec3UserSalt')
    return before.nsec3UserSalt.toUpperCase() !== after.nsec3UserSalt.toUpperCase();
  return before[field] !== after[field];
}

/** The settings that the edits change, as the call takes them: real differences only. */
export function settingsChangeOf(settings: SigningSettings, edits: SettingsEdits): SettingsChange {
  const wanted = settingsAfter(settings, edits);
  return settingFields
    .filter((field) => isDifferent(field, settings, wanted))
    .reduce<SettingsChange>((change, field) => ({ ...change, [field]: wanted[field] }), {});
}
