import { Input, mergeClasses, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { CheckField } from '../controls/CheckField';
import { useControlStyles } from '../controls/controls.styles';
import { FieldError } from '../controls/FieldError';
import { NumberControl } from '../controls/NumberControl';
import { NumberRow } from '../controls/NumberRow';
import { settingProps } from '../settings-form/settings-fields';
import type { SettingsFieldsProps } from '../settings-form/settings-fields';
import { settingsRange } from '../settings-form/settings-validation';
import { useSettingsTabStyles } from '../settings-form/useSettingsTabStyles';
import { settingTexts } from '../setting-texts';

const texts = settingTexts.nsec;

/** The box of the random salt with its length beside it. */
function RandomSalt({ value, errors, keys, readOnly = false, onChange }: SettingsFieldsProps) {
  const styles = useControlStyles();
  const errorId = useId('salt-length-error-');
  const error = errors.saltLength;
  return (
    <div className={mergeClasses(styles.row, styles.narrowRow)}>
      <CheckField
        label={texts.randomSalt}
        accessKey="g"
        checked={value.randomSalt}
        disabled={!value.useNsec3}
        readOnly={readOnly}
        onChange={(randomSalt) => onChange({ ...value, randomSalt })}
      />
      <NumberControl
        aria-label={texts.saltLength}
        className={mergeClasses(styles.control, styles.number)}
        value={value.saltLength}
        range={settingsRange('saltLength', keys)}
        disabled={!value.useNsec3 || !value.randomSalt}
        readOnly={readOnly}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onChange={(saltLength) => onChange({ ...value, saltLength })}
        {...settingProps('saltLength')}
      />
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

/** The salt that the user gives; it stands only while no random one is wanted. */
function UserSalt({ value, errors, readOnly = false, onChange }: SettingsFieldsProps) {
  const styles = useControlStyles();
  const id = useId('user-salt-');
  const error = errors.userSalt;
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={value.useNsec3 ? styles.label : styles.greyLabel}>
        <Caption text={texts.userSalt} accessKey="s" />
      </label>
      <Input
        id={id}
        className={styles.control}
        value={value.userSalt}
        placeholder={texts.noSalt}
        maxLength={512}
        spellCheck={false}
        disabled={!value.useNsec3}
        readOnly={readOnly}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(_event, { value: userSalt }) => onChange({ ...value, userSalt })}
        {...settingProps('userSalt')}
        {...accessKeyProps('s')}
      />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** What belongs to NSEC3; greyed, as in the original, while the zone is to use NSEC. */
export function Nsec3Fields(props: SettingsFieldsProps) {
  const styles = useSettingsTabStyles();
  const { value, errors, keys, readOnly = false, onChange } = props;
  const hintId = useId('opt-out-hint-');
  const isHintGrey = !value.useNsec3 || !value.optOut;
  return (
    <>
      <NumberRow
        label={texts.iterations}
        accessKey="i"
        narrow
        value={value.iterations}
        range={settingsRange('iterations', keys)}
        error={errors.iterations}
        disabled={!value.useNsec3}
        readOnly={readOnly}
        onChange={(iterations) => onChange({ ...value, iterations })}
        {...settingProps('iterations')}
      />
      <RandomSalt {...props} />
      {value.randomSalt ? null : <UserSalt {...props} />}
      <CheckField
        label={texts.optOut}
        accessKey="o"
        checked={value.optOut}
        disabled={!value.useNsec3}
        readOnly={readOnly}
        describedBy={hintId}
        onChange={(optOut) => onChange({ ...value, optOut })}
      />
      <p id={hintId} className={mergeClasses(styles.hint, isHintGrey && styles.greyHint)}>
        {texts.optOutHint}
      </p>
    </>
  );
}
