import { Radio, RadioGroup, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { FieldError } from '../controls/FieldError';
import { useControlStyles } from '../controls/controls.styles';
import { settingProps } from '../settings-form/settings-fields';
import type { SettingsFieldsProps } from '../settings-form/settings-fields';
import { useSettingsTabStyles } from '../settings-form/useSettingsTabStyles';
import { settingTexts } from '../setting-texts';
import { Nsec3Fields } from './Nsec3Fields';

const texts = settingTexts.nsec;

interface DenialRadioProps extends SettingsFieldsProps {
  readonly choice: 'nsec3' | 'nsec';
  readonly label: string;
  readonly accessKey: string;
}

/** One of the two radios; what the keys say against it stands below it. */
function DenialRadio({ choice, label, accessKey, value, errors }: DenialRadioProps) {
  const styles = useControlStyles();
  const errorId = useId('denial-error-');
  const isChosen = value.useNsec3 === (choice === 'nsec3');
  const error = isChosen ? errors.useNsec3 : undefined;
  return (
    <>
      <Radio
        className={styles.choice}
        value={choice}
        label={<Caption text={label} accessKey={accessKey} />}
        aria-describedby={error === undefined ? undefined : errorId}
        {...(isChosen ? settingProps('useNsec3') : {})}
        {...accessKeyProps(accessKey)}
      />
      <FieldError id={errorId} ofChoice>
        {error}
      </FieldError>
    </>
  );
}

/** The controls of the Next Secure (NSEC) tab, and of the wizard's page (dialogs.md 2.1). */
export function NsecFields(props: SettingsFieldsProps) {
  const styles = useSettingsTabStyles();
  const controls = useControlStyles();
  const { value, errors, readOnly = false, onChange } = props;
  return (
    <div className={styles.fields}>
      <p className={styles.text}>{texts.description}</p>
      <RadioGroup
        className={controls.choices}
        aria-label={texts.description}
        aria-readonly={readOnly}
        aria-invalid={errors.useNsec3 !== undefined}
        value={value.useNsec3 ? 'nsec3' : 'nsec'}
        onChange={(_event, { value: choice }) => {
          if (!readOnly) onChange({ ...value, useNsec3: choice === 'nsec3' });
        }}
      >
        <DenialRadio {...props} choice="nsec3" label={texts.useNsec3} accessKey="3" />
        <div className={styles.under}>
          <Nsec3Fields {...props} />
        </div>
        <DenialRadio {...props} choice="nsec" label={texts.useNsec} accessKey="c" />
      </RadioGroup>
    </div>
  );
}
