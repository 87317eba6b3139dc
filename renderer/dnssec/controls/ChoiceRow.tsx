import { Dropdown, Input, Option, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useControlStyles } from './controls.styles';

/** One entry of a drop-down list. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface ChoiceRowProps {
  readonly label: string;
  readonly accessKey: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly size?: 'small' | 'medium';
  readonly disabled?: boolean;
  /** It shows a value and does not change it. */
  readonly readOnly?: boolean;
  readonly takesFirstFocus?: boolean;
  readonly onChoose: (value: string) => void;
}

/** The list belongs to the dialog for screen readers, and floats, so that the dialog does not cut it. */
const popupPosition = {
  strategy: 'fixed',
  position: 'below',
  align: 'start',
  autoSize: 'height',
  overflowBoundaryPadding: 8,
} as const;

/** A drop-down list with its label before it. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { label, accessKey, value, choices, size = 'medium', onChoose } = props;
  const { disabled = false, readOnly = false, takesFirstFocus = false } = props;
  const styles = useControlStyles();
  const labelId = useId('choice-label-');
  const text = choices.find((choice) => choice.value === value)?.text ?? value;
  return (
    <div className={styles.row}>
      <span id={labelId} className={disabled ? styles.greyLabel : styles.label}>
        <Caption text={label} accessKey={accessKey} />
      </span>
      {readOnly ? (
        <Input size={size} className={styles.control} aria-labelledby={labelId} value={text} readOnly />
      ) : (
        <Dropdown
          size={size}
          className={styles.control}
          button={{ title: text }}
          listbox={{ className: styles.listbox, 'aria-labelledby': labelId }}
          inlinePopup
          positioning={popupPosition}
          aria-labelledby={labelId}
          disabled={disabled}
          value={text}
          selectedOptions={[value]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined) onChoose(optionValue);
          }}
          {...(takesFirstFocus ? { 'data-first-focus': '' } : {})}
          {...accessKeyProps(accessKey)}
        >
          {choices.map((choice) => (
            <Option key={choice.value} value={choice.value} text={choice.text}>
              {choice.text}
            </Option>
          ))}
        </Dropdown>
      )}
    </div>
  );
}
