import type { SigningSettings } from '../../../shared/model/signing-settings';
import { hoursOf } from '../periods';
import { ReadOnlyField } from '../read-only/ReadOnlyField';
import { ReadOnlyNote } from '../read-only/ReadOnlyNote';
import { useReadOnlyTabStyles } from '../read-only/useReadOnlyTabStyles';
import { settingTexts } from '../texts';
import { digestLabel } from './digest-label';

const texts = settingTexts.advanced;

/** The Advanced tab: DS records, TTLs, polling and signature inception. */
export function AdvancedTab({ settings }: { readonly settings: SigningSettings }) {
  const styles = useReadOnlyTabStyles();
  return (
    <div className={styles.root}>
      <ReadOnlyNote />
      <ReadOnlyField label={texts.dsAlgorithm} value={digestLabel(settings.dsDigests)} control="edit" />
      <ReadOnlyField label={texts.dsTtl} value={String(settings.dsTtl)} control="edit" />
      <ReadOnlyField label={texts.dnskeyTtl} value={String(settings.dnskeyTtl)} control="edit" />
      <ReadOnlyField
        label={texts.polling}
        value={hoursOf(settings.secureDelegationPollingPeriod)}
        control="spin"
      />
      <ReadOnlyField
        label={texts.inception}
        value={hoursOf(settings.signatureInceptionOffset)}
        control="spin"
      />
      <p className={styles.fieldHint}>{texts.inceptionHint}</p>
    </div>
  );
}
