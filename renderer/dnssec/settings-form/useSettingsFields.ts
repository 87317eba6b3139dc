import { draftErrors, draftKeys } from '../change-store/draft-settings';
import { editRefusal } from '../change-store/edit-refusal';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import type { SettingsFieldsProps } from './settings-fields';
import { editedForm, settingsFormOf } from './settings-form';

/** What a tab of settings needs: its fields' values, and why nothing can be changed, `null` when it can. */
export interface SettingsTabModel {
  readonly refusal: string | null;
  readonly fields: SettingsFieldsProps;
}

/** The settings of the dialog around it, for the body of a tab or of a wizard page. */
export function useSettingsFields(): SettingsTabModel {
  const dialog = useDnssecDialog();
  const properties = useLoadedDialog((state) => state.properties);
  const draft = useLoadedDialog((state) => state.changes.draft);
  const refusal = editRefusal(properties);
  const { settings } = properties;
  const readOnly = refusal !== null;
  return {
    refusal,
    fields: {
      value: readOnly ? settingsFormOf(settings) : editedForm(settings, draft.settings),
      errors: readOnly ? {} : draftErrors(properties, draft),
      keys: draftKeys(properties, draft),
      readOnly,
      onChange: dialog.editSettings,
    },
  };
}
