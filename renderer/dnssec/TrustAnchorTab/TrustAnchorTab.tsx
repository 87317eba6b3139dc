import type { SigningSettings } from '../../../shared/model/signing-settings';
import { ReadOnlyCheckbox } from '../read-only/ReadOnlyCheckbox';
import { ReadOnlyNote } from '../read-only/ReadOnlyNote';
import { useReadOnlyTabStyles } from '../read-only/useReadOnlyTabStyles';
import { settingTexts } from '../texts';

const texts = settingTexts.trustAnchor;

/** The Trust Anchor tab: whether trust anchors are distributed, and kept up to date on rollover. */
export function TrustAnchorTab({ settings }: { readonly settings: SigningSettings }) {
  const styles = useReadOnlyTabStyles();
  return (
    <div className={styles.root}>
      <ReadOnlyNote />
      <div className={styles.checkbox}>
        <ReadOnlyCheckbox label={texts.distribute} checked={settings.distributeTrustAnchors} />
      </div>
      <p className={styles.hint}>{texts.distributeHint}</p>
      <div className={styles.checkbox}>
        <ReadOnlyCheckbox label={texts.rfc5011} checked={settings.rfc5011KeyRollovers} />
      </div>
    </div>
  );
}
