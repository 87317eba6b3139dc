import { NumberRow } from '../controls/NumberRow';
import type { NumberField } from './key-form';
import { rangeOf } from './key-validation';
import type { KeyEditorModel } from './useKeyEditor';

interface KeyNumberRowProps {
  readonly editor: KeyEditorModel;
  readonly field: NumberField;
  readonly label: string;
  readonly accessKey: string;
  /** It does not apply, or cannot be changed any more. */
  readonly disabled?: boolean;
  readonly takesFirstFocus?: boolean;
}

/** A number of a key editor. */
export function KeyNumberRow(props: KeyNumberRowProps) {
  const { editor, field, label, accessKey, disabled = false, takesFirstFocus = false } = props;
  return (
    <NumberRow
      id={editor.idOf(field)}
      label={label}
      accessKey={accessKey}
      size="small"
      value={editor.form[field]}
      range={rangeOf(field, editor.wish.keyType)}
      error={editor.errors[field]}
      disabled={disabled}
      onChange={(text) => editor.change((form) => ({ ...form, [field]: text }))}
      {...(takesFirstFocus ? { 'data-first-focus': '' } : {})}
    />
  );
}
