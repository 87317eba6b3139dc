import { SettingsPage } from '../settings-form/SettingsPage';
import { useSettingsFields } from '../settings-form/useSettingsFields';
import { effectTexts } from '../setting-texts';
import { NsecFields } from './NsecFields';

/** The Next Secure (NSEC) tab: how the zone proves that a name does not exist. */
export function NsecTab() {
  const { refusal, fields } = useSettingsFields();
  return (
    <SettingsPage tab="nsec" refusal={refusal} errors={fields.errors} effect={effectTexts.nsec}>
      <NsecFields {...fields} />
    </SettingsPage>
  );
}
