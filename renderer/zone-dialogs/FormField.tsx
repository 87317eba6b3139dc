import { Dropdown, Field, Input, Option, Textarea, mergeClasses } from '@fluentui/react-components';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { valueOf } from './forms/record-form';
import type { FieldSpec } from './forms/record-form';
import type { Fields } from './useFields';
import { useZoneSheetStyles } from './ZoneSheet.styles';

interface FormFieldProps {
  readonly fields: Fields;
  readonly spec: FieldSpec;
  readonly first?: boolean;
}

/** The list belongs to the dialog for screen readers, and floats, so that the dialog does not cut it. */
const popupPosition = { strategy: 'fixed', position: 'below', align: 'start', autoSize: 'height' } as const;

function ChoiceField({ fields, spec }: FormFieldProps) {
  const styles = useZoneSheetStyles();
  const value = valueOf(fields.values, spec.key);
  const choices = spec.choices ?? [];
  const text = choices.find((choice) => choice.value === value)?.text ?? value;
  // A record that exists may have a number that is in no list: it is offered as it is.
  const all = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, text: value }];
  return (
    <Dropdown
      id={fields.idOf(spec.key)}
      className={styles.control}
      inlinePopup
      positioning={popupPosition}
      value={text}
      selectedOptions={[value]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) fields.set(spec.key, optionValue);
      }}
    >
      {all.map((choice) => (
        <Option key={choice.value} value={choice.value} text={choice.text}>
          {choice.text}
        </Option>
      ))}
    </Dropdown>
  );
}

function TextField({ fields, spec, first = false }: FormFieldProps) {
  const styles = useZoneSheetStyles();
  const focus = useDefaultFocus(first);
  const isLong = spec.kind === 'lines' || spec.kind === 'code';
  const common = {
    id: fields.idOf(spec.key),
    className: styles.control,
    value: valueOf(fields.values, spec.key),
    spellCheck: false,
    onBlur: () => fields.leave(spec.key),
  };
  return isLong ? (
    <Textarea
      {...common}
      ref={focus}
      rows={spec.kind === 'lines' ? 4 : 3}
      resize="vertical"
      textarea={{ className: styles.code }}
      onChange={(_event, { value }) => fields.set(spec.key, value)}
    />
  ) : (
    <Input
      {...common}
      ref={focus}
      autoComplete="off"
      inputMode={spec.kind === 'number' && spec.choices === undefined ? 'numeric' : 'text'}
      onChange={(_event, { value }) => fields.set(spec.key, value)}
    />
  );
}

/** One field with its label, its hint, and what is wrong with it. */
export function FormField({ fields, spec, first = false }: FormFieldProps) {
  const styles = useZoneSheetStyles();
  const error = fields.errorOf(spec.key);
  return (
    <Field
      className={mergeClasses(spec.kind === 'number' ? styles.half : styles.whole)}
      label={spec.label}
      {...(spec.hint === undefined ? {} : { hint: spec.hint })}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      {spec.choices === undefined ? (
        <TextField fields={fields} spec={spec} first={first} />
      ) : (
        <ChoiceField fields={fields} spec={spec} />
      )}
    </Field>
  );
}

interface ReadOnlyTextProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** Something that follows from the other fields, or can not be changed: it can be selected and copied. */
export function ReadOnlyText({ label, value, hint }: ReadOnlyTextProps) {
  const styles = useZoneSheetStyles();
  return (
    <Field className={styles.whole} label={label} {...(hint === undefined ? {} : { hint })}>
      <Input className={mergeClasses(styles.control, styles.fixed)} readOnly value={value} />
    </Field>
  );
}
