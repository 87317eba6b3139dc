import { mergeClasses, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useControlStyles } from './controls.styles';
import { FieldError } from './FieldError';
import { NumberControl } from './NumberControl';
import type { NumberControlProps } from './NumberControl';

interface NumberRowProps extends Omit<NumberControlProps, 'className' | 'aria-label'> {
  readonly label: string;
  readonly accessKey: string;
  readonly error: string | undefined;
  /** Leaves the label more room. */
  readonly narrow?: boolean;
}

/** A number with its label before it; what is wrong with it stands below, on the same row. */
export function NumberRow({
  label,
  accessKey,
  error,
  narrow = false,
  id: givenId,
  ...control
}: NumberRowProps) {
  const styles = useControlStyles();
  const ownId = useId('number-');
  const id = givenId ?? ownId;
  return (
    <div className={mergeClasses(styles.row, narrow && styles.narrowRow)}>
      <label htmlFor={id} className={control.disabled === true ? styles.greyLabel : styles.label}>
        <Caption text={label} accessKey={accessKey} />
      </label>
      <NumberControl
        id={id}
        className={mergeClasses(styles.control, styles.number)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        {...accessKeyProps(accessKey)}
        {...control}
      />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
