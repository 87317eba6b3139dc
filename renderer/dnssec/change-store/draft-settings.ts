import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { settingsErrors } from '../settings-form/settings-validation';
import type { SettingsErrors, SettingsSubject } from '../settings-form/settings-validation';
import { editedForm } from '../settings-form/settings-form';
import { changesNothing, changesOf } from './change-draft';
import type { ChangeDraft } from './change-draft';
import { keyRows } from './key-rows';

/** The keys that a zone has once the draft is carried out; a retired one stays until its rollover. */
export function draftKeys(properties: DnssecProperties, draft: ChangeDraft): SettingsSubject['keys'] {
  return (['KSK', 'ZSK'] as const)
    .flatMap((keyType) => keyRows(properties, draft, keyType))
    .filter(({ pending }) => pending !== 'removed')
    .map(({ wish }) => wish);
}

/**
 * What is wrong with the settings of a draft, together with its keys.
 *
 * A sheet in which nothing was touched has no errors, whatever the zone was given by other means.
 */
export function draftErrors(properties: DnssecProperties, draft: ChangeDraft): SettingsErrors {
  const isTouched = Object.keys(draft.settings).length > 0 || !changesNothing(changesOf(draft, properties));
  if (!isTouched) return {};
  const { zone, settings } = properties;
  const keys = draftKeys(properties, draft);
  return settingsErrors(editedForm(settings, draft.settings), { zone, settings, keys });
}
