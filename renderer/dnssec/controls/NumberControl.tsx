import { Input, SpinButton } from '@fluentui/react-components';
import type { AccessKeyProps } from '../access-keys/access-key-props';
import type { NumberRange } from './number-range';

/** What every number field has. */
export interface NumberControlProps extends Partial<AccessKeyProps> {
  readonly id?: string;
  readonly value: string;
  readonly range: NumberRange;
  /** `edit` has no arrows, as some of the original's fields. */
  readonly control?: 'spin' | 'edit';
  readonly size?: 'small' | 'medium';
  /** It does not apply now, as the original greys it. */
  readonly disabled?: boolean;
  /** It shows a value and does not change it. */
  readonly readOnly?: boolean;
  readonly className?: string;
  readonly onChange: (text: string) => void;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-first-focus'?: string;
  readonly 'data-setting'?: string;
}

/** Empty text is no number, not 0. */
function numberOf(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(value) ? null : value;
}

/** A number as it is typed: a wrong one stands until it is put right, and is never corrected in silence. */
export function NumberControl({ value, range, control = 'spin', onChange, ...props }: NumberControlProps) {
  if (control === 'edit') {
    return (
      <Input
        {...props}
        inputMode="numeric"
        value={value}
        onChange={(_event, { value: text }) => onChange(text)}
      />
    );
  }
  return (
    <SpinButton
      {...props}
      {...range}
      value={numberOf(value)}
      displayValue={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
      onChange={(_event, { value: next, displayValue }) => onChange(displayValue ?? String(next ?? ''))}
    />
  );
}
