import type { SigningSettings } from '../../../shared/model/signing-settings';
import { ReadOnlyCheckbox } from '../read-only/ReadOnlyCheckbox';
import { ReadOnlyControl } from '../read-only/ReadOnlyControl';
import { ReadOnlyField } from '../read-only/ReadOnlyField';
import { ReadOnlyNote } from '../read-only/ReadOnlyNote';
import { ReadOnlyRadios } from '../read-only/ReadOnlyRadios';
import { useReadOnlyTabStyles } from '../read-only/useReadOnlyTabStyles';
import { settingTexts } from '../texts';

const texts = settingTexts.nsec;

interface Nsec3Props {
  readonly settings: SigningSettings;
}

/** The salt: random octets of some length, or the one the user gave. */
function Salt({ settings }: Nsec3Props) {
  const styles = useReadOnlyTabStyles();
  const { signWithNsec3, nsec3RandomSaltLength, nsec3UserSalt } = settings;
  const isRandom = nsec3RandomSaltLength > 0;
  return (
    <>
      <div className={styles.row}>
        <div className={styles.checkbox}>
          <ReadOnlyCheckbox label={texts.randomSalt} checked={isRandom} disabled={!signWithNsec3} />
        </div>
        <ReadOnlyControl
          aria-label={texts.randomSalt}
          className={styles.control}
          control="spin"
          value={String(nsec3RandomSaltLength)}
          disabled={!signWithNsec3 || !isRandom}
        />
      </div>
      {isRandom ? null : (
        <ReadOnlyField
          label={texts.userSalt}
          value={nsec3UserSalt === '' ? texts.noSalt : nsec3UserSalt}
          control="edit"
          disabled={!signWithNsec3}
        />
      )}
    </>
  );
}

/** What belongs to NSEC3; greyed, as in the original, while the zone uses NSEC. */
function Nsec3Settings({ settings }: Nsec3Props) {
  const styles = useReadOnlyTabStyles();
  const { signWithNsec3, nsec3Iterations, nsec3OptOut } = settings;
  return (
    <>
      <ReadOnlyField
        label={texts.iterations}
        value={String(nsec3Iterations)}
        control="spin"
        disabled={!signWithNsec3}
      />
      <Salt settings={settings} />
      <div className={styles.checkbox}>
        <ReadOnlyCheckbox label={texts.optOut} checked={nsec3OptOut} disabled={!signWithNsec3} />
      </div>
      <p className={styles.hint}>{texts.optOutHint}</p>
    </>
  );
}

/** The Next Secure (NSEC) tab: how the zone proves that a name does not exist. */
export function NsecTab({ settings }: { readonly settings: SigningSettings }) {
  const styles = useReadOnlyTabStyles();
  return (
    <div className={styles.root}>
      <ReadOnlyNote />
      <p className={styles.text}>{texts.description}</p>
      <ReadOnlyRadios
        label={texts.description}
        chosen={settings.signWithNsec3 ? 'nsec3' : 'nsec'}
        options={[
          { value: 'nsec3', label: texts.useNsec3, content: <Nsec3Settings settings={settings} /> },
          { value: 'nsec', label: texts.useNsec },
        ]}
      />
    </div>
  );
}
