import type { SettingsErrors, SettingsSubject } from './settings-validation';
import type { SettingsField, SettingsForm } from './settings-form';

/** What the bodies of the Next Secure (NSEC), Trust Anchor and Advanced tabs take; they keep nothing themselves. */
export interface SettingsFieldsProps {
  readonly value: SettingsForm;
  readonly errors: SettingsErrors;
  /** The keys that the zone is to have; they set the limit of the NSEC3 iterations. */
  readonly keys: SettingsSubject['keys'];
  /** They show the settings and change nothing. */
  readonly readOnly?: boolean;
  readonly onChange: (value: SettingsForm) => void;
}

/** The attribute by which `focusSetting` finds a field. */
export function settingProps(field: SettingsField): { readonly 'data-setting': SettingsField } {
  return { 'data-setting': field };
}

/** Puts the focus on a field, with its text selected; OK leads to the first that is wrong. */
export function focusSetting(root: ParentNode, field: SettingsField): void {
  const control = root.querySelector<HTMLElement>(`[data-setting="${field}"]`);
  control?.focus();
  if (control instanceof HTMLInputElement && control.type !== 'radio') control.select();
}
