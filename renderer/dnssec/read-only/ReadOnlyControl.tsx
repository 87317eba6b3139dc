import { Input, SpinButton } from '@fluentui/react-components';

interface ReadOnlyControlProps {
  readonly value: string;
  /** `spin` has the arrows that the original's field has. */
  readonly control: 'edit' | 'spin';
  /** The setting does not apply now, as the original greys it. */
  readonly disabled?: boolean;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/** A field that shows a setting and does not change it. */
export function ReadOnlyControl({ value, control, ...props }: ReadOnlyControlProps) {
  return control === 'spin' ? (
    <SpinButton {...props} displayValue={value} value={Number(value)} readOnly />
  ) : (
    <Input {...props} value={value} readOnly />
  );
}
