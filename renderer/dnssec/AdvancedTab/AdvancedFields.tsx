import { ChoiceRow } from '../controls/ChoiceRow';
import { NumberRow } from '../controls/NumberRow';
import { settingProps } from '../settings-form/settings-fields';
import type { SettingsFieldsProps } from '../settings-form/settings-fields';
import type { SettingsNumber } from '../settings-form/settings-form';
import { settingsRange } from '../settings-form/settings-validation';
import { useSettingsTabStyles } from '../settings-form/useSettingsTabStyles';
import { settingTexts } from '../setting-texts';
import { digestChoices, digestLabel, digestsOf } from './digest-label';

const texts = settingTexts.advanced;

interface FieldProps extends SettingsFieldsProps {
  readonly field: SettingsNumber;
  readonly label: string;
  readonly accessKey: string;
  readonly control: 'spin' | 'edit';
}

function Field({
  field,
  label,
  accessKey,
  control,
  value,
  errors,
  keys,
  readOnly = false,
  onChange,
}: FieldProps) {
  return (
    <NumberRow
      label={label}
      accessKey={accessKey}
      control={control}
      value={value[field]}
      range={settingsRange(field, keys)}
      error={errors[field]}
      readOnly={readOnly}
      onChange={(text) => onChange({ ...value, [field]: text })}
      {...settingProps(field)}
    />
  );
}

/** The controls of the Advanced tab, and of the wizard's Signing and Polling Parameters (dialogs.md 2.1). */
export function AdvancedFields(props: SettingsFieldsProps) {
  const styles = useSettingsTabStyles();
  const { value, readOnly = false, onChange } = props;
  return (
    <div className={styles.fields}>
      <ChoiceRow
        label={texts.dsAlgorithm}
        accessKey="r"
        value={digestLabel(value.dsDigests)}
        choices={digestChoices}
        readOnly={readOnly}
        onChoose={(label) => onChange({ ...value, dsDigests: digestsOf(label) })}
      />
      <Field {...props} field="dsTtl" label={texts.dsTtl} accessKey="t" control="edit" />
      <Field {...props} field="dnskeyTtl" label={texts.dnskeyTtl} accessKey="k" control="edit" />
      <Field {...props} field="polling" label={texts.polling} accessKey="p" control="spin" />
      <Field {...props} field="inception" label={texts.inception} accessKey="i" control="spin" />
      <p className={styles.fieldHint}>{texts.inceptionHint}</p>
    </div>
  );
}
