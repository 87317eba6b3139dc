import { SettingsPage } from '../settings-form/SettingsPage';
import { useSettingsFields } from '../settings-form/useSettingsFields';
import { effectTexts } from '../setting-texts';
import { AdvancedFields } from './AdvancedFields';

/** The Advanced tab: DS records, TTLs, polling and signature inception. */
export function AdvancedTab() {
  const { refusal, fields } = useSettingsFields();
  return (
    <SettingsPage tab="advanced" refusal={refusal} errors={fields.errors} effect={effectTexts.advanced}>
      <AdvancedFields {...fields} />
    </SettingsPage>
  );
}
