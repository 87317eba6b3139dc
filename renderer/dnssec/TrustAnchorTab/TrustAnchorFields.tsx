import { useId } from '@fluentui/react-components';
import { CheckField } from '../controls/CheckField';
import type { SettingsFieldsProps } from '../settings-form/settings-fields';
import { useSettingsTabStyles } from '../settings-form/useSettingsTabStyles';
import { settingTexts } from '../setting-texts';

const texts = settingTexts.trustAnchor;

/** The controls of the Trust Anchor tab, and of the wizard's Trust Anchors (TAs) page (dialogs.md 2.1). */
export function TrustAnchorFields({ value, readOnly = false, onChange }: SettingsFieldsProps) {
  const styles = useSettingsTabStyles();
  const hintId = useId('trust-anchor-hint-');
  return (
    <div className={styles.fields}>
      <CheckField
        label={texts.distribute}
        accessKey="d"
        checked={value.distribute}
        readOnly={readOnly}
        describedBy={hintId}
        onChange={(distribute) => onChange({ ...value, distribute })}
      />
      <p id={hintId} className={styles.hint}>
        {texts.distributeHint}
      </p>
      <CheckField
        label={texts.rfc5011}
        accessKey="u"
        checked={value.rfc5011}
        readOnly={readOnly}
        onChange={(rfc5011) => onChange({ ...value, rfc5011 })}
      />
    </div>
  );
}
