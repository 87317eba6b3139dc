import { SettingsPage } from '../settings-form/SettingsPage';
import { useSettingsFields } from '../settings-form/useSettingsFields';
import { effectTexts } from '../setting-texts';
import { TrustAnchorFields } from './TrustAnchorFields';

/** The Trust Anchor tab: whether trust anchors are distributed, and kept up to date on rollover. */
export function TrustAnchorTab() {
  const { refusal, fields } = useSettingsFields();
  return (
    <SettingsPage
      tab="trust-anchor"
      refusal={refusal}
      errors={fields.errors}
      effect={effectTexts.trustAnchor}
    >
      <TrustAnchorFields {...fields} />
    </SettingsPage>
  );
}
