import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useControlStyles } from './controls.styles';

interface CheckFieldProps {
  readonly label: string;
  readonly accessKey: string;
  readonly checked: boolean;
  /** It does not apply now, as the original greys it. */
  readonly disabled?: boolean;
  /**
   * It shows a setting and does not change it. It is not disabled for that: it would leave the Tab order, and grey a
   * value that one came here to read.
   */
  readonly readOnly?: boolean;
  readonly describedBy?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A check box with its access key. */
export function CheckField(props: CheckFieldProps) {
  const { label, accessKey, checked, disabled = false, readOnly = false, describedBy, onChange } = props;
  const styles = useControlStyles();
  return (
    <Checkbox
      className={mergeClasses(styles.choice, styles.choices)}
      label={<Caption text={label} accessKey={accessKey} />}
      checked={checked}
      disabled={disabled}
      aria-readonly={readOnly}
      aria-describedby={describedBy}
      onChange={(_event, data) => {
        if (!readOnly) onChange(data.checked === true);
      }}
      {...accessKeyProps(accessKey)}
    />
  );
}
