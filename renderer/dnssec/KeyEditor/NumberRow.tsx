import { SpinButton, mergeClasses } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useKeyEditorStyles } from './KeyEditor.styles';
import { rangeOf } from './key-validation';
import type { NumberField } from './key-form';
import type { KeyEditorModel } from './useKeyEditor';

interface NumberRowProps {
  readonly editor: KeyEditorModel;
  readonly field: NumberField;
  readonly label: string;
  readonly accessKey: string;
  /** It does not apply, or cannot be changed any more. */
  readonly disabled?: boolean;
  readonly takesFirstFocus?: boolean;
}

/** Empty text is no number, not 0. */
function numberOf(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(value) ? null : value;
}

/** A number with its label before it and arrows; what is wrong with it stands below, on the same row. */
export function NumberRow(props: NumberRowProps) {
  const { editor, field, label, accessKey, disabled = false, takesFirstFocus = false } = props;
  const styles = useKeyEditorStyles();
  const id = editor.idOf(field);
  const error = editor.errors[field];
  const setText = (text: string): void => editor.change((form) => ({ ...form, [field]: text }));
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={disabled ? styles.greyLabel : styles.label}>
        <Caption text={label} accessKey={accessKey} />
      </label>
      <SpinButton
        id={id}
        size="small"
        className={mergeClasses(styles.control, styles.number)}
        disabled={disabled}
        {...rangeOf(field, editor.wish.keyType)}
        value={numberOf(editor.form[field])}
        displayValue={editor.form[field]}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={(_event, { value, displayValue }) => setText(displayValue ?? String(value ?? ''))}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        {...(takesFirstFocus ? { 'data-first-focus': '' } : {})}
        {...accessKeyProps(accessKey)}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
